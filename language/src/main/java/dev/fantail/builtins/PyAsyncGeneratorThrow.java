// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.builtins.AsyncGeneratorControl.State;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;

/** {@code async_generator_athrow}: what {@code athrow(…)} and {@code aclose()} give. */
final class PyAsyncGeneratorThrow extends PyAsyncGeneratorAwaitable {
    /** The arguments of {@code athrow}; {@code null} for {@code aclose()}. */
    private final ThrowArguments arguments;

    PyAsyncGeneratorThrow(PyGenerator generator, ThrowArguments arguments) {
        super(Types.ASYNC_GENERATOR_ATHROW, generator);
        this.arguments = arguments;
    }

    private boolean closes() {
        return arguments == null;
    }

    @Override
    @TruffleBoundary
    public Object send(Object value) {
        checkOpen();
        if (generator.isFinished()) {
            finish(PyNone.NONE);
            return null;
        }
        if (state == State.INITIAL) {
            begin(closes() ? "aclose" : "athrow");
            if (generator.asyncClosed()) {
                state = State.CLOSED;
                throw Errors.of(ExceptionTypes.STOP_ASYNC_ITERATION);
            }
            if (value != PyNone.NONE) {
                throw Errors.runtimeError("can't send non-None value to a just-started coroutine");
            }
            started();
            if (closes()) {
                generator.setAsyncClosed();
            }
            // Inside, the exception passes through what is awaited; GeneratorExit does not close it.
            ThrowArguments exception = closes() ? ThrowArguments.GENERATOR_EXIT : arguments;
            return step(() -> AsyncGeneratorControl.raise(generator, exception, false));
        }
        return step(() -> AsyncGeneratorControl.resume(generator, value));
    }

    @Override
    @TruffleBoundary
    Object raise(ThrowArguments exception) {
        checkOpen();
        if (state == State.INITIAL) {
            begin(closes() ? "aclose" : "athrow");
            started();
        }
        Object yielded = step(() -> AsyncGeneratorControl.raise(generator, exception, true));
        if (yielded == null) {
            throw Errors.stopIteration(result());
        }
        return yielded;
    }

    private interface Step {
        Object run();
    }

    private Object step(Step step) {
        Object yielded;
        try {
            yielded = step.run();
        } catch (PyException e) {
            state = State.CLOSED;
            if (closes() && AsyncGeneratorControl.isEnd(e)) {
                finish(PyNone.NONE);
                return null;
            }
            throw e;
        }
        if (closes() && AsyncGeneratorControl.isItem(yielded)) {
            generator.setAsyncRunning(false);
            state = State.CLOSED;
            throw Errors.runtimeError("async generator ignored GeneratorExit");
        }
        return unwrap(yielded);
    }

    private void checkOpen() {
        if (state == State.CLOSED) {
            throw Errors.runtimeError("cannot reuse already awaited aclose()/athrow()");
        }
    }
}
