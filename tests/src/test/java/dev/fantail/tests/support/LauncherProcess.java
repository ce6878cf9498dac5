// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.support;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the command line in a process of its own, with this virtual machine's class path and options. */
public final class LauncherProcess {
    private static Path script;

    /** How a run ended. */
    public record Outcome(int status, String out, String err) {}

    private final List<String> arguments;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String input = "";
    private Path directory = Path.of(".").toAbsolutePath().normalize();

    private LauncherProcess(List<String> arguments) {
        this.arguments = arguments;
    }

    public static LauncherProcess of(String... arguments) {
        return new LauncherProcess(List.of(arguments));
    }

    public LauncherProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public LauncherProcess input(String text) {
        input = text;
        return this;
    }

    public LauncherProcess in(Path folder) {
        directory = folder;
        return this;
    }

    public Outcome run() throws IOException, InterruptedException {
        Path in = Files.createTempFile("fantail", ".in");
        Path out = Files.createTempFile("fantail", ".out");
        Path err = Files.createTempFile("fantail", ".err");
        try {
            Files.writeString(in, input);
            Process process = start(in, out, err);
            if (!process.waitFor(180, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Process start(Path in, Path out, Path err) throws IOException {
        List<String> command = new ArrayList<>(List.of(script().toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A script that starts the command line; it stands for {@code bin/fantail}, whose first run would build. */
    public static synchronized Path script() {
        if (script == null) {
            try {
                script = Files.createTempFile("fantail", ".sh");
                script.toFile().deleteOnExit();
                List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> option.startsWith("-X") || option.startsWith("--"))
                        .toList();
                write(script, options, Programs.LIBRARY);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return script;
    }

    /** Writes a script that starts the command line with these options of the virtual machine and this library. */
    public static void write(Path script, List<String> options, Path library) throws IOException {
        StringBuilder text = new StringBuilder("#!/bin/sh\nterminal=false\n[ -t 0 ] && terminal=true\nexec ");
        text.append(
                quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        for (String option : options) {
            text.append(' ').append(quoted(option));
        }
        text.append(" -classpath ").append(quoted(classPath()));
        text.append(" -Dfantail.library=").append(quoted(library.toString()));
        text.append(" -Dfantail.executable=").append(quoted(script.toString()));
        text.append(" -Dfantail.terminal=$terminal dev.fantail.launcher.Main \"$@\"\n");
        Files.write(script, text.toString().getBytes(StandardCharsets.UTF_8));
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + script + " executable");
        }
    }

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
