// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sys;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.trace.ThreadHooks;

/** The functions of {@code sys} that set trace and profile functions. */
@BuiltinModule("sys")
public final class TraceFunctions {
    private TraceFunctions() {}

    private static ThreadState thread() {
        return PythonContext.get().threadState();
    }

    @Builtin("settrace(function, /)")
    static void setTrace(Object function) {
        ThreadHooks.setTrace(PythonContext.get(), thread(), function);
    }

    @Builtin("gettrace()")
    static Object getTrace() {
        return thread().traceFunction();
    }

    @Builtin("_settraceallthreads(function, /)")
    static void setTraceAllThreads(Object function) {
        PythonContext context = PythonContext.get();
        context.threadStates().forEach(thread -> ThreadHooks.setTrace(context, thread, function));
    }

    @Builtin("setprofile(function, /)")
    static void setProfile(Object function) {
        ThreadHooks.setProfile(PythonContext.get(), thread(), function);
    }

    @Builtin("getprofile()")
    static Object getProfile() {
        return thread().profileFunction();
    }

    @Builtin("_setprofileallthreads(function, /)")
    static void setProfileAllThreads(Object function) {
        PythonContext context = PythonContext.get();
        context.threadStates().forEach(thread -> ThreadHooks.setProfile(context, thread, function));
    }

    /** Calls a function with events although a tool is being told of one. */
    @Builtin("call_tracing(func, args, /)")
    static Object callTracing(Object function, PyTuple args) {
        ThreadState thread = thread();
        int outer = thread.enterTool(ThreadState.NO_EVENT);
        try {
            return Calls.call(function, args.items());
        } finally {
            thread.leaveTool(outer);
        }
    }
}
