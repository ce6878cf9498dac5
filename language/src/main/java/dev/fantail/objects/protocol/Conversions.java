// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.math.BigInteger;

/** From Python values to the Java numbers that built-ins work with. */
public final class Conversions {
    private Conversions() {}

    /** {@code operator.index(object)}: a {@code Long} or a {@link PyInt}. */
    @TruffleBoundary
    public static Object index(Object object) {
        Object plain = intOrNull(object);
        if (plain != null) {
            return plain;
        }
        Object result = Calls.special(object, Names.INDEX);
        if (result == null) {
            throw Errors.typeError("'" + Types.of(object).shortName() + "' object cannot be interpreted as an integer");
        }
        plain = intOrNull(result);
        if (plain == null) {
            throw Errors.typeError(
                    "__index__ returned non-int (type " + Types.of(result).shortName() + ")");
        }
        if (plain != result) {
            Warnings.strictSubclass("__index__", "int", result, "int");
        }
        return plain;
    }

    /** The value of an int, bool or instance of a subclass of int as {@code Long} or {@link PyInt}; else {@code null}. */
    public static Object intOrNull(Object object) {
        if (object instanceof Long || object instanceof PyInt) {
            return object;
        } else if (object instanceof Boolean value) {
            return value ? 1L : 0L;
        } else if (object instanceof PyValueObject wrapped
                && (wrapped.value() instanceof Long || wrapped.value() instanceof PyInt)) {
            return wrapped.value();
        }
        return null;
    }

    public static boolean hasIndex(Object object) {
        return intOrNull(object) != null || Types.of(object).lookup(Names.INDEX) != null;
    }

    /** As {@link #index}; OverflowError beyond 64 bits. */
    @TruffleBoundary
    public static long toLong(Object object) {
        if (index(object) instanceof Long value) {
            return value;
        }
        throw Errors.overflowError("Python int too large to convert to C ssize_t");
    }

    /** As {@link #index}; OverflowError beyond 32 bits. */
    @TruffleBoundary
    public static int toInt(Object object) {
        Object index = index(object);
        if (index instanceof Long value && value == value.intValue()) {
            return value.intValue();
        }
        if (index instanceof Long value) {
            throw Errors.overflowError(
                    value > 0 ? "signed integer is greater than maximum" : "signed integer is less than minimum");
        }
        throw Errors.overflowError("Python int too large to convert to C int");
    }

    /** An index into a sequence: values beyond 64 bits raise IndexError. */
    @TruffleBoundary
    public static long toSequenceIndex(Object object) {
        if (index(object) instanceof Long value) {
            return value;
        }
        throw Errors.indexError("cannot fit '" + Types.of(object).shortName() + "' into an index-sized integer");
    }

    /** A slice bound: values beyond 64 bits are clamped. */
    @TruffleBoundary
    public static long toClampedLong(Object object) {
        Object value = index(object);
        if (value instanceof Long fits) {
            return fits;
        }
        return ((PyInt) value).value().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    @TruffleBoundary
    public static BigInteger toBigInteger(Object object) {
        Object value = index(object);
        return value instanceof Long fits ? BigInteger.valueOf(fits) : ((PyInt) value).value();
    }

    /** {@code float(object)} for a number: {@code __float__}, then {@code __index__}. */
    @TruffleBoundary
    public static double toDouble(Object object) {
        Object plain = PyValueObject.unwrap(object);
        if (plain instanceof Double value) {
            return value;
        } else if (plain instanceof Long value) {
            return value;
        }
        if (!(plain instanceof PyInt)) {
            Object result = Calls.special(object, Names.FLOAT);
            if (result != null) {
                return checkedFloat(object, result);
            }
            if (!hasIndex(object)) {
                throw Errors.typeError(
                        "must be real number, not " + Types.of(object).shortName());
            }
        }
        Object index = index(object);
        if (index instanceof Long value) {
            return value;
        }
        double result = ((PyInt) index).value().doubleValue();
        if (Double.isInfinite(result)) {
            throw Errors.overflowError("int too large to convert to float");
        }
        return result;
    }

    /** What {@code object.__float__()} returned. */
    @TruffleBoundary
    public static double checkedFloat(Object object, Object result) {
        if (result instanceof Double value) {
            return value;
        }
        String method = Types.of(object).shortName() + ".__float__";
        if (PyValueObject.unwrap(result) instanceof Double value) {
            Warnings.strictSubclass(method, "float", result, "float");
            return value;
        }
        throw Errors.typeError(
                method + " returned non-float (type " + Types.of(result).shortName() + ")");
    }

    /** {@code ord(character)}: of a string or of bytes of length one. */
    @TruffleBoundary
    public static long codePoint(Object character) {
        int length;
        if (PyValueObject.unwrap(character) instanceof TruffleString text) {
            length = Str.length(text);
            if (length == 1) {
                return Str.codePointAt(text, 0);
            }
        } else if (character instanceof PyBytes bytes) {
            length = bytes.size();
            if (length == 1) {
                return bytes.value()[0] & 0xff;
            }
        } else if (character instanceof PyByteArray bytes) {
            byte[] contents = bytes.toArray();
            length = contents.length;
            if (length == 1) {
                return contents[0] & 0xff;
            }
        } else {
            throw Errors.typeError("ord() expected string of length 1, but "
                    + Types.of(character).shortName() + " found");
        }
        throw Errors.typeError("ord() expected a character, but string of length " + length + " found");
    }
}
