// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Identity;

/** {@code _thread.lock}. */
@BuiltinClass(type = "_thread.lock", doc = "A lock that one thread at a time can hold.")
final class LockMethods {
    private LockMethods() {}

    @Builtin("acquire(self, blocking=True, timeout=-1)")
    static boolean acquire(PyLock self, boolean blocking, Object timeout) {
        return self.acquire(Timeouts.nanoseconds(blocking, timeout));
    }

    @Builtin("acquire_lock(self, blocking=True, timeout=-1)")
    static boolean acquireLock(PyLock self, boolean blocking, Object timeout) {
        return acquire(self, blocking, timeout);
    }

    @Builtin("release(self, /)")
    static void release(PyLock self) {
        self.release();
    }

    @Builtin("release_lock(self, /)")
    static void releaseLock(PyLock self) {
        self.release();
    }

    @Builtin("locked(self, /)")
    static boolean locked(PyLock self) {
        return self.isLocked();
    }

    @Builtin("locked_lock(self, /)")
    static boolean lockedLock(PyLock self) {
        return self.isLocked();
    }

    @Builtin("__enter__(self, /)")
    static boolean enter(PyLock self) {
        return self.acquire(-1);
    }

    @Builtin("__exit__(self, /, *args)")
    static void exit(PyLock self, Object[] args) {
        self.release();
    }

    @Builtin("_at_fork_reinit(self, /)")
    static void reset(PyLock self) {
        self.reset();
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyLock self) {
        return "<" + (self.isLocked() ? "locked" : "unlocked") + " _thread.lock object at 0x"
                + Long.toHexString(Identity.of(self)) + ">";
    }
}
