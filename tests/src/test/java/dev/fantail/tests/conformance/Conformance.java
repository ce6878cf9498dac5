// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import dev.fantail.tests.support.CPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The command {@code tests/conformance}: CPython's own tests on Fantail and on the CPython of this machine. */
public final class Conformance {
    private static final String HELP = """
        usage: tests/conformance [option] ...
        Runs files of CPython's test package on Fantail, and on CPython to know which methods pass there.
        --cpython-lib FOLDER  the library that has the package test (default: that of the CPython found)
        --python FILE         the CPython 3.12 (default: FANTAIL_CPYTHON, pyenv, or python3.12 on PATH)
        --fantail FILE        another Fantail command than the one built here
        --files A,B           only these files (default: those of tests/src/test/conformance/files.txt)
        --match TEXT          only methods whose identifier contains TEXT
        --jobs N              so many files at once (default: the number of processors)
        --timeout SECONDS     time for one file (default 300)
        --method-timeout SECONDS  time for one method (default 60)
        --report              write the table of all results into docs/compatibility.md
        --only-report         the same, of the results that are there, without a run
        What a file printed, and its results, are in tests/target/conformance; failures.txt there has the methods that
        pass on CPython and not here. Results of CPython are kept: delete tests/target/conformance/cpython to renew them.
        """;

    private final Path root;
    private final Path directory;
    private Path python;
    private Path library;
    private Path fantail;
    private List<String> files = List.of();
    private String match = "";
    private int jobs = Runtime.getRuntime().availableProcessors();
    private TestPython.Limits limits = new TestPython.Limits(300, 60);
    private boolean report;
    private boolean run = true;

    private Map<String, List<String>> parts;
    private TestPython actual;
    private TestPython expected;
    private int done;

    private Conformance(Path root) {
        this.root = root;
        directory = root.resolve("tests/target/conformance");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Conformance conformance =
                new Conformance(Path.of(arguments[0]).toAbsolutePath().normalize());
        if (conformance.options(arguments)) {
            conformance.find();
            conformance.run();
        }
    }

    private boolean options(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            String option = arguments[i];
            switch (option) {
                case "-h", "--help" -> {
                    System.out.print(HELP);
                    return false;
                }
                case "--report" -> report = true;
                case "--only-report" -> {
                    report = true;
                    run = false;
                }
                default -> {
                    if (++i == arguments.length) {
                        fail(option + " needs a value; -h lists the options");
                    }
                    value(option, arguments[i]);
                }
            }
        }
        return true;
    }

    private void value(String option, String value) {
        switch (option) {
            case "--cpython-lib" -> library = Path.of(value);
            case "--python" -> python = Path.of(value);
            case "--fantail" -> fantail = Path.of(value);
            case "--files" -> files = List.of(value.split(","));
            case "--match" -> match = value;
            case "--jobs" -> jobs = Integer.parseInt(value);
            case "--timeout" -> limits = new TestPython.Limits(Integer.parseInt(value), limits.methodSeconds());
            case "--method-timeout" -> limits = new TestPython.Limits(limits.fileSeconds(), Integer.parseInt(value));
            default -> fail("unknown option " + option + "; -h lists the options");
        }
    }

    private static void fail(String message) {
        System.err.println("conformance: " + message);
        System.exit(2);
    }

    private void find() throws IOException {
        if (python == null) {
            CPython found = CPython.find().orElse(null);
            if (found == null && library == null) {
                fail(CPython.ABSENT + "; or name a library with --cpython-lib");
            }
            if (found != null) {
                python = found.executable();
                library = library == null ? found.library() : library;
            }
        }
        if (library == null || !Files.isDirectory(library.resolve("test"))) {
            fail("no package test in " + library + "; name the library that has it with --cpython-lib");
        }
        parts = TestFiles.read(root.resolve("tests/src/test/conformance/files.txt"));
        if (files.isEmpty()) {
            files = parts.values().stream().flatMap(List::stream).toList();
        }
        Path driver = root.resolve("tests/src/test/conformance/driver.py");
        Path home = root.resolve("launcher/target/fantail");
        Path script = directory.resolve("fantail");
        Files.createDirectories(directory);
        if (run && fantail == null) {
            Path copy = directory.resolve("lib");
            TestLibrary.prepare(
                    home.resolve("libpython"), library, root.resolve("tests/src/test/conformance/lib"), copy);
            fantail = TestLibrary.launcher(home, copy, script);
        }
        actual = new TestPython(fantail, driver, directory.resolve("results"));
        expected = python == null ? null : new TestPython(python, driver, directory.resolve("cpython"));
    }

    private void run() throws IOException, InterruptedException {
        if (run) {
            try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
                List<Future<Void>> tasks = new ArrayList<>();
                for (String file : files) {
                    tasks.add(executor.submit((Callable<Void>) () -> {
                        runFile(file);
                        return null;
                    }));
                }
                for (Future<Void> task : tasks) {
                    task.get();
                }
            } catch (ExecutionException e) {
                throw new IOException(e.getCause());
            }
        }
        List<String> table = Report.table(pairs());
        if (report) {
            Report.replace(root.resolve("docs/compatibility.md"), "conformance", table);
        }
        table.forEach(System.out::println);
    }

    private void runFile(String file) throws IOException, InterruptedException {
        if (!Files.exists(library.resolve("test/" + file + ".py"))
                && !Files.isDirectory(library.resolve("test/" + file))) {
            progress(file + ": this CPython does not have it");
            return;
        }
        if (expected != null && !Files.exists(expected.events(file))) {
            expected.run(file, "", limits);
        }
        FileResult result = actual.run(file, match, limits);
        Report.Pair pair = new Report.Pair(result, expected == null ? null : expected.result(file));
        progress(String.format(
                Locale.ROOT,
                "%s: %d passed of %d, %s %% of what passes on CPython, %.0f s%s",
                file,
                result.count(FileResult.Outcome.PASSED),
                result.run(),
                Report.percent(pair.passedOfExpected(), pair.expectedToPass().size()),
                result.seconds(),
                result.module().isEmpty()
                        ? ""
                        : " (" + result.module().lines().findFirst().orElse("") + ")"));
        if (!match.isEmpty()) {
            result.methods()
                    .forEach((id, method) -> System.err.println(id + ": " + method.outcome() + "\n"
                            + method.detail().indent(4).stripTrailing()));
        }
        writeFailures();
    }

    private synchronized void progress(String line) {
        done++;
        System.err.println(done + "/" + files.size() + " " + line);
    }

    /** All results that are there, also those of earlier runs. */
    private Map<String, List<Report.Pair>> pairs() throws IOException {
        Map<String, List<Report.Pair>> all = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            List<Report.Pair> pairs = new ArrayList<>();
            for (String file : part.getValue()) {
                if (Files.exists(actual.events(file))) {
                    boolean known = expected != null && Files.exists(expected.events(file));
                    pairs.add(new Report.Pair(actual.result(file), known ? expected.result(file) : null));
                }
            }
            if (!pairs.isEmpty()) {
                all.put(part.getKey(), pairs);
            }
        }
        return all;
    }

    private synchronized void writeFailures() throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<Report.Pair> pairs : pairs().values()) {
            for (Report.Pair pair : pairs) {
                lines.addAll(Report.failures(pair));
            }
        }
        Files.write(directory.resolve("failures.txt"), lines);
    }
}
