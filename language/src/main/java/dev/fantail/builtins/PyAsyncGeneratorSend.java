// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.builtins.AsyncGeneratorControl.State;
import dev.fantail.objects.AsyncGeneratorStep;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;

/** {@code async_generator_asend}: what {@code __anext__()} and {@code asend(value)} give. */
final class PyAsyncGeneratorSend extends PyAsyncGeneratorAwaitable implements AsyncGeneratorStep {
    private final Object first;

    /** @param first what the body's {@code yield} evaluates to */
    PyAsyncGeneratorSend(PyGenerator generator, Object first) {
        super(Types.ASYNC_GENERATOR_ASEND, generator);
        this.first = first;
    }

    @Override
    @TruffleBoundary
    public Object send(Object value) {
        Object sent = enter(value);
        Object yielded;
        try {
            yielded = generator.resume(sent, null);
        } catch (PyException e) {
            throw failed(e);
        }
        return leave(yielded);
    }

    @Override
    public PyGenerator generator() {
        return generator;
    }

    @Override
    public Object enter(Object value) {
        checkOpen();
        Object sent = value;
        if (state == State.INITIAL) {
            begin("anext");
            if (sent == PyNone.NONE) {
                sent = first;
            }
        }
        started();
        return sent;
    }

    @Override
    public Object leave(Object yielded) {
        if (yielded == null) {
            throw failed(AsyncGeneratorControl.end());
        }
        return unwrap(yielded);
    }

    @Override
    @TruffleBoundary
    public PyException failed(PyException exception) {
        state = State.CLOSED;
        return AsyncGeneratorControl.ended(generator, exception);
    }

    @Override
    @TruffleBoundary
    Object raise(ThrowArguments exception) {
        checkOpen();
        if (state == State.INITIAL) {
            begin("anext");
            started();
        }
        Object yielded;
        try {
            yielded = unwrap(AsyncGeneratorControl.raise(generator, exception, true));
        } catch (PyException e) {
            state = State.CLOSED;
            throw e;
        }
        if (yielded == null) {
            throw Errors.stopIteration(result());
        }
        return yielded;
    }

    private void checkOpen() {
        if (state == State.CLOSED) {
            throw reused();
        }
    }

    @TruffleBoundary
    private static PyException reused() {
        return Errors.runtimeError("cannot reuse already awaited __anext__()/asend()");
    }
}
