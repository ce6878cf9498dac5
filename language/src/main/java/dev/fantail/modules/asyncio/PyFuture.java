// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.contextvars.PyContext;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.SelfFinalizing;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.Types;
import java.util.function.Consumer;

/**
 * {@code asyncio.Future}: a result that is to come, and who is to be called then. It belongs to one event loop and is used
 * by that loop's thread; other threads that use it nevertheless find it in a consistent state.
 */
public class PyFuture extends PyObject implements SelfFinalizing {
    static final PyType TYPE =
            Types.declare("_asyncio.Future", Types.OBJECT, PyType.BASE_TYPE | PyType.HAS_DICT | PyType.SELF_FINALIZING);

    /** In which state a future is. */
    enum State {
        PENDING,
        CANCELLED,
        FINISHED;

        private final TruffleString text = ConstantValues.intern(name());
    }

    /** Who is to be called with the future when it is done. */
    static final class Callback {
        final Object function;
        final Object context;
        private Callback next;

        Callback(Object function, Object context) {
            this.function = function;
            this.context = context;
        }

        /** The one that was added after this one, or {@code null}. */
        Callback next() {
            return next;
        }
    }

    /** {@code null} before {@code __init__}. */
    private Object loop;

    private State state = State.PENDING;
    private Object result;
    private PyBaseException exception;

    /** What the exception's traceback was when it was set; {@code null} when there was none or it was put back. */
    private Object exceptionTraceback;

    /** Whether it is to be said at the end that nobody asked for the exception. */
    private boolean logTraceback;

    /** Whether a task is about to wait for this future: set by {@code await}, reset by the task. */
    private boolean blocking;

    private Object sourceTraceback;
    private Object cancelMessage;

    /** With which the future's task ended when it was cancelled; given to the first one who asks. */
    private PyBaseException cancelledError;

    private Callback firstCallback;
    private Callback lastCallback;
    private Object guard;

    PyFuture(PyType type) {
        super(type);
    }

    /** Puts the future into the state in which a new one is. */
    void begin(Object newLoop) {
        takeCallbacks();
        state = State.PENDING;
        result = null;
        exception = null;
        exceptionTraceback = null;
        logTraceback = false;
        blocking = false;
        sourceTraceback = null;
        cancelMessage = null;
        cancelledError = null;
        loop = newLoop;
    }

    /** Whether it is a future or a task, and not of a class that may do things its own way. */
    static boolean isPlain(PyFuture future) {
        PyType type = future.type();
        return type == TYPE || type == PyTask.TYPE;
    }

    final Object loop() {
        return loop;
    }

    final State state() {
        return state;
    }

    final TruffleString stateName() {
        return state.text;
    }

    final boolean isPending() {
        return state == State.PENDING;
    }

    /** Raises RuntimeError before {@code __init__} was called. */
    final void checkInitialized() {
        if (loop == null) {
            throw Errors.runtimeError("Future object is not initialized.");
        }
    }

    final Object result() {
        return result;
    }

    final PyBaseException exception() {
        return exception;
    }

    /** The traceback that the exception came with, or {@code None}; the second time {@code None}. */
    final Object takeExceptionTraceback() {
        Object traceback = exceptionTraceback;
        exceptionTraceback = null;
        return PyNone.ofNullable(traceback);
    }

    final boolean logsTraceback() {
        return logTraceback;
    }

    /** Somebody has asked for the exception. */
    final void setRetrieved() {
        if (logTraceback) {
            logTraceback = false;
        }
    }

    final boolean isBlocking() {
        return blocking;
    }

    final void setBlocking(boolean value) {
        blocking = value;
    }

    final Object sourceTraceback() {
        return sourceTraceback;
    }

    final void setSourceTraceback(Object traceback) {
        sourceTraceback = traceback;
    }

    final Object cancelMessage() {
        return cancelMessage;
    }

    final void setCancelMessage(Object message) {
        cancelMessage = message;
    }

    final void setCancelledError(PyBaseException error) {
        cancelledError = error;
    }

    final PyBaseException takeCancelledError() {
        PyBaseException error = cancelledError;
        cancelledError = null;
        return error;
    }

    // Changes of state: the first one counts, whatever thread it comes from.

    /** Returns false when the future is done already. */
    final boolean finish(Object value) {
        if (ThreadMode.isSingleThreaded()) {
            return doFinish(value);
        }
        synchronized (this) {
            return doFinish(value);
        }
    }

    private boolean doFinish(Object value) {
        if (state != State.PENDING) {
            return false;
        }
        result = value;
        state = State.FINISHED;
        return true;
    }

    /** As {@link #finish}, with an exception. */
    final boolean fail(PyBaseException error) {
        synchronized (this) {
            if (state != State.PENDING) {
                return false;
            }
            exception = error;
            exceptionTraceback = error.traceback();
            logTraceback = true;
            state = State.FINISHED;
        }
        PythonContext.get().threadState().toBeFinalized(this);
        return true;
    }

    /** As {@link #finish}, with a cancellation. */
    final synchronized boolean cancel(Object message) {
        logTraceback = false;
        if (state != State.PENDING) {
            return false;
        }
        state = State.CANCELLED;
        cancelMessage = message;
        return true;
    }

    // Callbacks

    /** Returns false when the future is done: then the function is to be called soon. */
    final boolean addCallback(Object function, Object context) {
        Callback callback = new Callback(function, context);
        if (ThreadMode.isSingleThreaded()) {
            return doAdd(callback);
        }
        synchronized (this) {
            return doAdd(callback);
        }
    }

    private boolean doAdd(Callback callback) {
        if (state != State.PENDING) {
            return false;
        }
        if (lastCallback == null) {
            firstCallback = callback;
        } else {
            lastCallback.next = callback;
        }
        lastCallback = callback;
        return true;
    }

    /** The first callback, from which the others are reached. */
    final Callback firstCallback() {
        return firstCallback;
    }

    /** As {@link #firstCallback}; the future then has none any more. */
    final Callback takeCallbacks() {
        if (ThreadMode.isSingleThreaded()) {
            return doTakeCallbacks();
        }
        synchronized (this) {
            return doTakeCallbacks();
        }
    }

    private Callback doTakeCallbacks() {
        Callback first = firstCallback;
        firstCallback = null;
        lastCallback = null;
        return first;
    }

    /** Takes one callback out; false when it is not there any more. */
    final synchronized boolean removeCallback(Callback callback) {
        Callback before = null;
        for (Callback known = firstCallback; known != null; known = known.next) {
            if (known == callback) {
                if (before == null) {
                    firstCallback = known.next;
                } else {
                    before.next = known.next;
                }
                if (lastCallback == known) {
                    lastCallback = before;
                }
                return true;
            }
            before = known;
        }
        return false;
    }

    /** The context in which a callback runs that comes without one. */
    static Object contextOr(Object given) {
        return given == null ? PyContext.copyCurrent() : given;
    }

    // The end

    @Override
    public final Object guard() {
        return guard;
    }

    @Override
    public final void setGuard(Object newGuard) {
        guard = newGuard;
    }

    @Override
    public boolean isToBeFinalized() {
        return logTraceback || type().hasFinalizer();
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(loop);
        consumer.accept(result);
        consumer.accept(exception);
        consumer.accept(exceptionTraceback);
        consumer.accept(sourceTraceback);
        consumer.accept(cancelMessage);
        consumer.accept(cancelledError);
        for (Callback callback = firstCallback; callback != null; callback = callback.next) {
            consumer.accept(callback.function);
            consumer.accept(callback.context);
        }
    }
}
