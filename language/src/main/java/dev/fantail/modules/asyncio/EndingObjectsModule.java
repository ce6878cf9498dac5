// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Comparison;

/** The module {@code _fantail_asyncio}: what the package {@code asyncio} would need weak sets for. */
@BuiltinModule("_fantail_asyncio")
public final class EndingObjectsModule {
    private EndingObjectsModule() {}

    /**
     * The asynchronous generators that have begun and not ended, and that are to be given to a finalizer hook when they
     * are collected: a list of them, in no particular order.
     *
     * @param hook a finalizer hook as of {@code sys.set_asyncgen_hooks}
     */
    @Builtin("hooked_generators(hook, /)")
    static PyList hookedGenerators(Object hook) {
        PyList found = new PyList();
        for (PyObject object : PythonContext.get().finalization().alive()) {
            if (object instanceof PyGenerator generator
                    && generator.finalizerHook() != null
                    && !generator.isFinished()
                    && Comparison.equal(generator.finalizerHook(), hook)) {
                found.append(generator);
            }
        }
        return found;
    }

    /** The tasks that {@code _asyncio} knows and that are pending: a list of them, in no particular order. */
    @Builtin("scheduled_tasks()")
    static PyList scheduledTasks() {
        PyList found = new PyList();
        for (PyObject object : PythonContext.get().finalization().alive()) {
            if (object instanceof PyTask task && task.isScheduled() && task.isPending()) {
                found.append(task);
            }
        }
        return found;
    }

    /** Whether {@link #scheduledTasks} would know what it is told of an object: that of a task that is a Java object. */
    @Builtin("is_task(object, /)")
    static boolean isTask(Object object) {
        return object instanceof PyTask;
    }

    /** Whether {@link #scheduledTasks} has the task while it is pending. */
    @Builtin("is_scheduled(task, /)")
    static boolean isScheduled(PyTask task) {
        return task.isScheduled();
    }

    /** Has {@link #scheduledTasks} contain the task or not. */
    @Builtin("set_scheduled(task, scheduled, /)")
    static void setScheduled(PyTask task, boolean scheduled) {
        task.setScheduled(scheduled);
    }
}
