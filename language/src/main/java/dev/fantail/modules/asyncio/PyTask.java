// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import java.util.function.Consumer;

/** {@code asyncio.Task}: a future that runs a coroutine, step by step, between the suspensions of that. */
public final class PyTask extends PyFuture {
    static final PyType TYPE =
            Types.declare("_asyncio.Task", PyFuture.TYPE, PyType.BASE_TYPE | PyType.HAS_DICT | PyType.SELF_FINALIZING);

    private static final PyBuiltin WAKEUP = new TaskWakeupTable().method("task_wakeup", TYPE);

    /** {@code null} before {@code __init__}, and after an eager first step that was the last one. */
    private Object coroutine;

    private Object context;

    /** A string, or the number of a task that was not given a name. */
    private Object name;

    /** What the coroutine waits for, or {@code null}. */
    private Object awaited;

    /** Whether CancelledError is to be thrown into the coroutine in the next step. */
    private boolean mustCancel;

    private boolean logDestroyPending;

    /** Whether {@code all_tasks} finds it while it is pending. */
    private boolean scheduled;

    private int cancellations;
    private AsyncioState module;
    private TaskStep step;
    private PyBoundBuiltin wakeup;

    PyTask(PyType type) {
        super(type);
    }

    /** What {@code __init__} was given; the future has begun. */
    void begin(AsyncioState newModule, Object newCoroutine, Object newContext, Object newName) {
        module = newModule;
        coroutine = newCoroutine;
        context = newContext;
        name = newName;
        awaited = null;
        mustCancel = false;
        cancellations = 0;
        logDestroyPending = true;
    }

    /** State of the module, once {@code __init__} was called. */
    AsyncioState module() {
        return module;
    }

    Object coroutine() {
        return coroutine;
    }

    void dropCoroutine() {
        coroutine = null;
    }

    Object context() {
        return context;
    }

    @TruffleBoundary
    Object name() {
        if (name instanceof Long number) {
            name = Str.of("Task-" + number);
        }
        return PyNone.ofNullable(name);
    }

    void setName(TruffleString newName) {
        name = newName;
    }

    Object awaited() {
        return awaited;
    }

    void setAwaited(Object future) {
        awaited = future;
    }

    boolean mustCancel() {
        return mustCancel;
    }

    void setMustCancel(boolean value) {
        mustCancel = value;
    }

    boolean logsDestroyPending() {
        return logDestroyPending;
    }

    void setLogDestroyPending(boolean value) {
        logDestroyPending = value;
    }

    boolean isScheduled() {
        return scheduled;
    }

    void setScheduled(boolean value) {
        scheduled = value;
    }

    int cancellations() {
        return cancellations;
    }

    void addCancellation() {
        cancellations++;
    }

    /** Answers how many are left. */
    int removeCancellation() {
        if (cancellations > 0) {
            cancellations--;
        }
        return cancellations;
    }

    /** What the loop calls for the next step. */
    TaskStep step() {
        TaskStep known = step;
        if (known == null) {
            known = new TaskStep(this, null);
            step = known;
        }
        return known;
    }

    /** As {@link #step}, with an exception to be thrown into the coroutine. */
    TaskStep step(PyBaseException exception) {
        return new TaskStep(this, exception);
    }

    /** What is called with a future that the task waited for. */
    PyBoundBuiltin wakeup() {
        PyBoundBuiltin known = wakeup;
        if (known == null) {
            known = new PyBoundBuiltin(this, WAKEUP);
            wakeup = known;
        }
        return known;
    }

    @Override
    public boolean isToBeFinalized() {
        return isPending() && coroutine != null || super.isToBeFinalized();
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        super.forEachReferent(consumer);
        consumer.accept(coroutine);
        consumer.accept(context);
        consumer.accept(awaited);
    }
}
