// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import dev.fantail.tests.support.Processes;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Python that runs files of the test package, one process for each: events, output and scratch folders are below
 * {@code directory}.
 */
record TestPython(Path executable, Path driver, Path directory) {
    /** So long may a file run in all, and one method without an event. */
    record Limits(int fileSeconds, int methodSeconds) {}

    private static final int RESTARTS = 8;

    Path events(String file) {
        return directory.resolve(file + ".events");
    }

    Path log(String file) {
        return directory.resolve(file + ".log");
    }

    FileResult result(String file) throws IOException {
        return FileResult.read(file, events(file), log(file));
    }

    /** Runs the methods of a file whose names contain {@code substring}; those behind one that kills the process too. */
    FileResult run(String file, String substring, Limits limits) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path events = events(file);
        Files.deleteIfExists(events);
        Files.deleteIfExists(log(file));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limits.fileSeconds);
        for (int start = 0; start <= RESTARTS && System.nanoTime() < end; start++) {
            long begin = System.nanoTime();
            String killed = runOnce(file, substring, limits, end);
            append(events, "seconds\t" + (System.nanoTime() - begin) / 1e9);
            if (killed == null) {
                break;
            }
            append(events, killed);
        }
        return result(file);
    }

    /** Returns the event that says how the process was killed; {@code null} when it ran to its end. */
    private String runOnce(String file, String substring, Limits limits, long end)
            throws IOException, InterruptedException {
        Path events = events(file);
        Path scratch = Files.createTempDirectory("conformance");
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                driver.toString(),
                events.toAbsolutePath().toString(),
                file));
        if (!substring.isEmpty()) {
            command.add(substring);
        }
        File log = log(file).toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(scratch.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectError(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().put("TMPDIR", scratch.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        long before = Files.exists(events) ? Files.size(events) : 0;
        Process process = builder.start();
        try {
            long size = before;
            long changed = System.nanoTime();
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                long length = Files.exists(events) ? Files.size(events) : 0;
                if (length != size) {
                    size = length;
                    changed = now;
                }
                if (now > end || now - changed > TimeUnit.SECONDS.toNanos(limits.methodSeconds)) {
                    return "killed\tTIMED_OUT\t" + (now > end ? "the file's" : "the method's") + " time was over";
                }
            }
            if (finished(events)) {
                return null;
            }
            return "killed\tCRASHED\tthe process ended with status " + process.exitValue();
        } finally {
            Processes.destroy(process);
            delete(scratch);
        }
    }

    private static boolean finished(Path events) throws IOException {
        List<String> lines = Files.exists(events) ? Files.readAllLines(events) : List.of();
        return !lines.isEmpty() && lines.getLast().equals("finish");
    }

    private static void append(Path file, String line) throws IOException {
        Files.write(
                file,
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            // A test may have left something that cannot be deleted; the operating system clears it some day.
        }
    }
}
