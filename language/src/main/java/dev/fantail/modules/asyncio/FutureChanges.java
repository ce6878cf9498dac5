// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Raising;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** What happens to a future: it begins, ends one way or the other, and is asked how. */
final class FutureChanges {
    private FutureChanges() {}

    /** {@code __init__}. */
    static void begin(VirtualFrame frame, TaskCalls calls, PyFuture future, Object loop) {
        Object chosen = loop == PyNone.NONE ? RunningLoop.getEventLoop() : loop;
        future.begin(chosen);
        if (calls.isDebug(frame, chosen)) {
            rememberOrigin(future);
        }
    }

    @TruffleBoundary
    private static void rememberOrigin(PyFuture future) {
        Object extract = Attributes.get(PythonContext.get().importModule("traceback"), "extract_stack");
        future.setSourceTraceback(Calls.call(extract));
    }

    /** {@code set_result}. */
    static void finish(VirtualFrame frame, TaskCalls calls, PyFuture future, Object result) {
        if (!future.finish(result)) {
            throw invalidState();
        }
        callBack(frame, calls, future);
    }

    /** {@code set_exception}, of an exception that has been checked. */
    static void fail(VirtualFrame frame, TaskCalls calls, PyFuture future, PyBaseException exception) {
        if (!failed(future, exception)) {
            throw invalidState();
        }
        callBack(frame, calls, future);
    }

    @TruffleBoundary
    private static boolean failed(PyFuture future, PyBaseException exception) {
        return future.fail(exception);
    }

    /** {@code cancel} of a future that is not a task, or of the future in a task; false when it is done already. */
    static boolean cancel(VirtualFrame frame, TaskCalls calls, PyFuture future, Object message) {
        if (!cancelled(future, message)) {
            return false;
        }
        callBack(frame, calls, future);
        return true;
    }

    @TruffleBoundary
    private static boolean cancelled(PyFuture future, Object message) {
        return future.cancel(message);
    }

    @TruffleBoundary
    private static PyException invalidState() {
        return AsyncioState.get().invalidState("invalid state");
    }

    /** Has the loop call those who wait for the future. */
    private static void callBack(VirtualFrame frame, TaskCalls calls, PyFuture future) {
        PyFuture.Callback callback = future.takeCallbacks();
        while (callback != null) {
            calls.callSoon(frame, future.loop(), callback.function, future, callback.context);
            callback = callback.next();
        }
    }

    /** {@code add_done_callback}. */
    static void addCallback(VirtualFrame frame, TaskCalls calls, PyFuture future, Object function, Object context) {
        if (!future.addCallback(function, context)) {
            calls.callSoon(frame, future.loop(), function, future, context);
        }
    }

    /** Whether there is a result that can be taken without further ado. */
    static boolean hasResult(PyFuture future) {
        return future.state() == PyFuture.State.FINISHED && future.exception() == null;
    }

    /** {@code result()}. */
    static Object result(PyFuture future) {
        if (hasResult(future)) {
            return future.result();
        }
        throw raised(failure(future));
    }

    /** Why there is no result: an exception that is to be raised. */
    @TruffleBoundary
    static PyBaseException failure(PyFuture future) {
        return switch (future.state()) {
            case PENDING ->
                AsyncioState.get().invalidState("Result is not set.").value();
            case CANCELLED -> cancelledError(future);
            case FINISHED -> {
                future.setRetrieved();
                PyBaseException exception = future.exception();
                exception.setTraceback(future.takeExceptionTraceback());
                yield exception;
            }
        };
    }

    /** {@code _make_cancelled_error}: the one that was raised, or a new one. */
    @TruffleBoundary
    static PyBaseException cancelledError(PyFuture future) {
        PyBaseException known = future.takeCancelledError();
        if (known != null) {
            return known;
        }
        Object message = future.cancelMessage();
        Object type = AsyncioState.get().cancelledError();
        return (PyBaseException)
                (message == null || message == PyNone.NONE ? Calls.call(type) : Calls.call(type, message));
    }

    /** An exception that is raised as by a statement: linked to the one that is being handled. */
    @TruffleBoundary
    static PyException raised(PyBaseException value) {
        return Raising.withContext(new PyException(value), PythonContext.get().threadState());
    }
}
