// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.util.concurrent.Semaphore;

/** {@code _thread.RLock}: its owner may acquire it again. */
final class PyReentrantLock extends PyObject {
    static final PyType TYPE = Types.declare("_thread.RLock", Types.OBJECT, PyType.BASE_TYPE);

    private Semaphore permits = new Semaphore(1);
    private volatile Thread owner;
    private int count;

    PyReentrantLock(PyType type) {
        super(type);
    }

    boolean acquire(long nanoseconds) {
        if (owner == Thread.currentThread()) {
            count++;
            return true;
        }
        if (!permits.tryAcquire() && (nanoseconds == 0 || !PyLock.waitFor(permits, nanoseconds))) {
            return false;
        }
        owner = Thread.currentThread();
        count = 1;
        return true;
    }

    void release() {
        if (owner != Thread.currentThread()) {
            throw Errors.runtimeError("cannot release un-acquired lock");
        }
        if (--count == 0) {
            owner = null;
            permits.release();
        }
    }

    /** Lets go completely; the answer is for {@link #restore}. */
    int releaseAll() {
        if (owner == null) {
            throw Errors.runtimeError("cannot release un-acquired lock");
        }
        int held = count;
        count = 0;
        owner = null;
        permits.release();
        return held;
    }

    void restore(int held) {
        if (!permits.tryAcquire()) {
            PyLock.waitFor(permits, -1);
        }
        owner = Thread.currentThread();
        count = held;
    }

    boolean isOwned() {
        return owner == Thread.currentThread();
    }

    Thread owner() {
        return owner;
    }

    int count() {
        return owner == null ? 0 : count;
    }

    void reset() {
        permits = new Semaphore(1);
        owner = null;
        count = 0;
    }
}
