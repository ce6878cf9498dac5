// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import dev.fantail.tests.conformance.FileResult.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the conformance runs say: a table, and a list of what fails. */
public final class Report {
    /** @param expected what CPython did; {@code null} when there is none */
    record Pair(FileResult actual, FileResult expected) {
        /** Methods that CPython passes, without those that skip themselves on any other implementation. */
        Set<String> expectedToPass() {
            Set<String> ids = new TreeSet<>();
            if (expected != null) {
                ids.addAll(expected.passed());
                ids.removeAll(actual.cpythonOnly());
            }
            return ids;
        }

        long passedOfExpected() {
            Set<String> both = expectedToPass();
            both.retainAll(actual.passed());
            return both.size();
        }
    }

    private Report() {}

    public static String percent(long part, long whole) {
        if (whole == 0) {
            return "-";
        }
        // 100.0 only when it is all of them.
        double value = Math.floor(1000.0 * part / whole) / 10;
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static List<String> table(Map<String, List<Pair>> parts) {
        List<String> lines = new ArrayList<>();
        parts.forEach((part, pairs) -> {
            lines.add("### " + Character.toUpperCase(part.charAt(0)) + part.substring(1));
            lines.add("");
            lines.add("| File | Run | Passed | Failed | Errors | Skipped | Crashed | Timed out | CPython only |"
                    + " CPython passes | of these pass | % |");
            lines.add("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
            long[] sums = new long[10];
            for (Pair pair : pairs) {
                long[] numbers = numbers(pair);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += numbers[i];
                }
                lines.add(row(pair.actual.file(), numbers));
            }
            lines.add(row("**" + pairs.size() + " files**", sums));
            lines.add("");
        });
        return lines;
    }

    private static long[] numbers(Pair pair) {
        FileResult actual = pair.actual;
        return new long[] {
            actual.run(),
            actual.count(Outcome.PASSED),
            actual.count(Outcome.FAILED),
            actual.count(Outcome.ERROR),
            actual.count(Outcome.SKIPPED),
            actual.count(Outcome.CRASHED),
            actual.count(Outcome.TIMED_OUT),
            actual.cpythonOnly().size(),
            pair.expectedToPass().size(),
            pair.passedOfExpected()
        };
    }

    private static String row(String name, long[] numbers) {
        StringBuilder row = new StringBuilder("| ").append(name).append(" |");
        for (long number : numbers) {
            row.append(' ').append(number).append(" |");
        }
        return row.append(' ')
                .append(percent(numbers[9], numbers[8]))
                .append(" |")
                .toString();
    }

    /** Methods that pass on CPython and not here, with the last line of the traceback. */
    static List<String> failures(Pair pair) {
        List<String> lines = new ArrayList<>();
        FileResult actual = pair.actual;
        if (!actual.module().isEmpty()) {
            lines.add(actual.file() + "\t<module>\t" + lastLine(actual.module()));
        }
        Set<String> expected = pair.expected == null ? actual.methods().keySet() : pair.expectedToPass();
        Set<String> ids = new TreeSet<>(expected);
        if (actual.methods().containsKey(FileResult.CONSOLE)) {
            ids.add(FileResult.CONSOLE);
        }
        for (String id : ids) {
            FileResult.Method method = actual.methods().get(id);
            if (method == null) {
                if (actual.module().isEmpty()) {
                    lines.add(actual.file() + "\t" + id + "\tNOT_RUN");
                }
            } else if (method.outcome() != Outcome.PASSED
                    && !(pair.expected == null && method.outcome() == Outcome.SKIPPED)) {
                lines.add(actual.file() + "\t" + id + "\t" + method.outcome() + "\t" + lastLine(method.detail()));
            }
        }
        return lines;
    }

    private static String lastLine(String text) {
        List<String> lines =
                text.strip().lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "" : lines.getLast().strip().replace('\t', ' ');
    }

    /** Replaces what is between the markers {@code <!-- name -->} and {@code <!-- /name -->} of a Markdown file. */
    public static void replace(Path file, String name, List<String> lines) throws IOException {
        String text = Files.readString(file);
        String begin = "<!-- " + name + " -->";
        String end = "<!-- /" + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(file + " has no markers " + begin + " and " + end);
        }
        Files.writeString(
                file,
                text.substring(0, from + begin.length()) + "\n"
                        + String.join("\n", lines).strip() + "\n" + text.substring(to));
    }
}
