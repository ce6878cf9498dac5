// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Strings;

/** Which task runs in which event loop. */
final class CurrentTasks {
    /** {@code _current_tasks}: from the loop to the task. */
    private final PyDict tasks;

    CurrentTasks(PyDict tasks) {
        this.tasks = tasks;
    }

    PyDict dict() {
        return tasks;
    }

    /** The task, or {@code null}. */
    @TruffleBoundary
    Object get(Object loop) {
        return tasks.get(loop);
    }

    /** A task begins a step, in a loop that runs none. */
    @TruffleBoundary
    void enter(Object loop, Object task) {
        Object running = tasks.putIfAbsent(loop, task);
        if (running != null) {
            throw Errors.runtimeError("Cannot enter into task " + Strings.repr(task) + " while another task "
                    + Strings.repr(running) + " is being executed.");
        }
    }

    /** The task ends its step. */
    @TruffleBoundary
    void leave(Object loop, Object task) {
        Object running = tasks.get(loop);
        if (running != task) {
            throw notRunning(task, running);
        }
        tasks.remove(loop);
    }

    private static PyException notRunning(Object task, Object running) {
        return Errors.runtimeError("Leaving task " + Strings.repr(task) + " does not match the current task "
                + Strings.repr(PyNone.ofNullable(running)) + ".");
    }

    /** Replaces the task, with {@code None} by none; answers the one before, or {@code None}. */
    @TruffleBoundary
    Object swap(Object loop, Object task) {
        Object before = tasks.get(loop);
        if (task != PyNone.NONE) {
            tasks.put(loop, task);
        } else if (tasks.remove(loop) == null) {
            throw Errors.keyError(loop);
        }
        return PyNone.ofNullable(before);
    }
}
