// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

/** The golden programs, and how to run one in a context of its own. */
public final class Programs {
    public static final Path ROOT = Path.of(System.getProperty("fantail.root", ".."));
    public static final Path DIRECTORY =
            ROOT.resolve("tests/src/test/python").toAbsolutePath().normalize();
    public static final Path LIBRARY = ROOT.resolve("language/target/classes/META-INF/resources/libpython")
            .toAbsolutePath()
            .normalize();

    /** What a program may take; one that does not end would fill the memory. */
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private Programs() {}

    /** Paths of the programs below a folder, relative to {@link #DIRECTORY}. */
    public static List<Path> below(String folder) {
        try (var walk = Files.walk(DIRECTORY.resolve(folder))) {
            return walk.filter(path -> path.toString().endsWith(".py"))
                    .filter(path -> Files.exists(output(path)))
                    .map(DIRECTORY::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String expected(Path program) throws IOException {
        return Files.readString(output(DIRECTORY.resolve(program)));
    }

    private static Path output(Path program) {
        String name = program.getFileName().toString();
        return program.resolveSibling(name.substring(0, name.length() - 3) + ".out");
    }

    /** Programs that are known to print something else, each with the reason; lines of {@code path: reason}. */
    public static Map<String, String> knownFailures() {
        Map<String, String> failures = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(DIRECTORY.resolve("known-failures.txt"))) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    failures.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return failures;
    }

    /** What a program prints, with the paths of programs made relative. */
    public static String run(Engine engine, Path program) throws InterruptedException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Throwable[] failure = new Throwable[1];
        AtomicReference<Context> running = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        run(engine, program, output, running);
                    } catch (Throwable e) {
                        failure[0] = e;
                    }
                },
                program.toString(),
                512L << 20);
        thread.start();
        if (!thread.join(LIMIT)) {
            Context context = running.get();
            if (context != null) {
                context.close(true);
            }
            throw new AssertionError(program + " takes more than " + LIMIT.toSeconds() + " s");
        }
        String text = output.toString(StandardCharsets.UTF_8).replace(DIRECTORY + "/", "");
        if (failure[0] != null) {
            throw new AssertionError(text + "\n" + failure[0], failure[0]);
        }
        return text;
    }

    private static void run(
            Engine engine, Path program, ByteArrayOutputStream output, AtomicReference<Context> running) {
        Path path = DIRECTORY.resolve(program);
        try (Context context = Context.newBuilder("python")
                .engine(engine)
                .allowAllAccess(true)
                .option("python.StdLibHome", LIBRARY.toString())
                .option("python.Executable", LauncherProcess.script().toString())
                .option("python.ImportSite", "true")
                .option("python.DontWriteBytecode", "true")
                .arguments("python", new String[] {path.toString()})
                .in(java.io.InputStream.nullInputStream())
                .out(output)
                .err(java.io.OutputStream.nullOutputStream())
                .build()) {
            running.set(context);
            context.eval(internal("__import__('_fantail_main').run('file', '" + path + "')"));
            context.eval(internal("__import__('_fantail_main').finish()"));
        }
    }

    private static Source internal(String text) {
        return Source.newBuilder("python", text, "<launcher>").internal(true).buildLiteral();
    }
}
