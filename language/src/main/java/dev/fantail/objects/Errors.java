// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.Calls;

/** Makes Python exceptions to be thrown: {@code throw Errors.typeError("…")}. */
public final class Errors {
    private Errors() {}

    /** An exception of a built-in type whose {@code args} are exactly {@code args} (Java strings become {@code str}). */
    @TruffleBoundary
    public static PyException of(PyType type, Object... args) {
        Object[] values = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            values[i] = args[i] instanceof String text ? Str.of(text) : args[i];
        }
        // Through the class itself where it keeps more than args (OSError, ImportError, UnicodeError, …).
        if (ExceptionFields.hasFields(type)) {
            return new PyException((PyBaseException) Calls.call(type, values));
        }
        return new PyException(new PyBaseException(type, PyTuple.of(values)));
    }

    /** An exception of a built-in type that keeps nothing but its argument. */
    private static PyException plain(PyType type, Object argument) {
        return new PyException(new PyBaseException(type, new PyTuple(argument)));
    }

    @TruffleBoundary
    public static PyException typeError(String message) {
        return plain(ExceptionTypes.TYPE_ERROR, Str.of(message));
    }

    @TruffleBoundary
    public static PyException valueError(String message) {
        return plain(ExceptionTypes.VALUE_ERROR, Str.of(message));
    }

    @TruffleBoundary
    public static PyException indexError(String message) {
        return plain(ExceptionTypes.INDEX_ERROR, Str.of(message));
    }

    /** @param key the missing key itself */
    @TruffleBoundary
    public static PyException keyError(Object key) {
        return plain(ExceptionTypes.KEY_ERROR, key);
    }

    @TruffleBoundary
    public static PyException overflowError(String message) {
        return plain(ExceptionTypes.OVERFLOW_ERROR, Str.of(message));
    }

    @TruffleBoundary
    public static PyException zeroDivisionError(String message) {
        return plain(ExceptionTypes.ZERO_DIVISION_ERROR, Str.of(message));
    }

    @TruffleBoundary
    public static PyException runtimeError(String message) {
        return plain(ExceptionTypes.RUNTIME_ERROR, Str.of(message));
    }

    @TruffleBoundary
    public static PyException systemError(String message) {
        return of(ExceptionTypes.SYSTEM_ERROR, message);
    }

    @TruffleBoundary
    public static PyException nameError(TruffleString name, String message) {
        PyException exception = of(ExceptionTypes.NAME_ERROR, message);
        ExceptionFields.set(exception.value(), "name", name);
        return exception;
    }

    @TruffleBoundary
    public static PyException unboundLocalError(TruffleString name) {
        return of(
                ExceptionTypes.UNBOUND_LOCAL_ERROR,
                "cannot access local variable '" + name + "' where it is not associated with a value");
    }

    @TruffleBoundary
    public static PyException attributeError(Object object, TruffleString name, String message) {
        PyException exception = plain(ExceptionTypes.ATTRIBUTE_ERROR, Str.of(message));
        ExceptionFields.set(exception.value(), "name", name);
        ExceptionFields.set(exception.value(), "obj", object);
        return exception;
    }

    /** {@code 'T' object has no attribute 'name'}, or the wording for a class or module. */
    @TruffleBoundary
    public static PyException noAttribute(Object object, TruffleString name) {
        String subject;
        if (object instanceof PyType type) {
            subject = "type object '" + type.shortName() + "'";
        } else {
            subject = "'" + Types.of(object).shortName() + "' object";
        }
        return attributeError(object, name, subject + " has no attribute '" + name + "'");
    }

    /** {@code StopIteration(value)}; without arguments for {@code null}. */
    @TruffleBoundary
    public static PyException stopIteration(Object value) {
        if (value == null || value == PyNone.NONE) {
            // The attribute is None unless it is set.
            return new PyException(new PyBaseException(ExceptionTypes.STOP_ITERATION, PyTuple.EMPTY));
        }
        PyException exception = plain(ExceptionTypes.STOP_ITERATION, value);
        ExceptionFields.set(exception.value(), "value", value);
        return exception;
    }

    @TruffleBoundary
    public static PyException notImplementedError(String message) {
        return of(ExceptionTypes.NOT_IMPLEMENTED_ERROR, message);
    }
}
