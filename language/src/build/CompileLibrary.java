// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.PycFile;
import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes the {@code .pyc} files of the standard library with Fantail's own compiler, marked as valid whatever the
 * time of their source, because unpacking changes that. Arguments: the library's directory, the directory of the compiler's classes.
 */
public final class CompileLibrary {
    private static final String CACHE_TAG = "fantail-312";

    private CompileLibrary() {}

    public static void main(String[] args) throws IOException {
        Path library = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path stamp = library.resolveSibling("libpython.compiled");
        String state = newest(
                classes.resolve("dev/fantail/parser"),
                classes.resolve("dev/fantail/compiler"),
                classes.resolve("dev/fantail/bytecode"),
                library.resolveSibling("libpython.stamp"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(state)) {
            return;
        }
        List<Path> sources;
        try (var walk = Files.walk(library)) {
            sources = walk.filter(path -> path.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
        System.out.println("Compiling the " + sources.size() + " files of the standard library");
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        sources.parallelStream().forEach(source -> {
            Thread worker = new Thread(
                    null,
                    () -> {
                        try {
                            compile(library, source);
                        } catch (Exception e) {
                            failures.incrementAndGet();
                            System.out.println(library.relativize(source) + ": " + e);
                        }
                    },
                    "compile",
                    64L << 20);
            worker.start();
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            int count = done.incrementAndGet();
            if (count % 100 == 0) {
                System.out.println("  " + count + " of " + sources.size());
            }
        });
        if (failures.get() > 0) {
            System.out.println(failures + " files were not compiled");
            System.exit(1);
        }
        writeList(library);
        Files.writeString(stamp, state);
    }

    /** The list of files, and a digest of all of them, with which the resource is unpacked from the jar. */
    private static void writeList(Path library) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        StringBuilder list = new StringBuilder();
        try (var walk = Files.walk(library)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = library.relativize(file).toString().replace('\\', '/');
                list.append("META-INF/resources/libpython/").append(name).append(" = rw-r--r--\n");
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        Files.writeString(library.resolveSibling("libpython.files"), list);
        Files.writeString(
                library.resolveSibling("libpython.sha256"), HexFormat.of().formatHex(digest.digest()));
    }

    private static void compile(Path library, Path source) throws Exception {
        byte[] text = Files.readAllBytes(source);
        String name = library.relativize(source).toString().replace('\\', '/');
        var tree = Parser.parse(text, name, ParserOptions.of(ParserOptions.Mode.EXEC));
        CodeObject code = Compiler.compile(tree, name, CompilerOptions.DEFAULT);
        byte[] content = new PycFile(1, 0, 0, new byte[8], code).writeIndexed();
        String fileName = source.getFileName().toString();
        Path target = source.resolveSibling("__pycache__")
                .resolve(fileName.substring(0, fileName.length() - 3) + "." + CACHE_TAG + ".pyc");
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }

    private static String newest(Path... places) throws IOException {
        long newest = 0;
        for (Path place : places) {
            try (var walk = Files.walk(place)) {
                for (Path path : walk.toList()) {
                    newest = Math.max(newest, Files.getLastModifiedTime(path).toMillis());
                }
            }
        }
        return Long.toString(newest);
    }
}
