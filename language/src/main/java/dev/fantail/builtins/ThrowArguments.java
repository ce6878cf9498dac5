// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;

/**
 * The arguments of {@code throw(type, value, traceback)}. A generator that delegates passes them on as they are; where
 * they arrive they are checked and become an exception.
 *
 * @param value {@code null} when it was not given
 * @param traceback {@code null} when it was not given
 */
record ThrowArguments(Object type, Object value, Object traceback) {
    static final ThrowArguments GENERATOR_EXIT = new ThrowArguments(ExceptionTypes.GENERATOR_EXIT, null, null);

    boolean isGeneratorExit() {
        return type instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.GENERATOR_EXIT)
                || type instanceof PyBaseException e && e.type().isSubtypeOf(ExceptionTypes.GENERATOR_EXIT);
    }

    Object[] toArray() {
        if (traceback != null) {
            return new Object[] {type, value, traceback};
        }
        return value != null ? new Object[] {type, value} : new Object[] {type};
    }

    @TruffleBoundary
    PyException exception() {
        if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
            throw Errors.typeError("throw() third argument must be a traceback object");
        }
        PyException exception;
        if (type instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            exception = instance(cls);
        } else if (type instanceof PyBaseException given) {
            if (value != null && value != PyNone.NONE) {
                throw Errors.typeError("instance exception may not have a separate value");
            }
            exception = PyException.thrown(given);
        } else {
            throw Errors.typeError("exceptions must be classes or instances deriving from BaseException, not "
                    + Types.of(type).shortName());
        }
        if (traceback instanceof PyTraceback) {
            exception.value().setTraceback(traceback);
        }
        return exception;
    }

    /** An instance of the class; where making it fails, the failure is what is thrown. */
    private PyException instance(PyType cls) {
        if (value instanceof PyBaseException given && given.type().isSubtypeOf(cls)) {
            return PyException.thrown(given);
        }
        Object made;
        try {
            made = switch (value) {
                case null -> Calls.call(cls);
                case PyTuple arguments -> Calls.call(cls, arguments.items());
                default -> value == PyNone.NONE ? Calls.call(cls) : Calls.call(cls, value);
            };
        } catch (PyException e) {
            return e;
        }
        return made instanceof PyBaseException exception
                ? PyException.thrown(exception)
                : Errors.typeError("calling " + Strings.repr(cls)
                        + " should have returned an instance of BaseException, not "
                        + Types.of(made).shortName());
    }
}
