// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;

/** One step of a task: its coroutine runs up to its next suspension, and what it yields says when the next step is due. */
final class TaskSteps {
    private static final TruffleString[] MESSAGE = {ConstantValues.intern("msg")};
    private static final TruffleString[] CONTEXT = {ConstantValues.intern("context")};
    private static final TruffleString CANCEL = ConstantValues.intern("cancel");
    private static final TruffleString BLOCKING = ConstantValues.intern("_asyncio_future_blocking");

    private TaskSteps() {}

    /**
     * Runs one step.
     *
     * @param calls in a node, of the frame; or the general ones, without
     * @param exception to be thrown into the coroutine, or {@code null}
     */
    static Object run(VirtualFrame frame, TaskCalls calls, PyTask task, PyBaseException exception) {
        if (!task.isPending()) {
            throw alreadyDone(task, exception);
        }
        CurrentTasks current = task.module().currentTasks();
        Object loop = task.loop();
        current.enter(loop, task);
        try {
            runInside(frame, calls, task, exception);
        } finally {
            current.leave(loop, task);
        }
        return PyNone.NONE;
    }

    /** As {@link #run}, when a future that the task waited for is done. */
    static Object wakeup(VirtualFrame frame, TaskCalls calls, PyTask task, Object future) {
        boolean plain = future instanceof PyFuture known && PyFuture.isPlain(known);
        PyBaseException failure = plain && FutureChanges.hasResult((PyFuture) future) ? null : failureOf(future, plain);
        return run(frame, calls, task, failure);
    }

    @TruffleBoundary
    private static PyBaseException failureOf(Object future, boolean plain) {
        if (plain) {
            return FutureChanges.failure((PyFuture) future);
        }
        try {
            Calls.method(future, Str.of("result"));
            return null;
        } catch (PyException e) {
            return e.value();
        }
    }

    /** As {@link #run}, where the task is the current one already. */
    static void runInside(VirtualFrame frame, TaskCalls calls, PyTask task, PyBaseException exception) {
        PyBaseException thrown = exception;
        if (task.mustCancel()) {
            thrown = cancellation(task, exception);
            task.setMustCancel(false);
        }
        task.setAwaited(null);
        Object coroutine = task.coroutine();
        Object yielded;
        Object returned = null;
        try {
            if (thrown == null
                    && coroutine instanceof PyGenerator generator
                    && generator.type() != Types.ASYNC_GENERATOR) {
                yielded = calls.resume(generator, PyNone.NONE);
                if (yielded == null) {
                    returned = PyNone.ofNullable(generator.returned());
                }
            } else {
                yielded = resume(coroutine, thrown);
            }
        } catch (PyException e) {
            if (!e.isInstance(ExceptionTypes.STOP_ITERATION)) {
                end(frame, calls, task, e);
                return;
            }
            yielded = null;
            returned = PyNone.ofNullable(ExceptionFields.get(e.value(), "value"));
        }
        if (yielded == null) {
            finish(frame, calls, task, returned);
        } else {
            await(frame, calls, task, yielded);
        }
    }

    @TruffleBoundary
    private static PyException alreadyDone(PyTask task, PyBaseException exception) {
        return AsyncioState.get()
                .invalidState("__step(): already done: " + Strings.repr(task) + " "
                        + (exception == null ? "''" : Strings.repr(exception)));
    }

    @TruffleBoundary
    private static PyBaseException cancellation(PyTask task, PyBaseException exception) {
        return exception != null && exception.type().isSubtypeOf(task.module().cancelledError())
                ? exception
                : FutureChanges.cancelledError(task);
    }

    /** Of a coroutine that is not one of the language, or into which something is thrown; raises StopIteration at its end. */
    @TruffleBoundary
    private static Object resume(Object coroutine, PyBaseException thrown) {
        if (coroutine == null) {
            throw Errors.runtimeError("uninitialized Task object");
        } else if (thrown != null) {
            return Calls.method(coroutine, Names.THROW, thrown);
        }
        return Iteration.isIterator(coroutine)
                ? Iteration.nextOrRaise(coroutine)
                : Calls.method(coroutine, Names.SEND, PyNone.NONE);
    }

    // The coroutine is at its end

    private static void finish(VirtualFrame frame, TaskCalls calls, PyTask task, Object result) {
        if (task.mustCancel()) {
            // It was cancelled right before it returned.
            task.setMustCancel(false);
            FutureChanges.cancel(frame, calls, task, task.cancelMessage());
        } else {
            FutureChanges.finish(frame, calls, task, result);
        }
    }

    private static void end(VirtualFrame frame, TaskCalls calls, PyTask task, PyException raised) {
        PyBaseException exception = raised.value();
        if (isCancelled(task, exception)) {
            task.setCancelledError(exception);
            FutureChanges.cancel(frame, calls, task, null);
            return;
        }
        FutureChanges.fail(frame, calls, task, exception);
        if (raised.isInstance(ExceptionTypes.KEYBOARD_INTERRUPT) || raised.isInstance(ExceptionTypes.SYSTEM_EXIT)) {
            throw raised;
        }
    }

    @TruffleBoundary
    private static boolean isCancelled(PyTask task, PyBaseException exception) {
        return exception.type().isSubtypeOf(task.module().cancelledError());
    }

    // The coroutine waits for something

    private static void await(VirtualFrame frame, TaskCalls calls, PyTask task, Object yielded) {
        if (yielded == PyNone.NONE) {
            calls.callSoon(frame, task.loop(), task.step(), task.context());
        } else if (yielded instanceof PyFuture future
                && PyFuture.isPlain(future)
                && future != task
                && future.loop() == task.loop()
                && future.isBlocking()) {
            future.setBlocking(false);
            FutureChanges.addCallback(frame, calls, future, task.wakeup(), task.context());
            task.setAwaited(future);
            if (task.mustCancel()) {
                cancelAwaited(task, future);
            }
        } else {
            awaitOther(task, yielded);
        }
    }

    /** What is waited for is cancelled instead of the task, if it can be. */
    @TruffleBoundary
    private static void cancelAwaited(PyTask task, Object future) {
        if (cancel(future, task.cancelMessage())) {
            task.setMustCancel(false);
        }
    }

    /** {@code future.cancel(msg=message)}. */
    @TruffleBoundary
    static boolean cancel(Object future, Object message) {
        return Truth.isTrue(
                Calls.call(Attributes.get(future, CANCEL), new Object[] {PyNone.ofNullable(message)}, MESSAGE));
    }

    /** A future of another kind, or what the coroutine should not have yielded. */
    @TruffleBoundary
    private static void awaitOther(PyTask task, Object yielded) {
        if (yielded == task) {
            failSoon(task, "Task cannot await on itself: " + Strings.repr(task));
            return;
        }
        Object blocking = Attributes.getOrNull(yielded, BLOCKING);
        if (blocking == null || blocking == PyNone.NONE) {
            failSoon(
                    task,
                    yielded instanceof PyGenerator generator && generator.type() == Types.GENERATOR
                            ? "yield was used instead of yield from for generator in task " + Strings.repr(task)
                                    + " with " + Strings.repr(yielded)
                            : "Task got bad yield: " + Strings.repr(yielded));
            return;
        }
        boolean blocks = Truth.isTrue(blocking);
        if (loopOf(yielded) != task.loop()) {
            failSoon(
                    task,
                    "Task " + Strings.repr(task) + " got Future " + Strings.repr(yielded)
                            + " attached to a different loop");
        } else if (!blocks) {
            failSoon(
                    task,
                    "yield was used instead of yield from in task " + Strings.repr(task) + " with "
                            + Strings.repr(yielded));
        } else {
            Attributes.set(yielded, BLOCKING, false);
            Calls.call(
                    Attributes.get(yielded, "add_done_callback"),
                    new Object[] {task.wakeup(), task.context()},
                    CONTEXT);
            task.setAwaited(yielded);
            if (task.mustCancel()) {
                cancelAwaited(task, yielded);
            }
        }
    }

    private static Object loopOf(Object future) {
        if (future instanceof PyFuture known && PyFuture.isPlain(known)) {
            known.checkInitialized();
            return known.loop();
        }
        Object getter = Attributes.getOrNull(future, Str.of("get_loop"));
        return getter == null ? Attributes.get(future, "_loop") : Calls.call(getter);
    }

    private static void failSoon(PyTask task, String message) {
        TaskStep next = task.step(Errors.runtimeError(message).value());
        TaskCalls.GENERAL.callSoon(null, task.loop(), next, task.context());
    }
}
