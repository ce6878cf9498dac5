// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;

/** The event loop that runs in the current thread. There is no {@code fork}, so that a thread is one of its process. */
final class RunningLoop {
    private RunningLoop() {}

    /** The loop, or {@code null}. */
    @TruffleBoundary
    static Object get() {
        return PythonContext.get().threadState().runningLoop();
    }

    static void set(Object loop) {
        PythonContext.get().threadState().setRunningLoop(loop == PyNone.NONE ? null : loop);
    }

    /** The loop; RuntimeError where none runs. */
    static Object require() {
        Object loop = get();
        if (loop == null) {
            throw none();
        }
        return loop;
    }

    @TruffleBoundary
    private static PyException none() {
        return Errors.runtimeError("no running event loop");
    }

    /** The loop that runs, else the one of the event loop policy. */
    static Object getEventLoop() {
        Object loop = get();
        return loop == null ? ofPolicy() : loop;
    }

    @TruffleBoundary
    private static Object ofPolicy() {
        return Calls.method(AsyncioState.callPython("events", "get_event_loop_policy"), Str.of("get_event_loop"));
    }
}
