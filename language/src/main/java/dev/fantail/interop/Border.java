// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.util.function.Supplier;

/** The border between Python and other languages: what values and exceptions become when they cross it. */
public final class Border {
    /** The class of exceptions that come from another language. */
    public static final PyType FOREIGN_EXCEPTION =
            Types.declare("polyglot.ForeignException", ExceptionTypes.EXCEPTION, PyType.BASE_TYPE | PyType.HAS_DICT);

    private static final String ORIGINAL = "foreign exception";

    private Border() {}

    /** The Python value of one that comes in: numbers, strings and null become Python's, objects stay what they are. */
    @TruffleBoundary
    public static Object toPython(Object value) {
        return switch (value) {
            case null -> PyNone.NONE;
            case PyObject object -> object;
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case PyInt number -> number;
            case TruffleString text -> text.switchEncodingUncached(Str.ENCODING);
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Byte number -> number.longValue();
            case Float number -> number.doubleValue();
            case String text -> Str.of(text);
            case Character character -> Str.of(character.toString());
            default -> foreignToPython(value);
        };
    }

    private static Object foreignToPython(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            if (interop.isNull(value)) {
                return PyNone.NONE;
            } else if (interop.isString(value)) {
                return interop.asTruffleString(value).switchEncodingUncached(Str.ENCODING);
            } else if (interop.isBoolean(value)) {
                return interop.asBoolean(value);
            } else if (interop.isNumber(value)) {
                if (interop.fitsInLong(value)) {
                    return interop.asLong(value);
                } else if (interop.fitsInDouble(value)) {
                    return interop.asDouble(value);
                } else if (interop.fitsInBigInteger(value)) {
                    return PyInt.of(interop.asBigInteger(value));
                }
            }
        } catch (InteropException e) {
            throw error(e);
        }
        return value;
    }

    public static Object[] toPython(Object[] values) {
        Object[] result = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = toPython(values[i]);
        }
        return result;
    }

    /** What goes out for a Python value: an int of 32 bits is Java's int there, which is what boxes and maps expect. */
    static Object toForeign(Object value) {
        return value instanceof Long number && number == number.intValue() ? (Object) number.intValue() : value;
    }

    static Object[] toForeign(Object[] values) {
        Object[] result = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = toForeign(values[i]);
        }
        return result;
    }

    /** Runs Python code for the other side: its value, and an exception that leaves, become what is read there. */
    @SuppressWarnings("unchecked")
    public static <T> T leave(Supplier<T> action) {
        try {
            return (T) toForeign(action.get());
        } catch (PyException e) {
            throw leaving(e);
        }
    }

    /** What the other side gets: its own exception back, or a Python one with the frames of the traceback. */
    @TruffleBoundary
    public static AbstractTruffleException leaving(PyException exception) {
        if (ExceptionFields.get(exception.value(), ORIGINAL) instanceof AbstractTruffleException original) {
            return original;
        }
        return TracebackReplay.replay(exception.value());
    }

    /** The Python exception for one that comes in. */
    @TruffleBoundary
    public static PyException arriving(AbstractTruffleException exception) {
        if (exception instanceof PyException python) {
            return python;
        }
        InteropLibrary interop = InteropLibrary.getUncached();
        String message = null;
        try {
            if (interop.hasExceptionMessage(exception)) {
                message = interop.asString(interop.getExceptionMessage(exception));
            }
        } catch (InteropException e) {
            throw error(e);
        }
        PyBaseException value = new PyBaseException(
                FOREIGN_EXCEPTION, PyTuple.of(Str.of(message == null ? exception.toString() : message)));
        ExceptionFields.set(value, ORIGINAL, exception);
        return new PyException(value);
    }

    /** The Python exception for a message that the receiver refuses. */
    @TruffleBoundary
    public static PyException error(InteropException e) {
        return Errors.typeError(
                e.getMessage() == null ? "operation not supported by the foreign object" : e.getMessage());
    }
}
