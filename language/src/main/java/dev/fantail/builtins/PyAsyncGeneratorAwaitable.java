// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.builtins.AsyncGeneratorControl.State;
import dev.fantail.objects.Errors;
import dev.fantail.objects.NativeAwaitable;
import dev.fantail.objects.PyAsyncYield;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;

/** What the methods of an asynchronous generator give to be awaited: one run of the body up to its next item. */
abstract class PyAsyncGeneratorAwaitable extends PyObject implements NativeAwaitable {
    protected final PyGenerator generator;
    protected State state = State.INITIAL;
    private Object result = PyNone.NONE;

    PyAsyncGeneratorAwaitable(PyType type, PyGenerator generator) {
        super(type);
        this.generator = generator;
    }

    State state() {
        return state;
    }

    @Override
    public Object result() {
        return result;
    }

    /** Throws an exception into the body where it waits; answers what it yields instead. */
    abstract Object raise(ThrowArguments exception);

    /** Begins the first step: only one may be under way. */
    protected void begin(String operation) {
        if (generator.asyncRunning()) {
            throw alreadyRunning(operation);
        }
    }

    @TruffleBoundary
    private PyException alreadyRunning(String operation) {
        state = State.CLOSED;
        return Errors.runtimeError(operation + "(): asynchronous generator is already running");
    }

    protected void started() {
        state = State.ITERATING;
        generator.setAsyncRunning(true);
    }

    /** Tells an item, at which this awaitable ends ({@code null}), from what the body awaits. */
    protected Object unwrap(Object yielded) {
        if (yielded instanceof PyAsyncYield item) {
            generator.setAsyncRunning(false);
            finish(item.value());
            return null;
        }
        return yielded;
    }

    protected void finish(Object value) {
        state = State.CLOSED;
        result = value;
    }
}
