// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.tracemalloc;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;

/**
 * {@code _tracemalloc}. The JVM does not tell which line of a program allocated what: snapshots are empty, and the
 * traced memory is what the heap has grown by.
 */
@BuiltinModule("_tracemalloc")
public final class TracemallocModule {
    private static final int MOST_FRAMES = 65535;

    private TracemallocModule() {}

    /** What a context measures. */
    private static final class Tracing {
        private int frames;
        private long before;
        private long peak;

        synchronized long current() {
            if (frames == 0) {
                return 0;
            }
            long grown = Math.max(0, usedMemory() - before);
            peak = Math.max(peak, grown);
            return grown;
        }
    }

    private static Tracing tracing() {
        return (Tracing)
                PythonContext.get().moduleState().computeIfAbsent(TracemallocModule.class, key -> new Tracing());
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Builtin("start(nframe=1, /)")
    static void start(long frames) {
        if (frames < 1 || frames > MOST_FRAMES) {
            throw Errors.valueError("the number of frames must be in range [1; " + MOST_FRAMES + "]");
        }
        Tracing tracing = tracing();
        synchronized (tracing) {
            if (tracing.frames == 0) {
                tracing.before = usedMemory();
                tracing.peak = 0;
            }
            tracing.frames = (int) frames;
        }
    }

    @Builtin("stop()")
    static void stop() {
        Tracing tracing = tracing();
        synchronized (tracing) {
            tracing.frames = 0;
        }
    }

    @Builtin("is_tracing()")
    static boolean isTracing() {
        return tracing().frames > 0;
    }

    @Builtin("clear_traces()")
    static void clear() {
        Tracing tracing = tracing();
        synchronized (tracing) {
            tracing.before = usedMemory();
            tracing.peak = 0;
        }
    }

    @Builtin("reset_peak()")
    static void resetPeak() {
        Tracing tracing = tracing();
        synchronized (tracing) {
            tracing.peak = 0;
        }
    }

    @Builtin("get_traceback_limit()")
    static long tracebackLimit() {
        return Math.max(1, tracing().frames);
    }

    @Builtin("get_traced_memory()")
    static Object tracedMemory() {
        Tracing tracing = tracing();
        long current = tracing.current();
        return PyTuple.of(current, current == 0 ? 0L : tracing.peak);
    }

    @Builtin("get_tracemalloc_memory()")
    static long ownMemory() {
        return 0;
    }

    @Builtin("_get_traces()")
    static Object traces() {
        return new PyList();
    }

    @Builtin("_get_object_traceback(obj, /)")
    static Object objectTraceback(Object object) {
        return PyNone.NONE;
    }
}
