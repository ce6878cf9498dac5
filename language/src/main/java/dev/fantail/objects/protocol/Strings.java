// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** The conversions of any object to text. */
public final class Strings {
    private Strings() {}

    /** {@code str(object)}. */
    @TruffleBoundary
    public static TruffleString str(Object object) {
        if (object instanceof TruffleString text) {
            return text;
        } else if (object instanceof Long value) {
            return Str.ofLong(value);
        }
        return expectText(Calls.special(object, Names.STR), "__str__");
    }

    /** {@code repr(object)}. */
    @TruffleBoundary
    public static TruffleString repr(Object object) {
        if (object instanceof Long value) {
            return Str.ofLong(value);
        }
        return expectText(Calls.special(object, Names.REPR), "__repr__");
    }

    /** {@code str(object)} as a program sees it: what {@code __str__} returned, maybe of a subclass of {@code str}. */
    @TruffleBoundary
    public static Object strObject(Object object) {
        return object instanceof TruffleString || object instanceof Long
                ? str(object)
                : checkText(Calls.special(object, Names.STR), "__str__");
    }

    /** {@code repr(object)} as a program sees it. */
    @TruffleBoundary
    public static Object reprObject(Object object) {
        return object instanceof Long ? repr(object) : checkText(Calls.special(object, Names.REPR), "__repr__");
    }

    /** {@code ascii(object)} as a program sees it. */
    @TruffleBoundary
    public static Object asciiObject(Object object) {
        Object shown = reprObject(object);
        TruffleString text = (TruffleString) PyValueObject.unwrap(shown);
        return isAscii(text) ? shown : escape(text);
    }

    private static boolean isAscii(TruffleString text) {
        return text.getCodeRangeUncached(Str.ENCODING) == TruffleString.CodeRange.ASCII;
    }

    /** What a special method returned; raises TypeError unless that is a string. */
    public static Object checkText(Object result, String method) {
        expectText(result, method);
        return result;
    }

    private static TruffleString expectText(Object result, String method) {
        if (PyValueObject.unwrap(result) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                method + " returned non-string (type " + Types.of(result).shortName() + ")");
    }

    /** {@code ascii(object)}. */
    @TruffleBoundary
    public static TruffleString ascii(Object object) {
        return escape(repr(object));
    }

    private static TruffleString escape(TruffleString text) {
        StringBuilder escaped = new StringBuilder();
        for (int codePoint : Str.codePoints(text)) {
            if (codePoint < 0x80) {
                escaped.append((char) codePoint);
            } else if (codePoint < 0x100) {
                appendEscape(escaped, "\\x", codePoint, 2);
            } else if (codePoint < 0x10000) {
                appendEscape(escaped, "\\u", codePoint, 4);
            } else {
                appendEscape(escaped, "\\U", codePoint, 8);
            }
        }
        return Str.of(escaped.toString());
    }

    private static void appendEscape(StringBuilder out, String prefix, int codePoint, int digits) {
        out.append(prefix);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(Character.forDigit(codePoint >> shift & 15, 16));
        }
    }

    /** {@code format(object, specification)}. */
    @TruffleBoundary
    public static TruffleString format(Object object, TruffleString specification) {
        if (object instanceof TruffleString text && Str.length(specification) == 0) {
            return text;
        }
        Object result = Calls.special(object, Names.FORMAT, specification);
        if (result == null) {
            throw Errors.typeError("Type " + Types.of(object).shortName() + " doesn't define __format__");
        }
        return formatted(result);
    }

    /** What {@code __format__} returned; raises TypeError unless that is a string. */
    @TruffleBoundary
    public static TruffleString formatted(Object result) {
        if (PyValueObject.unwrap(result) instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(
                "__format__ must return a str, not " + Types.of(result).shortName());
    }

    /** The name of a type with its module, as messages about instances that cannot be made give it. */
    @TruffleBoundary
    public static String qualifiedTypeName(PyType type) {
        return type.shortName();
    }
}
