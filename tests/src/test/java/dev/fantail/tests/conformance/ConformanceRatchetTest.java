// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.fantail.tests.support.CPython;
import dev.fantail.tests.support.LauncherProcess;
import dev.fantail.tests.support.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A part of CPython's tests, quick files of each group ({@code ratchet.txt}): what passes on CPython passes here, except the
 * methods in {@code known-failures.txt}, each with its reason. They run interpreted, as most of what they do happens once;
 * {@code tests/conformance} runs all files as users run programs.
 */
class ConformanceRatchetTest {
    /** The third part of the version whose tests the list was made with. */
    private static final int MICRO = 1;

    private static final Path ROOT = Programs.ROOT.toAbsolutePath().normalize();
    private static final Path SOURCES = ROOT.resolve("tests/src/test/conformance");
    private static final Path DIRECTORY = ROOT.resolve("tests/target/ratchet");
    private static final TestPython.Limits LIMITS = new TestPython.Limits(600, 400);
    private static final int JOBS = 2;

    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dtruffle.UseFallbackRuntime=true",
            "-ea:dev.fantail...");

    private static ExecutorService executor;

    private record Outcome(List<String> fresh, String summary) {}

    @TestFactory
    List<DynamicTest> whatPassedStillPasses() throws IOException {
        CPython python = CPython.find().orElse(null);
        require(python != null, CPython.ABSENT);
        require(
                Files.isDirectory(python.library().resolve("test")),
                python.executable() + " has no package test in its library");
        Path library = DIRECTORY.resolve("lib");
        Path launcher = DIRECTORY.resolve("fantail");
        TestLibrary.prepare(Programs.LIBRARY, python.library(), SOURCES.resolve("lib"), library);
        LauncherProcess.write(launcher, OPTIONS, library);
        Path driver = SOURCES.resolve("driver.py");
        TestPython actual = new TestPython(launcher, driver, DIRECTORY.resolve("results"));
        TestPython expected = new TestPython(python.executable(), driver, DIRECTORY.resolve("cpython"));

        Map<String, String> known = knownFailures();
        List<String> files = lines("ratchet.txt");
        List<DynamicTest> tests = new ArrayList<>();
        executor =
                Executors.newFixedThreadPool(JOBS, Thread.ofPlatform().daemon().factory());
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            Future<Outcome> future = executor.submit(() -> run(file, actual, expected, known));
            String position = (i + 1) + "/" + files.size() + " ";
            tests.add(dynamicTest(file, () -> {
                Outcome outcome = future.get();
                System.out.println(position + outcome.summary);
                if (python.micro() == MICRO) {
                    assertEquals("", String.join("\n", outcome.fresh), "methods that passed and do not pass now");
                } else {
                    assumeTrue(outcome.fresh.isEmpty(), "these are not the tests of CPython 3.12." + MICRO);
                }
            }));
        }
        return tests;
    }

    @AfterAll
    static void end() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            System.out.println("CPython's tests are not run: " + otherwise);
        }
        assumeTrue(condition, otherwise);
    }

    private static Outcome run(String file, TestPython actual, TestPython expected, Map<String, String> known)
            throws IOException, InterruptedException {
        Report.Pair pair = new Report.Pair(actual.run(file, "", LIMITS), expected.run(file, "", LIMITS));
        FileResult result = pair.actual();
        StringBuilder summary = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %d of %d, %.1f s",
                file,
                pair.passedOfExpected(),
                pair.expectedToPass().size(),
                result.seconds()));
        List<String> fresh = new ArrayList<>();
        for (String line : Report.failures(pair)) {
            String method = line.split("\t")[1];
            if (known.containsKey(method)) {
                summary.append("\n    known: ").append(method).append(": ").append(known.get(method));
            } else {
                fresh.add(line);
                summary.append("\n    FAILS NOW: ").append(line.replace("\t", " "));
            }
        }
        for (String method : pair.expectedToPass()) {
            if (known.containsKey(method) && result.passed().contains(method)) {
                summary.append("\n    passes now, delete it from known-failures.txt: ")
                        .append(method);
            }
        }
        return new Outcome(fresh, summary.toString());
    }

    private static Map<String, String> knownFailures() throws IOException {
        Map<String, String> known = new LinkedHashMap<>();
        for (String line : lines("known-failures.txt")) {
            String[] fields = line.split("\t", 2);
            assertEquals(2, fields.length, "a known failure needs a reason: " + line);
            known.put(fields[0], fields[1]);
        }
        return known;
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(SOURCES.resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
