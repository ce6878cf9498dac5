// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.thread;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.TypeNames;
import dev.fantail.objects.Identity;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Conversions;

/** {@code _thread.RLock}. */
@BuiltinClass(type = "_thread.RLock", doc = "A lock that its owner may acquire again.")
final class ReentrantLockMethods {
    private ReentrantLockMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyReentrantLock(cls);
    }

    @Builtin("acquire(self, blocking=True, timeout=-1)")
    static boolean acquire(PyReentrantLock self, boolean blocking, Object timeout) {
        return self.acquire(Timeouts.nanoseconds(blocking, timeout));
    }

    @Builtin("release(self, /)")
    static void release(PyReentrantLock self) {
        self.release();
    }

    @Builtin("__enter__(self, /)")
    static boolean enter(PyReentrantLock self) {
        return self.acquire(-1);
    }

    @Builtin("__exit__(self, /, *args)")
    static void exit(PyReentrantLock self, Object[] args) {
        self.release();
    }

    @Builtin("_is_owned(self, /)")
    static boolean isOwned(PyReentrantLock self) {
        return self.isOwned();
    }

    @Builtin("_recursion_count(self, /)")
    static long recursionCount(PyReentrantLock self) {
        return self.isOwned() ? self.count() : 0;
    }

    @Builtin("_release_save(self, /)")
    static Object releaseSave(PyReentrantLock self) {
        return PyTuple.of((long) self.releaseAll(), Thread.currentThread().threadId());
    }

    @Builtin("_acquire_restore(self, state, /)")
    static void acquireRestore(PyReentrantLock self, PyTuple state) {
        self.restore(Conversions.toInt(state.get(0)));
    }

    @Builtin("_at_fork_reinit(self, /)")
    static void reset(PyReentrantLock self) {
        self.reset();
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyReentrantLock self) {
        Thread owner = self.owner();
        return "<" + (owner == null ? "unlocked " : "locked ")
                + TypeNames.qualified(self.type()) + " object owner=" + (owner == null ? 0 : owner.threadId())
                + " count=" + self.count() + " at 0x" + Long.toHexString(Identity.of(self)) + ">";
    }
}
