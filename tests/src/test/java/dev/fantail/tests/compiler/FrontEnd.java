// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import dev.fantail.bytecode.MarshalException;
import dev.fantail.tests.compiler.CodeComparison.Extent;
import dev.fantail.tests.conformance.Report;
import dev.fantail.tests.support.CPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code tests/front-end}: code objects and syntax errors are those of the CPython of this machine. */
public final class FrontEnd {
    private static final String HELP = """
        usage: tests/front-end [option] ...
        Compiles with Fantail and with the CPython 3.12 of this machine, and compares.
        --code            only code objects: Fantail's library, CPython's library, CPython's tests
        --errors          only errors: invalid programs found in CPython's tests
        --levels 0,1,2    optimization levels (default: all three)
        --show N          print so many differences (default 20)
        --fantail FILE    another Fantail command than the one built here, for --errors
        --report          write the tables into docs/compatibility.md
        What is found in CPython's tests is kept in tests/target/front-end, and all differences in errors too.
        """;

    private final Path root;
    private boolean code = true;
    private boolean errors = true;
    private boolean report;
    private int show = 20;
    private String levels = "0,1,2";
    private Path fantail;

    private FrontEnd(Path root) {
        this.root = root;
        fantail = root.resolve("launcher/bin/fantail");
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, MarshalException {
        FrontEnd frontEnd = new FrontEnd(Path.of(arguments[0]).toAbsolutePath().normalize());
        if (frontEnd.options(arguments)) {
            System.exit(frontEnd.run() ? 0 : 1);
        }
    }

    private boolean options(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            String next = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "-h", "--help" -> {
                    System.out.print(HELP);
                    return false;
                }
                case "--code" -> errors = false;
                case "--errors" -> code = false;
                case "--report" -> report = true;
                case "--levels" -> {
                    levels = next;
                    i++;
                }
                case "--show" -> {
                    show = Integer.parseInt(next);
                    i++;
                }
                case "--fantail" -> {
                    fantail = Path.of(next);
                    i++;
                }
                default -> {
                    System.err.println("front-end: unknown option " + arguments[i] + "; -h lists the options");
                    System.exit(2);
                }
            }
        }
        return true;
    }

    private boolean run() throws IOException, InterruptedException, MarshalException {
        CPython python = CPython.find().orElse(null);
        if (python == null) {
            System.err.println("front-end: " + CPython.ABSENT);
            System.exit(2);
        }
        boolean same = true;
        if (code) {
            same = compareCode(python);
        }
        if (errors) {
            same &= compareErrors(python);
        }
        return same;
    }

    private boolean compareCode(CPython python) throws IOException, MarshalException {
        List<String> table = new ArrayList<>(List.of(
                "| Sources | Level | Files | Code objects | Files that differ | Code objects that differ | % equal |",
                "| --- | --: | --: | --: | --: | --: | --: |"));
        int different = 0;
        Path own = root.resolve("launcher/target/fantail/libpython");
        for (String level : levels.split(",")) {
            different += compareCode(python, "Fantail's library", own, Extent.LIBRARY, level, table);
            different += compareCode(python, "CPython's library", python.library(), Extent.LIBRARY, level, table);
            different += compareCode(python, "CPython's tests", python.library(), Extent.TESTS, level, table);
        }
        print("code-objects", python, table);
        return different == 0;
    }

    private int compareCode(CPython python, String name, Path library, Extent extent, String level, List<String> table)
            throws IOException, MarshalException {
        System.err.println(name + " at level " + level);
        CodeComparison comparison = new CodeComparison();
        comparison.compare(python, library, extent, Integer.parseInt(level));
        comparison.differences().stream().limit(show).forEach(System.out::println);
        table.add("| %s | %s | %d | %d | %d | %d | %s |"
                .formatted(
                        name,
                        level,
                        comparison.files(),
                        comparison.codeObjects(),
                        comparison.differentFiles(),
                        comparison.differentCodeObjects(),
                        Report.percent(
                                comparison.codeObjects() - comparison.differentCodeObjects(),
                                comparison.codeObjects())));
        return comparison.differentFiles();
    }

    private boolean compareErrors(CPython python) throws IOException, InterruptedException {
        System.err.println("errors of invalid programs");
        Path directory = root.resolve("tests/target/front-end");
        ErrorComparison comparison = new ErrorComparison();
        comparison.compare(python, fantail, root.resolve("tests/src/test/conformance/invalid_programs.py"), directory);
        List<String> lines = new ArrayList<>();
        for (ErrorComparison.Difference difference : comparison.differences()) {
            lines.add(difference.program());
            lines.add("    CPython: " + difference.expected());
            lines.add("    Fantail: " + difference.actual());
        }
        Files.write(directory.resolve("differences.txt"), lines);
        lines.stream().limit(3L * show).forEach(System.out::println);
        print(
                "errors",
                python,
                List.of(
                        "| Programs | | % |",
                        "| --- | --: | --: |",
                        "| that CPython rejects | " + comparison.invalid() + " | |",
                        row("… with the same class, message and range", comparison.sameError(), comparison.invalid()),
                        row("… and the same text of the line", comparison.sameText(), comparison.invalid()),
                        "| that CPython accepts | " + comparison.valid() + " | |",
                        row("… and Fantail too", comparison.accepted(), comparison.valid())));
        return comparison.sameError() == comparison.invalid() && comparison.accepted() == comparison.valid();
    }

    private static String row(String name, int part, int whole) {
        return "| " + name + " | " + part + " | " + Report.percent(part, whole) + " |";
    }

    private void print(String marker, CPython python, List<String> table) throws IOException {
        List<String> lines = new ArrayList<>(List.of("Compared with CPython 3.12." + python.micro() + ".", ""));
        lines.addAll(table);
        lines.forEach(System.out::println);
        if (report) {
            Report.replace(root.resolve("docs/compatibility.md"), marker, lines);
        }
    }
}
