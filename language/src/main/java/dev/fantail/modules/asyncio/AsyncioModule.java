// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;

/** {@code _asyncio}: futures, tasks, and which loop and task run, for the package {@code asyncio}. */
@BuiltinModule(value = "_asyncio", doc = "Futures and tasks for asyncio.")
public final class AsyncioModule {
    private AsyncioModule() {}

    @ModuleInit
    static void init(PyModule module) {
        AsyncioState state = AsyncioState.get();
        if (state.scheduledTasks() == null) {
            Object tasks = PythonContext.get().importModule("_fantail_tasks");
            state.setScheduledTasks(Calls.call(Attributes.get(tasks, "ScheduledTasks")));
        }
        module.set("Future", PyFuture.TYPE);
        module.set("Task", PyTask.TYPE);
        module.set("_current_tasks", state.currentTasks().dict());
        module.set("_eager_tasks", state.eagerTasks());
        module.set("_scheduled_tasks", state.scheduledTasks());
    }

    @Builtin(value = "_get_running_loop()", inline = true, doc = "The running event loop of the thread, or None.")
    static Object getRunningLoopOrNone() {
        return PyNone.ofNullable(RunningLoop.get());
    }

    @Builtin(
            value = "get_running_loop()",
            inline = true,
            doc = "The running event loop of the thread; RuntimeError without one.")
    static Object getRunningLoop() {
        return RunningLoop.require();
    }

    @Builtin(value = "_set_running_loop(loop, /)", doc = "Says which event loop runs in the thread.")
    static void setRunningLoop(Object loop) {
        RunningLoop.set(loop);
    }

    @Builtin(
            value = "get_event_loop()",
            inline = true,
            doc = "The running event loop of the thread, or the one of the event loop policy.")
    static Object getEventLoop() {
        return RunningLoop.getEventLoop();
    }

    @Builtin(value = "current_task(loop=None)", doc = "The task that runs in the loop, or None.")
    static Object currentTask(Object loop) {
        return PyNone.ofNullable(
                AsyncioState.get().currentTasks().get(loop == PyNone.NONE ? RunningLoop.require() : loop));
    }

    @Builtin(value = "_enter_task(loop, task)", doc = "The task begins a step.")
    static void enterTask(Object loop, Object task) {
        AsyncioState.get().currentTasks().enter(loop, task);
    }

    @Builtin(value = "_leave_task(loop, task)", doc = "The task ends a step.")
    static void leaveTask(Object loop, Object task) {
        AsyncioState.get().currentTasks().leave(loop, task);
    }

    @Builtin(
            value = "_swap_current_task(loop, task)",
            doc = "The task, or none for None, takes the place of the one returned.")
    static Object swapCurrentTask(Object loop, Object task) {
        return AsyncioState.get().currentTasks().swap(loop, task);
    }

    @Builtin(value = "_register_task(task)", doc = "From now on all_tasks() finds the task.")
    static void registerTask(Object task) {
        if (task instanceof PyTask known) {
            known.setScheduled(true);
        } else {
            Calls.method(AsyncioState.get().scheduledTasks(), Str.of("add"), task);
        }
    }

    @Builtin(value = "_unregister_task(task)", doc = "From now on all_tasks() does not find the task.")
    static void unregisterTask(Object task) {
        if (task instanceof PyTask known) {
            known.setScheduled(false);
        } else {
            Calls.method(AsyncioState.get().scheduledTasks(), Str.of("discard"), task);
        }
    }

    @Builtin(value = "_register_eager_task(task)", doc = "The task runs its first step at once.")
    static void registerEagerTask(Object task) {
        AsyncioState.get().eagerTasks().add(task);
    }

    @Builtin(value = "_unregister_eager_task(task)", doc = "The first step of the task is over.")
    static void unregisterEagerTask(Object task) {
        AsyncioState.get().eagerTasks().discard(task);
    }
}
