// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The results as tables: each a list of rows of cells, the first row the headings.
 *
 * @param title what it shows
 * @param note how to read it
 */
record Tables(String title, String note, List<List<String>> rows) {
    static List<Tables> of(Results results) {
        List<Tables> tables = new ArrayList<>();
        if (!results.programs("time").isEmpty()) {
            tables.add(means(results));
            tables.add(times(results));
        }
        if (!results.programs("scaling").isEmpty()) {
            tables.add(scaling(results));
        }
        if (!results.programs("memory").isEmpty()) {
            tables.add(memory(results));
        }
        if (!results.programs("java").isEmpty()) {
            tables.add(twins(results));
        }
        if (!results.programs("tools").isEmpty()) {
            tables.add(tools(results));
        }
        if (!results.programs("without").isEmpty()) {
            tables.add(without(results));
        }
        if (!results.programs("interpreter").isEmpty()) {
            tables.add(interpreter(results));
        }
        return tables;
    }

    private static Tables means(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "compared",
                "programs",
                "fantail",
                "the other",
                "fantail is ahead on",
                "fantail's warm-up s",
                "the other's"));
        for (String peer : results.peers("time")) {
            if (peer.equals("fantail")) {
                continue;
            }
            List<String> common = results.programs("time").stream()
                    .filter(program -> !Double.isNaN(results.speed(program, "fantail"))
                            && !Double.isNaN(results.speed(program, peer)))
                    .toList();
            rows.add(compared(results, peer, common, "fantail and " + peer));
            List<String> settled = common.stream()
                    .filter(program -> results.get("time", program, "fantail").isSettled())
                    .toList();
            rows.add(compared(results, peer, settled, "\u2026 where Fantail settled"));
        }
        return new Tables(
                "Geometric means",
                "Speed in the steady state, CPython = 1, over the programs that both ran; the number of programs on"
                    + " which Fantail is at least as fast; and the median of the seconds until an iteration takes at"
                    + " most a ninth more than in the steady state.",
                rows);
    }

    private static List<String> compared(Results results, String peer, List<String> programs, String title) {
        long ahead = programs.stream()
                .filter(program -> results.speed(program, "fantail") >= results.speed(program, peer))
                .count();
        return List.of(
                title,
                Integer.toString(programs.size()),
                ratio(results.meanSpeed("fantail", programs)),
                ratio(results.meanSpeed(peer, programs)),
                Long.toString(ahead),
                number(warmUp(results, programs, "fantail")),
                number(warmUp(results, programs, peer)));
    }

    private static double warmUp(Results results, List<String> programs, String peer) {
        return Result.median(programs.stream()
                .map(program -> results.get("time", program, peer).warmUp())
                .toList());
    }

    private static Tables times(Results results) {
        List<String> peers = results.peers("time");
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("program"));
        for (String peer : peers) {
            heading.addAll(List.of(peer + " ms", "speed", "first ms", "warm-up s"));
        }
        rows.add(heading);
        for (String program : results.programs("time")) {
            List<String> row = new ArrayList<>(List.of(program));
            for (String peer : peers) {
                Result result = results.get("time", program, peer);
                if (result == null || result.failed()) {
                    row.addAll(List.of(result == null ? "" : "failed", "", "", ""));
                } else {
                    row.addAll(List.of(
                            number(result.steady() * 1000) + (result.isSettled() ? "" : " \u2193"),
                            ratio(results.speed(program, peer)),
                            number(result.first() * 1000),
                            number(result.warmUp())));
                }
            }
            rows.add(row);
        }
        return new Tables(
                "Programs",
                "Milliseconds of an iteration in the steady state (the median of the last third), the speed (CPython ="
                    + " 1), milliseconds of the first iteration, and seconds until an iteration takes at most a ninth"
                    + " more than in the steady state. \u2193: still getting faster in the second half of its time, so"
                    + " that its speed is not that of the steady state.",
                rows);
    }

    private static Tables scaling(Results results) {
        List<String> peers = results.peers("scaling");
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("program"));
        for (String peer : peers) {
            heading.addAll(List.of(peer + " ms", "x2", "x4", "x8"));
        }
        rows.add(heading);
        for (String program : results.programs("scaling")) {
            List<String> row = new ArrayList<>(List.of(program));
            for (String peer : peers) {
                Result result = results.get("scaling", program, peer);
                if (result == null || result.failed()) {
                    row.addAll(List.of(result == null ? "" : "failed", "", "", ""));
                    continue;
                }
                List<Double> values = result.values();
                row.add(number(values.getFirst() * 1000));
                for (int i = 1; i < 4; i++) {
                    row.add(values.size() > i ? ratio(values.get(i) / values.getFirst()) : "");
                }
            }
            rows.add(row);
        }
        return new Tables(
                "Growth",
                "Milliseconds of an iteration, and how many times as long twice, four and eight times the input takes.",
                rows);
    }

    private static Tables memory(Results results) {
        List<String> peers = results.peers("memory");
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("structure"));
        for (String peer : peers) {
            heading.addAll(List.of(peer + " MB", "process", "peak"));
        }
        rows.add(heading);
        for (String structure : results.programs("memory")) {
            List<String> row = new ArrayList<>(List.of(structure));
            for (String peer : peers) {
                Result result = results.get("memory", structure, peer);
                for (int i = 0; i < 3; i++) {
                    row.add(
                            result == null || result.values().size() <= i
                                    ? i == 0 && result != null ? "failed" : ""
                                    : number(result.values().get(i) / 1e6));
                }
            }
            rows.add(row);
        }
        return new Tables(
                "Memory",
                "Megabytes of a list of 10 million ints, a dict of 1 million strings, and 1 million instances with"
                        + " three attributes: what the structure takes, the size of the process that holds it, and its"
                        + " largest size.",
                rows);
    }

    private static Tables twins(Results results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("program", "compiled by", "Java ms", "fantail ms", "distance"));
        for (String program : results.programs("java")) {
            String peer = results.peers("java").stream()
                    .filter(name -> results.get("java", program, name) != null)
                    .findFirst()
                    .orElseThrow();
            Result java = results.get("java", program, peer);
            Result fantail = results.get("time", program, "fantail");
            rows.add(List.of(
                    program,
                    peer,
                    java.failed() ? "failed" : number(java.steady() * 1000),
                    fantail == null || fantail.failed() ? "" : number(fantail.steady() * 1000),
                    fantail == null ? "" : ratio(fantail.steady() / java.steady())));
        }
        return new Tables("Java", "The same programs written in Java: how many times as long Fantail takes.", rows);
    }

    private static Tables tools(Results results) {
        List<String> peers = results.peers("tools");
        List<List<String>> rows = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("function"));
        for (String peer : peers) {
            heading.addAll(List.of(peer + " ms", "traced", "after trace", "after profile", "after monitoring"));
        }
        rows.add(heading);
        for (String function : results.programs("tools")) {
            List<String> row = new ArrayList<>(List.of(function));
            for (String peer : peers) {
                Result result = results.get("tools", function, peer);
                row.add(result == null ? "" : result.failed() ? "failed" : number(result.first() * 1000));
                for (int i = 1; i < 5; i++) {
                    row.add(
                            result == null || result.values().size() <= i
                                    ? ""
                                    : ratio(result.values().get(i) / result.first()));
                }
            }
            rows.add(row);
        }
        return new Tables(
                "Tools",
                "Milliseconds of an iteration before any tool was used in the process, and how many times as long it"
                    + " takes with a trace function, and after the trace function, a profile function and"
                    + " sys.monitoring were switched off again: 1 means that tools cost nothing once they are gone.",
                rows);
    }

    private static Tables without(Results results) {
        return new Tables(
                "Optimizations",
                "Milliseconds of an iteration in the steady state with and without an optimization of"
                    + " docs/optimizations.md, named by its number there, and how many times as long the program takes"
                    + " without it.",
                pairs(results, "without", List.of("optimization: program", "ms", "ms without", "times")));
    }

    private static Tables interpreter(Results results) {
        List<List<String>> rows =
                pairs(results, "interpreter", List.of("program", "cpython ms", "interpreted ms", "times"));
        double[] logarithms = results.programs("interpreter").stream()
                .map(program -> results.get("interpreter", program, "fantail"))
                .filter(result -> !result.failed())
                .mapToDouble(result -> Math.log(times(result)))
                .toArray();
        double mean = Math.exp(Arrays.stream(logarithms).average().orElse(Double.NaN));
        rows.add(List.of("geometric mean of " + logarithms.length, "", "", ratio(mean)));
        return new Tables(
                "Interpreter",
                "Milliseconds of an iteration in the steady state on CPython, and on Fantail without its compiler, and"
                        + " how many times as long Fantail takes then.",
                rows);
    }

    /** The rows of results with two times each. */
    private static List<List<String>> pairs(Results results, String kind, List<String> heading) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading);
        for (String program : results.programs(kind)) {
            Result result = results.get(kind, program, "fantail");
            if (result.failed()) {
                rows.add(List.of(program, "failed", "", ""));
            } else {
                double first = result.values().get(0);
                double second = result.values().get(1);
                rows.add(List.of(program, number(first * 1000), number(second * 1000), ratio(times(result))));
            }
        }
        return rows;
    }

    private static double times(Result pair) {
        return pair.values().get(1) / pair.values().get(0);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    /** The table for a terminal. */
    String text() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder("\n" + title + ". " + note + "\n");
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                out.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
            }
            out.append('\n');
        }
        return out.toString();
    }

    String markdown() {
        StringBuilder out = new StringBuilder("## " + title + "\n\n" + note + "\n\n");
        for (int i = 0; i < rows.size(); i++) {
            out.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                out.append("| --- ")
                        .append("| ---: ".repeat(rows.getFirst().size() - 1))
                        .append("|\n");
            }
        }
        return out.append('\n').toString();
    }

    String html() {
        StringBuilder out = new StringBuilder("<h2>" + title + "</h2>\n<p>" + note + "</p>\n<table>\n");
        for (int i = 0; i < rows.size(); i++) {
            String cell = i == 0 ? "th" : "td";
            out.append("<tr>");
            for (String text : rows.get(i)) {
                out.append('<')
                        .append(cell)
                        .append('>')
                        .append(text)
                        .append("</")
                        .append(cell)
                        .append('>');
            }
            out.append("</tr>\n");
        }
        return out.append("</table>\n").toString();
    }
}
