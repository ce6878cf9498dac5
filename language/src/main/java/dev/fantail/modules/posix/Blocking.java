// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

/** Waits so that signals, other threads' requests and the end of the context still reach the waiting thread. */
public final class Blocking {
    /** Something that blocks and may be started again after an interruption. */
    @FunctionalInterface
    public interface Wait {
        void await() throws InterruptedException;
    }

    private Blocking() {}

    /** A thread that only moves bytes: it belongs to no context and answers no requests. */
    public static final class Mover extends Thread {
        public Mover(Runnable work, String name) {
            super(work, name);
            setDaemon(true);
        }
    }

    @TruffleBoundary
    public static void on(Wait wait) {
        if (Thread.currentThread() instanceof Mover) {
            try {
                wait.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        TruffleSafepoint.setBlockedThreadInterruptible(null, Wait::await, wait);
    }

    /** Sleeps at least this long. */
    @TruffleBoundary
    public static void sleep(long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        on(() -> {
            long left = end - System.nanoTime();
            while (left > 0) {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
                left = end - System.nanoTime();
            }
        });
    }
}
