// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What one file of the test package did on one Python.
 *
 * @param methods by identifier, in the order in which they started
 * @param module why the file could not be run, or was skipped as a whole; empty when it ran
 */
record FileResult(String file, Map<String, Method> methods, String module, double seconds) {
    enum Outcome {
        PASSED,
        FAILED,
        ERROR,
        SKIPPED,
        /** A Java exception came through, or the process ended. */
        CRASHED,
        TIMED_OUT
    }

    /** @param detail the traceback, or why it was skipped */
    record Method(Outcome outcome, int milliseconds, String detail) {}

    /** The pseudo method of a Java exception that reached the console, and not a test. */
    static final String CONSOLE = "<console>";

    /** Names of Java exceptions, and frames of Java stack traces. */
    private static final Pattern JAVA =
            Pattern.compile("\\b(java|javax|jdk|com\\.oracle|org\\.graalvm)\\.[\\w.$]+(Exception|Error)\\b"
                    + "|StackOverflowError|UnsupportedSpecializationException|\\bat dev\\.fantail\\.");

    static boolean mentionsJava(String text) {
        return JAVA.matcher(text).find();
    }

    /** Reads the events that {@code driver.py} wrote; {@code log} is what the file printed. */
    static FileResult read(String file, Path events, Path log) throws IOException {
        Map<String, Method> methods = new LinkedHashMap<>();
        String module = "";
        double seconds = 0;
        String running = null;
        List<String> lines = Files.exists(events) ? Files.readAllLines(events) : List.of();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "start" -> running = fields[1];
                case "end" -> {
                    running = null;
                    String detail = unescape(fields[4]);
                    Outcome outcome = Outcome.valueOf(fields[2].toUpperCase(java.util.Locale.ROOT));
                    boolean bad = outcome == Outcome.FAILED || outcome == Outcome.ERROR;
                    put(
                            methods,
                            fields[1],
                            new Method(
                                    bad && mentionsJava(detail) ? Outcome.CRASHED : outcome,
                                    Integer.parseInt(fields[3]),
                                    detail));
                }
                case "module" -> module = fields[1] + ": " + unescape(fields[2]);
                case "killed" -> {
                    put(
                            methods,
                            running == null ? "<import>" : running,
                            new Method(Outcome.valueOf(fields[1]), 0, unescape(fields[2])));
                    running = null;
                }
                case "seconds" -> seconds += Double.parseDouble(fields[1]);
                default -> {}
            }
        }
        if (Files.exists(log)) {
            String text = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
            int at = text.indexOf("\n\tat ");
            if (at >= 0) {
                String detail = text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 700));
                put(methods, CONSOLE, new Method(Outcome.CRASHED, 0, detail));
            }
        }
        return new FileResult(file, methods, module, seconds);
    }

    /** The same identifier may run twice; the worse outcome counts. */
    private static void put(Map<String, Method> methods, String id, Method method) {
        methods.merge(id, method, (a, b) -> a.outcome == Outcome.PASSED || a.outcome == Outcome.SKIPPED ? b : a);
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = switch (text.charAt(++i)) {
                    case 't' -> '\t';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            result.append(c);
        }
        return result.toString();
    }

    long count(Outcome outcome) {
        return methods.values().stream()
                .filter(method -> method.outcome == outcome)
                .count();
    }

    long run() {
        return methods.keySet().stream().filter(id -> !id.startsWith("<")).count();
    }

    /** Methods that skipped themselves because they test how CPython works inside. */
    Set<String> cpythonOnly() {
        Set<String> ids = new TreeSet<>();
        methods.forEach((id, method) -> {
            if (method.outcome == Outcome.SKIPPED
                    && method.detail.contains("implementation detail specific to cpython")) {
                ids.add(id);
            }
        });
        return ids;
    }

    Set<String> passed() {
        Set<String> passed = new TreeSet<>();
        methods.forEach((id, method) -> {
            if (method.outcome == Outcome.PASSED) {
                passed.add(id);
            }
        });
        return passed;
    }
}
