// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTraceback;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** send, throw and close, which generators, coroutines and asynchronous generators share. */
final class GeneratorControl {
    private GeneratorControl() {}

    /** The next yielded value; StopIteration with the returned one. */
    @TruffleBoundary
    static Object send(PyGenerator generator, Object value) {
        checkFinished(generator);
        return resultOf(generator, generator.resume(value, null));
    }

    /** A coroutine that has finished cannot be awaited again. */
    private static void checkFinished(PyGenerator generator) {
        if (generator.isFinished() && generator.type() == Types.COROUTINE) {
            throw Errors.runtimeError("cannot reuse already awaited coroutine");
        }
    }

    private static Object resultOf(PyGenerator generator, Object yielded) {
        if (yielded != null) {
            return yielded;
        }
        throw Errors.stopIteration(generator.returned());
    }

    /** Raises an exception at the suspension; one that delegates passes it on to its delegate first. */
    @TruffleBoundary
    static Object raise(PyGenerator generator, PyException exception) {
        Object delegate = generator.delegate();
        if (delegate != null && !generator.isRunning()) {
            if (exception.isInstance(ExceptionTypes.GENERATOR_EXIT)) {
                try {
                    closeDelegate(generator, delegate);
                } catch (PyException e) {
                    return resumeWith(generator, e);
                }
                return resumeWith(generator, exception);
            }
            Object thrower = delegate instanceof PyGenerator ? delegate : Attributes.getOrNull(delegate, Names.THROW);
            if (thrower != null) {
                try {
                    return delegate instanceof PyGenerator inner
                            ? raise(inner, exception)
                            : Calls.call(thrower, exception.value());
                } catch (PyException e) {
                    return resumeWith(generator, e);
                }
            }
        }
        return resumeWith(generator, exception);
    }

    private static Object resumeWith(PyGenerator generator, PyException exception) {
        if (generator.isFinished()) {
            checkFinished(generator);
            throw exception;
        }
        return resultOf(generator, generator.resume(PyNone.NONE, exception));
    }

    private static void closeDelegate(PyGenerator generator, Object delegate) {
        if (delegate instanceof PyGenerator inner) {
            close(inner);
            return;
        }
        Object closer = Attributes.getOrNull(delegate, Names.CLOSE);
        if (closer != null) {
            Calls.call(closer);
        }
    }

    /** Raises GeneratorExit at the suspension; the value that the generator then returns, or {@code None}. */
    @TruffleBoundary
    static Object close(PyGenerator generator) {
        if (generator.isFinished()) {
            return PyNone.NONE;
        }
        if (!generator.isStarted()) {
            generator.finish();
            return PyNone.NONE;
        }
        try {
            raise(generator, Errors.of(ExceptionTypes.GENERATOR_EXIT));
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.STOP_ITERATION)) {
                return PyNone.ofNullable(generator.returned());
            } else if (e.isInstance(ExceptionTypes.GENERATOR_EXIT)) {
                return PyNone.NONE;
            }
            throw e;
        }
        throw Errors.runtimeError(
                (generator.type() == Types.ASYNC_GENERATOR ? "async generator" : generator.kind())
                        + " ignored GeneratorExit");
    }

    /** The exception that the arguments of {@code throw(type, value, traceback)} stand for. */
    @TruffleBoundary
    static PyException exception(Object type, Object value, Object traceback) {
        if (traceback != null && traceback != PyNone.NONE && !(traceback instanceof PyTraceback)) {
            throw Errors.typeError("throw() third argument must be a traceback object");
        }
        PyBaseException exception;
        if (type instanceof PyType cls && cls.isSubtypeOf(ExceptionTypes.BASE_EXCEPTION)) {
            if (value instanceof PyBaseException given && given.type().isSubtypeOf(cls)) {
                exception = given;
            } else {
                Object made = value == null || value == PyNone.NONE ? Calls.call(cls) : Calls.call(cls, value);
                if (!(made instanceof PyBaseException instance)) {
                    throw Errors.typeError("exceptions must be classes or instances deriving from BaseException, not "
                            + Types.of(made).shortName());
                }
                exception = instance;
            }
        } else if (type instanceof PyBaseException given) {
            if (value != null && value != PyNone.NONE) {
                throw Errors.typeError("instance exception may not have a separate value");
            }
            exception = given;
        } else {
            throw Errors.typeError("exceptions must be classes or instances deriving from BaseException, not "
                    + Types.of(type).shortName());
        }
        if (traceback instanceof PyTraceback) {
            exception.setTraceback(traceback);
        }
        return new PyException(exception);
    }
}
