// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.generator.DelegateRootNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Warnings;

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
        throw generator.type() == Types.ASYNC_GENERATOR
                ? Errors.of(ExceptionTypes.STOP_ASYNC_ITERATION)
                : Errors.stopIteration(generator.returned());
    }

    /** Raises an exception at the suspension; one that delegates passes it on to its delegate first. */
    @TruffleBoundary
    static Object raise(PyGenerator generator, ThrowArguments exception) {
        return raise(generator, exception, true);
    }

    /** @param closeDelegate whether GeneratorExit closes what the generator delegates to; else it is thrown into that */
    @TruffleBoundary
    static Object raise(PyGenerator generator, ThrowArguments exception, boolean closeDelegate) {
        Object delegate = generator.delegate();
        if (delegate != null && !generator.isRunning()) {
            if (closeDelegate && exception.isGeneratorExit()) {
                try {
                    closeDelegate(generator, delegate);
                } catch (PyException e) {
                    return resumeWith(generator, e);
                }
                return resumeWith(generator, exception.exception());
            }
            Object thrower = delegate instanceof PyGenerator ? delegate : Attributes.getOrNull(delegate, Names.THROW);
            if (thrower != null) {
                try {
                    // The frame of the generator is on the stack while what it delegates to runs.
                    return DelegateRootNode.run(
                            generator,
                            () -> delegate instanceof PyGenerator inner
                                    ? raise(inner, exception, closeDelegate)
                                    : Calls.call(thrower, exception.toArray()));
                } catch (PyException e) {
                    return resumeWith(generator, e);
                }
            }
        }
        return resumeWith(generator, exception.exception());
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

    /** Raises GeneratorExit at the suspension; a value that the generator then returns is lost. */
    @TruffleBoundary
    static Object close(PyGenerator generator) {
        if (generator.isFinished()) {
            return PyNone.NONE;
        }
        if (!generator.isStarted()) {
            generator.finish();
            generator.dropFrame();
            return PyNone.NONE;
        }
        try {
            raise(generator, ThrowArguments.GENERATOR_EXIT);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.STOP_ITERATION) || e.isInstance(ExceptionTypes.GENERATOR_EXIT)) {
                return PyNone.NONE;
            }
            throw e;
        }
        throw Errors.runtimeError(generator.kind() + " ignored GeneratorExit");
    }

    /** The signature of three arguments is going away; {@code value} is the second argument or {@code null}. */
    static void warnOfSignature(String function, Object value) {
        if (value != null) {
            Warnings.warn(
                    ExceptionTypes.DEPRECATION_WARNING,
                    "the (type, exc, tb) signature of " + function
                            + "() is deprecated, use the single-arg signature instead.",
                    1);
        }
    }

    static boolean isSuspended(PyGenerator generator) {
        return generator.isStarted() && !generator.isRunning() && !generator.isFinished();
    }

    /** A new value of {@code __name__} or {@code __qualname__}. */
    static TruffleString name(Object value, String attribute) {
        if (value instanceof TruffleString text) {
            return text;
        } else if (value instanceof PyValueObject object && object.value() instanceof TruffleString text) {
            return text;
        }
        throw Errors.typeError(attribute + " must be set to a string object");
    }
}
