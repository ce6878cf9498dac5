// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.multiprocessing;

import dev.fantail.modules.posix.Blocking;
import java.io.IOException;

/** A semaphore that processes share by its name. */
interface NamedSemaphore {
    /** @param nanoseconds to wait at most; negative for ever */
    boolean acquire(long nanoseconds) throws IOException;

    void release() throws IOException;

    int value() throws IOException;

    /** One that lives in this process. */
    final class Local implements NamedSemaphore {
        private int value;

        Local(int value) {
            this.value = value;
        }

        @Override
        public boolean acquire(long nanoseconds) {
            long end = nanoseconds < 0 ? Long.MAX_VALUE : System.nanoTime() + nanoseconds;
            boolean[] result = new boolean[1];
            Blocking.on(() -> result[0] = await(end));
            return result[0];
        }

        private synchronized boolean await(long end) throws InterruptedException {
            while (value == 0) {
                long left = end == Long.MAX_VALUE ? 1_000_000_000 : end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(Math.max(1, left / 1_000_000));
            }
            value--;
            return true;
        }

        @Override
        public synchronized void release() {
            value++;
            notify();
        }

        @Override
        public synchronized int value() {
            return value;
        }
    }
}
