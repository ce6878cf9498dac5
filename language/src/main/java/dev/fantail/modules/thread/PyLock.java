// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** {@code _thread.lock}: any thread may release it. */
final class PyLock extends PyObject {
    static final PyType TYPE = Types.declare("_thread.lock", Types.OBJECT, PyType.NO_INSTANTIATION);

    private Semaphore permits = new Semaphore(1);

    PyLock() {
        super(TYPE);
    }

    /** @param nanoseconds as {@link Timeouts#nanoseconds} gives it */
    @TruffleBoundary
    boolean acquire(long nanoseconds) {
        if (permits.tryAcquire()) {
            return true;
        }
        return nanoseconds != 0 && waitFor(permits, nanoseconds);
    }

    static boolean waitFor(Semaphore permits, long nanoseconds) {
        boolean[] result = {true};
        if (nanoseconds < 0) {
            TruffleSafepoint.setBlockedThreadInterruptible(null, Semaphore::acquire, permits);
        } else {
            long deadline = System.nanoTime() + nanoseconds;
            TruffleSafepoint.setBlockedThreadInterruptible(
                    null,
                    waited -> result[0] =
                            waited.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS),
                    permits);
        }
        return result[0];
    }

    synchronized void release() {
        if (permits.availablePermits() > 0) {
            throw Errors.runtimeError("release unlocked lock");
        }
        permits.release();
    }

    boolean isLocked() {
        return permits.availablePermits() == 0;
    }

    synchronized void reset() {
        permits = new Semaphore(1);
    }
}
