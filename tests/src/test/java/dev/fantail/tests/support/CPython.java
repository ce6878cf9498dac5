// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * CPython 3.12 on this machine, the oracle of several tests: what {@code FANTAIL_CPYTHON} names, or else one that pyenv
 * installed, or else {@code python3.12} on the path.
 *
 * @param executable the interpreter
 * @param micro the third part of its version
 * @param library its standard library
 */
public record CPython(Path executable, int micro, Path library) {
    private static final String PROBE = """
        import sys, sysconfig
        assert sys.implementation.name == 'cpython' and sys.version_info[:2] == (3, 12)
        print(sys.version_info[2])
        print(sysconfig.get_path('stdlib'))
        """;

    /** Why a test that needs CPython is skipped. */
    public static final String ABSENT =
            "no CPython 3.12 found: set FANTAIL_CPYTHON, install one with pyenv, or put python3.12 on the path";

    public static Optional<CPython> find() {
        for (Path candidate : candidates()) {
            Optional<CPython> found = probe(candidate);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        String named = System.getenv("FANTAIL_CPYTHON");
        if (named != null && !named.isEmpty()) {
            return List.of(Path.of(named));
        }
        String root = System.getenv("PYENV_ROOT");
        Path pyenv = root != null ? Path.of(root) : Path.of(System.getProperty("user.home"), ".pyenv");
        Path versions = pyenv.resolve("versions");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> installed = Files.list(versions)) {
                installed
                        .filter(version -> version.getFileName().toString().startsWith("3.12."))
                        .sorted()
                        .forEach(
                                version -> candidates.add(version.resolve("bin").resolve("python3.12")));
            } catch (IOException e) {
                // Then it is not there either.
            }
        }
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                candidates.add(Path.of(folder, "python3.12"));
            }
        }
        return candidates;
    }

    private static Optional<CPython> probe(Path executable) {
        if (!Files.isExecutable(executable)) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(executable.toString(), "-I", "-c", PROBE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                return Optional.empty();
            }
            List<String> lines = output.lines().toList();
            return Optional.of(new CPython(executable, Integer.parseInt(lines.get(0)), Path.of(lines.get(1))));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Starts {@code script} with the arguments; standard error goes to that of this process. */
    public Process start(String script, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(executable.toString(), "-I", "-c", script));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
