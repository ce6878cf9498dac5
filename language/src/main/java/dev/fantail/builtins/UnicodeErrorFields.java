// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;

/** What the three kinds of Unicode errors have in common. */
final class UnicodeErrorFields {
    private UnicodeErrorFields() {}

    /** @param hasEncoding whether the first argument is the name of an encoding */
    static void initialize(PyBaseException self, Object[] args, boolean hasEncoding) {
        int count = hasEncoding ? 5 : 4;
        if (args.length != count) {
            throw Errors.typeError("function takes exactly " + count + " arguments (" + args.length + " given)");
        }
        int i = 0;
        if (hasEncoding) {
            ExceptionFields.set(self, "encoding", text(args[i], 1));
            i++;
        }
        if (self.type().isSubtypeOf(ExceptionTypes.UNICODE_DECODE_ERROR)) {
            ExceptionFields.set(self, "object", bytes(args[i]));
        } else {
            ExceptionFields.set(self, "object", text(args[i], i + 1));
        }
        ExceptionFields.set(self, "start", Conversions.toLong(args[i + 1]));
        ExceptionFields.set(self, "end", Conversions.toLong(args[i + 2]));
        ExceptionFields.set(self, "reason", text(args[i + 3], i + 4));
    }

    private static Object text(Object value, int position) {
        if (PyValueObject.unwrap(value) instanceof TruffleString) {
            return value;
        }
        throw Errors.typeError(
                "argument " + position + " must be str, not " + Types.of(value).shortName());
    }

    private static Object bytes(Object value) {
        if (value instanceof PyBytes) {
            return value;
        } else if (value instanceof PyByteArray array) {
            return new PyBytes(array.toArray());
        }
        if (PyValueObject.unwrap(value) instanceof TruffleString
                || Types.of(value).lookup(Names.BUFFER) == null) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + Types.of(value).shortName() + "'");
        }
        return Calls.call(Types.BYTES, value);
    }

    private static int size(PyBaseException self) {
        Object object = PyValueObject.unwrap(ExceptionFields.get(self, "object"));
        return object instanceof TruffleString text ? Str.length(text) : object instanceof PyBytes b ? b.size() : 0;
    }

    static Object start(PyBaseException self) {
        return ExceptionFields.get(self, "start") instanceof Long start
                ? Math.max(0, Math.min(start, size(self) - 1))
                : null;
    }

    static Object end(PyBaseException self) {
        return ExceptionFields.get(self, "end") instanceof Long end ? Math.min(Math.max(end, 1), size(self)) : null;
    }

    static TruffleString describe(PyBaseException self) {
        Object object = PyValueObject.unwrap(ExceptionFields.get(self, "object"));
        if (object == null) {
            return Str.EMPTY;
        }
        String encoding = "'" + ExceptionFields.get(self, "encoding") + "' codec ";
        String reason = ": " + Strings.str(ExceptionFields.get(self, "reason"));
        long start = (Long) ExceptionFields.get(self, "start");
        long end = (Long) ExceptionFields.get(self, "end");
        boolean single = start >= 0 && start < size(self) && end == start + 1;
        String position = single ? " in position " + start : " in position " + start + "-" + (end - 1);
        String subject;
        if (object instanceof PyBytes bytes) {
            subject = encoding + "can't decode "
                    + (single ? "byte 0x" + hex(bytes.value()[(int) start] & 0xff, 2) : "bytes");
        } else {
            boolean translate = self.type().isSubtypeOf(ExceptionTypes.UNICODE_TRANSLATE_ERROR);
            subject = (translate ? "can't translate " : encoding + "can't encode ")
                    + (single
                            ? "character '" + escape(Str.codePointAt((TruffleString) object, (int) start)) + "'"
                            : "characters");
        }
        return Str.of(subject + position + reason);
    }

    private static String escape(int codePoint) {
        return codePoint < 0x100
                ? "\\x" + hex(codePoint, 2)
                : codePoint < 0x10000 ? "\\u" + hex(codePoint, 4) : "\\U" + hex(codePoint, 8);
    }

    private static String hex(int value, int digits) {
        String text = Integer.toHexString(value);
        return "0".repeat(digits - text.length()) + text;
    }
}
