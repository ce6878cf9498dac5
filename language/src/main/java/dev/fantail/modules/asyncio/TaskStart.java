// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.contextvars.PyContext;
import dev.fantail.objects.ContextVariables;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;

/** How a task begins: its first step is due soon, or, for an eager one in a running loop, at once. */
final class TaskStart {
    private TaskStart() {}

    /**
     * {@code __init__}.
     *
     * @param calls in a node, of the frame; or the general ones, without
     */
    static void begin(
            VirtualFrame frame,
            TaskCalls calls,
            PyTask task,
            Object coroutine,
            Object loop,
            Object name,
            Object context,
            boolean eager) {
        FutureChanges.begin(frame, calls, task, loop);
        if (!isCoroutine(coroutine)) {
            throw noCoroutine(task, coroutine);
        }
        AsyncioState module = AsyncioState.get();
        Object taskName = name == PyNone.NONE ? (Object) module.nextName() : plainName(name);
        Object variables = context == PyNone.NONE ? PyContext.copyCurrent() : context;
        task.begin(module, coroutine, variables, taskName);
        noticeEnd(task);
        if (eager && isRunning(task.loop())) {
            runAtOnce(frame, calls, task);
        } else {
            calls.callSoon(frame, task.loop(), task.step(), variables);
            task.setScheduled(true);
        }
    }

    @TruffleBoundary
    private static void noticeEnd(PyTask task) {
        PythonContext.get().threadState().toBeFinalized(task);
    }

    private static boolean isCoroutine(Object object) {
        return object instanceof PyGenerator generator && generator.type() == Types.COROUTINE
                || isOtherCoroutine(object);
    }

    @TruffleBoundary
    private static boolean isOtherCoroutine(Object object) {
        return Truth.isTrue(AsyncioState.callPython("coroutines", "iscoroutine", object));
    }

    @TruffleBoundary
    private static PyException noCoroutine(PyTask task, Object object) {
        task.setLogDestroyPending(false);
        return Errors.typeError("a coroutine was expected, got " + Strings.repr(object));
    }

    /** The name of a task as a string. */
    static TruffleString plainName(Object name) {
        return name instanceof TruffleString text ? text : Strings.str(name);
    }

    @TruffleBoundary
    private static boolean isRunning(Object loop) {
        return Truth.isTrue(Calls.method(loop, Str.of("is_running")));
    }

    private static void runAtOnce(VirtualFrame frame, TaskCalls calls, PyTask task) {
        if (!(task.context() instanceof ContextVariables variables)) {
            throw Errors.typeError("an instance of Context was expected");
        }
        AsyncioState module = task.module();
        Object outer = enter(module, task);
        try {
            variables.enter();
            try {
                TaskSteps.runInside(frame, calls, task, null);
            } finally {
                variables.leave();
            }
        } finally {
            leave(module, task, outer);
        }
        if (task.isPending()) {
            task.setScheduled(true);
        } else {
            task.dropCoroutine();
        }
    }

    /** Answers the task that runs in the loop until the eager one does. */
    @TruffleBoundary
    private static Object enter(AsyncioState module, PyTask task) {
        Object outer = module.currentTasks().swap(task.loop(), task);
        module.eagerTasks().add(task);
        return outer;
    }

    @TruffleBoundary
    private static void leave(AsyncioState module, PyTask task, Object outer) {
        module.currentTasks().swap(task.loop(), outer);
        module.eagerTasks().discard(task);
    }
}
