// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyAsyncYield;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.protocol.Calls;

/** What the awaitables of an asynchronous generator share. */
final class AsyncGeneratorControl {
    /** State of an awaitable. */
    enum State {
        INITIAL,
        ITERATING,
        CLOSED
    }

    private AsyncGeneratorControl() {}

    /** Tells the event loop's hook about a generator that is used for the first time. */
    static void callHooks(PyGenerator generator) {
        if (generator.hooksCalled()) {
            return;
        }
        generator.setHooksCalled();
        ThreadState thread = PythonContext.get().threadState();
        if (thread.finalizerHook() != PyNone.NONE) {
            generator.setFinalizerHook(thread.finalizerHook());
            thread.toBeFinalized(generator);
        }
        if (thread.firstIterationHook() != PyNone.NONE) {
            Calls.call(thread.firstIterationHook(), generator);
        }
    }

    /** Runs the body; see {@link PyGenerator#resume}. What ends the generator marks it as closed. */
    static Object resume(PyGenerator generator, Object value) {
        Object yielded;
        try {
            yielded = generator.resume(value, null);
        } catch (PyException e) {
            throw ended(generator, e);
        }
        if (yielded == null) {
            throw ended(generator, end());
        }
        return yielded;
    }

    /** Raises an exception at the suspension. */
    static Object raise(PyGenerator generator, ThrowArguments exception, boolean closeDelegate) {
        try {
            return GeneratorControl.raise(generator, exception, closeDelegate);
        } catch (PyException e) {
            throw ended(generator, e);
        }
    }

    @TruffleBoundary
    static PyException end() {
        return Errors.of(ExceptionTypes.STOP_ASYNC_ITERATION);
    }

    static PyException ended(PyGenerator generator, PyException exception) {
        if (isEnd(exception)) {
            generator.setAsyncClosed();
        }
        generator.setAsyncRunning(false);
        return exception;
    }

    static boolean isEnd(PyException exception) {
        return exception.isInstance(ExceptionTypes.STOP_ASYNC_ITERATION)
                || exception.isInstance(ExceptionTypes.GENERATOR_EXIT);
    }

    /** Closes an awaitable that is still waiting, by {@code GeneratorExit} thrown into it. */
    static void close(PyAsyncGeneratorAwaitable awaitable) {
        if (awaitable.state() == State.CLOSED) {
            return;
        }
        try {
            awaitable.raise(ThrowArguments.GENERATOR_EXIT);
        } catch (PyException e) {
            if (isEnd(e) || e.isInstance(ExceptionTypes.STOP_ITERATION)) {
                return;
            }
            throw e;
        }
        throw Errors.runtimeError("coroutine ignored GeneratorExit");
    }

    /** A step of an awaitable as {@code __next__} and {@code send} show it. */
    static Object step(PyAsyncGeneratorAwaitable awaitable, Object value) {
        Object yielded = awaitable.send(value);
        if (yielded != null) {
            return yielded;
        }
        throw Errors.stopIteration(awaitable.result());
    }

    static boolean isItem(Object yielded) {
        return yielded instanceof PyAsyncYield;
    }
}
