// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.traceback;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.builtins.TypeNames;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;

/** The last lines of a traceback: where a syntax error is, the class and message, the notes. */
final class ExceptionLines {
    private ExceptionLines() {}

    static String of(PyBaseException exception) {
        StringBuilder out = new StringBuilder();
        if (exception.type().isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
            addSyntaxError(out, exception);
        } else {
            out.append(summary(exception)).append('\n');
        }
        addNotes(out, exception);
        return out.toString();
    }

    private static String name(PyBaseException exception) {
        PyType type = exception.type();
        String name = type.qualifiedName().toJavaStringUncached();
        Object module = TypeNames.module(type);
        if (!(module instanceof TruffleString text)) {
            return "<unknown>." + name;
        }
        String prefix = text.toJavaStringUncached();
        return prefix.equals("builtins") || prefix.equals("__main__") ? name : prefix + "." + name;
    }

    private static String summary(PyBaseException exception) {
        String message;
        try {
            message = Strings.str(exception).toJavaStringUncached();
        } catch (PyException e) {
            message = "<exception str() failed>";
        }
        String suggestion = Suggestions.of(exception);
        message = suggestion == null ? message : message + suggestion;
        return message.isEmpty() ? name(exception) : name(exception) + ": " + message;
    }

    private static String text(Object value) {
        return PyValueObject.unwrap(value) instanceof TruffleString text ? text.toJavaStringUncached() : null;
    }

    private static void addSyntaxError(StringBuilder out, PyBaseException exception) {
        Object line = ExceptionFields.get(exception, "lineno");
        Object file = ExceptionFields.get(exception, "filename");
        String fileName =
                file == null || file == PyNone.NONE ? null : Strings.str(file).toString();
        String suffix = "";
        if (line instanceof Long) {
            out.append("  File \"")
                    .append(fileName == null ? "<string>" : fileName)
                    .append("\", line ")
                    .append(line)
                    .append('\n');
        } else if (fileName != null) {
            suffix = " (" + fileName + ")";
        }
        String source = text(ExceptionFields.get(exception, "text"));
        if (source != null) {
            addSyntaxErrorText(out, exception, source);
        }
        Object message = ExceptionFields.get(exception, "msg");
        String shown = message == null || message == PyNone.NONE
                ? "<no detail available>"
                : Strings.str(message).toString();
        out.append(name(exception)).append(": ").append(shown).append(suffix).append('\n');
    }

    private static void addSyntaxErrorText(StringBuilder out, PyBaseException exception, String source) {
        int length = source.length();
        while (length > 0 && source.charAt(length - 1) == '\n') {
            length--;
        }
        String right = source.substring(0, length);
        int spaces = 0;
        while (spaces < length && " \n\f".indexOf(right.charAt(spaces)) >= 0) {
            spaces++;
        }
        String shown = right.substring(spaces);
        out.append("    ").append(shown).append('\n');
        if (!(ExceptionFields.get(exception, "offset") instanceof Long offset)) {
            return;
        }
        long end = ExceptionFields.get(exception, "end_offset") instanceof Long given && given != 0 ? given : offset;
        if (ExceptionFields.get(exception, "end_lineno") instanceof Long endLine
                && ExceptionFields.get(exception, "lineno") instanceof Long line
                && endLine > line) {
            end = right.codePointCount(0, right.length()) + 1;
        }
        end = Math.min(end, right.codePointCount(0, right.length()) + 1L);
        if (end <= offset || end == -1) {
            end = offset + 1;
        }
        long column = offset - 1 - spaces;
        long endColumn = end - 1 - spaces;
        if (column < 0) {
            return;
        }
        out.append("    ");
        for (int i = 0; i < column; i++) {
            boolean space = i < shown.length() && Character.isWhitespace(shown.charAt(i));
            out.append(space ? shown.charAt(i) : ' ');
        }
        out.append("^".repeat((int) Math.max(0, endColumn - column))).append('\n');
    }

    private static void addNotes(StringBuilder out, PyBaseException exception) {
        Object notes;
        try {
            notes = Attributes.getOrNull(exception, Names.NOTES);
        } catch (PyException e) {
            out.append("Ignored error getting __notes__: ")
                    .append(shown(e.value(), true))
                    .append('\n');
            return;
        }
        if (notes == null) {
            return;
        }
        if (!(notes instanceof PyList) && !(notes instanceof PyTuple)) {
            out.append(shown(notes, true)).append('\n');
            return;
        }
        for (Object note : Iteration.toArray(notes)) {
            out.append(shown(note, false)).append('\n');
        }
    }

    private static String shown(Object value, boolean asRepr) {
        try {
            return (asRepr ? Strings.repr(value) : Strings.str(value)).toJavaStringUncached();
        } catch (PyException e) {
            return asRepr ? "<__notes__ repr() failed>" : "<note str() failed>";
        }
    }
}
