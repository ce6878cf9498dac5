// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.signal;

import dev.fantail.modules.posix.Blocking;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The timers that send signals; each counts the time of the clock. */
final class SignalTimers {
    private static final int[] SIGNALS = {14, 26, 27};

    private final PendingSignals signals;
    private final ScheduledFuture<?>[] running = new ScheduledFuture<?>[SIGNALS.length];
    private final double[] intervals = new double[SIGNALS.length];
    private ScheduledExecutorService executor;

    SignalTimers(PendingSignals signals) {
        this.signals = signals;
    }

    static boolean isTimer(int which) {
        return which >= 0 && which < SIGNALS.length;
    }

    /** Seconds until the timer fires, 0 when it does not run, and the seconds between two signals. */
    synchronized double[] get(int which) {
        ScheduledFuture<?> timer = running[which];
        double left = timer == null || timer.isDone() ? 0 : Math.max(0, timer.getDelay(TimeUnit.NANOSECONDS) * 1e-9);
        return new double[] {left, left == 0 ? 0 : intervals[which]};
    }

    synchronized void set(int which, double seconds, double interval) {
        if (running[which] != null) {
            running[which].cancel(false);
            running[which] = null;
        }
        intervals[which] = interval;
        if (seconds <= 0) {
            return;
        }
        if (executor == null) {
            executor =
                    Executors.newSingleThreadScheduledExecutor(work -> new Blocking.Mover(work, "timers of signals"));
        }
        Runnable fire = () -> signals.arrive(SIGNALS[which]);
        long delay = Math.max(1, (long) (seconds * 1e9));
        running[which] = interval > 0
                ? executor.scheduleAtFixedRate(fire, delay, Math.max(1, (long) (interval * 1e9)), TimeUnit.NANOSECONDS)
                : executor.schedule(fire, delay, TimeUnit.NANOSECONDS);
    }

    synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
