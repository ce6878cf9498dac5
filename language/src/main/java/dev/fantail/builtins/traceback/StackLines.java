// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.traceback;

import dev.fantail.bytecode.LocationTable;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PythonContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of a traceback: file, line, function, source text and carets. */
final class StackLines {
    private static final int REPEATED = 3;
    private static final int DEFAULT_LIMIT = 1000;

    private StackLines() {}

    static String of(PyTraceback traceback) {
        List<PyTraceback> entries = new ArrayList<>();
        for (Object entry = traceback; entry instanceof PyTraceback current; entry = current.next()) {
            entries.add(current);
        }
        int limit = limit();
        if (limit <= 0) {
            return "";
        }
        int first = Math.max(0, entries.size() - limit);
        StringBuilder out = new StringBuilder();
        Map<String, List<String>> sources = new HashMap<>();
        String lastKey = null;
        int count = 0;
        for (int i = first; i < entries.size(); i++) {
            PyTraceback entry = entries.get(i);
            PyCode code = entry.frame().code();
            String fileName = code.code().fileName();
            String key = fileName + "\0" + entry.line() + "\0" + code.code().name();
            if (!key.equals(lastKey)) {
                addRepeated(out, count);
                lastKey = key;
                count = 0;
            }
            count++;
            if (count <= REPEATED) {
                out.append("  File \"")
                        .append(fileName)
                        .append("\", line ")
                        .append(entry.line())
                        .append(", in ")
                        .append(code.code().name())
                        .append('\n');
                addSource(out, code, entry, sources.computeIfAbsent(fileName, SourceLines::of));
            }
        }
        addRepeated(out, count);
        return out.toString();
    }

    private static int limit() {
        PyModule sys = PythonContext.get().sys();
        return sys != null && sys.get("tracebacklimit") instanceof Long limit
                ? (int) Math.max(0, Math.min(limit, Integer.MAX_VALUE))
                : DEFAULT_LIMIT;
    }

    private static void addRepeated(StringBuilder out, int count) {
        int more = count - REPEATED;
        if (more > 0) {
            out.append("  [Previous line repeated ").append(more).append(more > 1 ? " more times]\n" : " more time]\n");
        }
    }

    private static void addSource(StringBuilder out, PyCode code, PyTraceback entry, List<String> lines) {
        int line = entry.line();
        if (line < 1 || line > lines.size()) {
            return;
        }
        String text = lines.get(line - 1);
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        out.append("    ").append(stripped).append('\n');
        LocationTable.Position position = code.locations().positionAt(Math.max(0, entry.lastInstruction()));
        if (entry.lastInstruction() >= 0
                && position.line() == line
                && position.column() >= 0
                && position.endColumn() >= 0) {
            addCarets(out, text, stripped, position);
        }
    }

    private static void addCarets(StringBuilder out, String text, String stripped, LocationTable.Position position) {
        int start = characters(text, position.column());
        int end = characters(text, position.endColumn());
        Anchors anchors = null;
        if (position.line() == position.endLine()) {
            if (start < end && end <= text.length()) {
                anchors = Anchors.of(text.substring(start, end));
            }
        } else {
            end = text.stripTrailing().length();
        }
        boolean hasOperator = anchors != null && anchors.end() > anchors.start();
        if (end - start >= stripped.length() && !hasOperator || end <= start) {
            return;
        }
        int indentation = text.length() - text.stripLeading().length();
        int width = width(text, start, end);
        out.append("    ").append(" ".repeat(Math.max(0, width(text, indentation, start))));
        if (anchors == null) {
            out.append("^".repeat(width));
        } else {
            int left = width(text, start, start + anchors.start());
            int middle = width(text, start + anchors.start(), start + anchors.end());
            out.append("~".repeat(left))
                    .append("^".repeat(middle))
                    .append("~".repeat(Math.max(0, width - left - middle)));
        }
        out.append('\n');
    }

    /** Columns on a terminal between two offsets. */
    private static int width(String text, int from, int to) {
        int width = 0;
        for (int i = from; i < to && i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowSurrogate(c)) {
                continue;
            }
            width += isWide(c) ? 2 : 1;
        }
        return width;
    }

    private static boolean isWide(char c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0xa4cf
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe6f
                        || c >= 0xff00 && c <= 0xff60
                        || c >= 0xffe0 && c <= 0xffe6
                        || Character.isHighSurrogate(c));
    }

    /** From an offset in UTF-8 bytes to one in the string. */
    private static int characters(String text, int bytes) {
        int left = bytes;
        int index = 0;
        while (index < text.length() && left > 0) {
            int c = text.codePointAt(index);
            left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            index += Character.charCount(c);
        }
        return index;
    }
}
