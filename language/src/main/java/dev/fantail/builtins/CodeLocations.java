// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.LocationTable;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Iteration;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The location table of a code object as Python code sees it. */
final class CodeLocations {
    private CodeLocations() {}

    /** {@code co_lines()}: ranges of byte offsets with one line each. */
    static Object lines(CodeObject code) {
        List<Object> result = new ArrayList<>();
        int start = 0;
        int end = 0;
        int line = Integer.MIN_VALUE;
        for (LocationTable.Entry entry : LocationTable.of(code).entries()) {
            int entryLine = entry.position().line();
            if (entryLine != line) {
                addLine(result, start, end, line);
                start = entry.start();
                line = entryLine;
            }
            end = entry.end();
        }
        addLine(result, start, end, line);
        return Iteration.iter(new PyList(result.toArray()));
    }

    private static void addLine(List<Object> result, int start, int end, int line) {
        if (end > start) {
            result.add(PyTuple.of((long) start, (long) end, number(line)));
        }
    }

    private static Object number(int value) {
        return value < 0 ? PyNone.NONE : (Object) (long) value;
    }

    /** {@code co_positions()}: one tuple for each code unit. */
    static Object positions(CodeObject code) {
        List<Object> result = new ArrayList<>();
        for (LocationTable.Entry entry : LocationTable.of(code).entries()) {
            LocationTable.Position position = entry.position();
            PyTuple tuple = PyTuple.of(
                    number(position.line()),
                    number(position.endLine()),
                    number(position.column()),
                    number(position.endColumn()));
            for (int offset = entry.start(); offset < entry.end(); offset += 2) {
                result.add(tuple);
            }
        }
        return Iteration.iter(new PyList(result.toArray()));
    }

    /** {@code co_lnotab}: pairs of byte and line increments. */
    static byte[] lineNumberTable(CodeObject code) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        int line = code.firstLine();
        int offset = 0;
        for (LocationTable.Entry entry : LocationTable.of(code).entries()) {
            int entryLine = entry.position().line();
            if (entryLine < 0 || entryLine == line) {
                continue;
            }
            int bytes = entry.start() - offset;
            int lines = entryLine - line;
            for (; bytes > 255; bytes -= 255) {
                table.write(255);
                table.write(0);
            }
            for (; lines < -128 || lines > 127; lines -= lines < 0 ? -128 : 127) {
                table.write(bytes);
                table.write(lines < 0 ? -128 : 127);
                bytes = 0;
            }
            table.write(bytes);
            table.write(lines);
            offset = entry.start();
            line = entryLine;
        }
        return table.toByteArray();
    }
}
