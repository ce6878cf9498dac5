// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.trace;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.ThreadState;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What tools (trace and profile functions, {@code sys.monitoring}) ask for, as far as it changes how function bodies
 * run. There is one for all contexts of the language, because they share code. Bodies assume that it does not change;
 * while no tool is in use they pay nothing.
 */
public final class Instrumentation {
    /** No tool wants to know about a piece of code. */
    public static final int NONE = 0;

    /** Calls are reported while the thread has a trace function; further events of frames that have one. */
    public static final int FRAMES = 1;

    /** Every frame of the code reports events. */
    public static final int ALL = 2;

    /** A program that turns tracing on so often pays for looking rather than for compiling all over again. */
    private static final int TOGGLES = 50;

    private final Set<ThreadState> threads = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<Monitoring> monitorings = Collections.newSetFromMap(new WeakHashMap<>());
    private volatile Assumption configuration = Assumption.create("tools stay as they are");
    private int threadMode = NONE;
    private int toggles;

    /** Holds until {@link #mode} may give another answer. */
    public Assumption configuration() {
        return configuration;
    }

    /** How the code has to run at present. */
    @TruffleBoundary
    public synchronized int mode(PyCode code) {
        if (threadMode == ALL) {
            return ALL;
        }
        for (Monitoring monitoring : monitorings) {
            if (monitoring.isInteresting(code)) {
                return ALL;
            }
        }
        return threadMode;
    }

    /** Called when the trace or profile function of a thread has changed. */
    @TruffleBoundary
    public synchronized void threadChanged(ThreadState thread) {
        if (thread.traceFunction() != PyNone.NONE || thread.profileFunction() != PyNone.NONE) {
            threads.add(thread);
        } else {
            threads.remove(thread);
        }
        int mode = toggles >= TOGGLES ? FRAMES : NONE;
        for (ThreadState known : threads) {
            mode = Math.max(mode, known.profileFunction() != PyNone.NONE ? ALL : FRAMES);
        }
        if (mode != threadMode) {
            toggles++;
            threadMode = mode;
            changed();
        }
    }

    /** Called when a context starts to use {@code sys.monitoring}, and when its tools ask for other events. */
    @TruffleBoundary
    synchronized void monitoringChanged(Monitoring monitoring) {
        monitorings.add(monitoring);
        changed();
    }

    private void changed() {
        Assumption before = configuration;
        configuration = Assumption.create("tools stay as they are");
        before.invalidate();
    }
}
