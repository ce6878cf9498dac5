// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.multiprocessing;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.annotations.TypeInit;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** {@code _multiprocessing.SemLock}: a lock or semaphore that processes share. */
@BuiltinClass(type = "_multiprocessing.SemLock", doc = "Semaphore/Mutex type")
public final class SemLock extends PyObject {
    static final PyType TYPE = Types.declare("_multiprocessing.SemLock", Types.OBJECT, PyType.BASE_TYPE);

    static final long LARGEST = Integer.MAX_VALUE;
    private static final int RECURSIVE = 0;
    private static final AtomicLong HANDLES = new AtomicLong();

    private final int kind;
    private final int maximum;
    private final Object name;
    private final NamedSemaphore semaphore;
    private final long handle = HANDLES.incrementAndGet();
    private int count;
    private long owner;

    private SemLock(PyType type, int kind, int maximum, Object name, NamedSemaphore semaphore) {
        super(type);
        this.kind = kind;
        this.maximum = maximum;
        this.name = name;
        this.semaphore = semaphore;
    }

    @TypeInit
    static void init(PyType type, PyDict namespace) {
        namespace.put(Str.of("SEM_VALUE_MAX"), LARGEST);
    }

    @Builtin("__new__(cls, kind, value, maxvalue, name, unlink)")
    static Object create(PyType cls, int kind, int value, int maximum, TruffleString name, boolean unlink) {
        if (kind != 0 && kind != 1) {
            throw Errors.valueError("unrecognized kind");
        }
        Semaphores all = Semaphores.get();
        String text = Str.toJava(name);
        try {
            all.create(text, value);
            NamedSemaphore semaphore = all.find(text);
            if (unlink) {
                all.unlink(text);
            }
            return new SemLock(cls, kind, maximum, unlink ? PyNone.NONE : name, semaphore);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin(value = "_rebuild(cls, handle, kind, maxvalue, name, /)", kind = Builtin.Kind.CLASS)
    static Object rebuild(PyType cls, long handle, int kind, int maximum, TruffleString name) {
        try {
            return new SemLock(cls, kind, maximum, name, Semaphores.get().find(Str.toJava(name)));
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    private boolean isMine() {
        return count > 0 && owner == Thread.currentThread().threadId();
    }

    @Builtin("acquire(self, block=True, timeout=None)")
    static boolean acquire(SemLock self, boolean block, Object timeout) {
        if (self.kind == RECURSIVE && self.isMine()) {
            self.count++;
            return true;
        }
        long nanoseconds = 0;
        if (block) {
            nanoseconds = timeout == PyNone.NONE ? -1 : (long) (Math.max(0, Conversions.toDouble(timeout)) * 1e9);
        }
        try {
            if (!self.semaphore.acquire(nanoseconds)) {
                return false;
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
        self.count++;
        self.owner = Thread.currentThread().threadId();
        return true;
    }

    @Builtin("release(self)")
    static void release(SemLock self) {
        try {
            if (self.kind == RECURSIVE) {
                if (!self.isMine()) {
                    throw Errors.of(
                            ExceptionTypes.ASSERTION_ERROR, "attempt to release recursive lock not owned by thread");
                }
                if (self.count > 1) {
                    self.count--;
                    return;
                }
            } else if (self.semaphore.value() >= self.maximum) {
                throw Errors.valueError("semaphore or lock released too many times");
            }
            self.count--;
            self.semaphore.release();
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("__enter__(self)")
    static boolean enter(SemLock self) {
        return acquire(self, true, PyNone.NONE);
    }

    @Builtin("__exit__(self, exc_type=None, exc_value=None, exc_tb=None, /)")
    static void exit(SemLock self, Object type, Object value, Object traceback) {
        release(self);
    }

    @Builtin("_count(self)")
    static long count(SemLock self) {
        return self.count;
    }

    @Builtin("_is_mine(self)")
    static boolean mine(SemLock self) {
        return self.isMine();
    }

    @Builtin("_get_value(self)")
    static long value(SemLock self) {
        try {
            return self.semaphore.value();
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("_is_zero(self)")
    static boolean isZero(SemLock self) {
        return value(self) == 0;
    }

    @Builtin("_after_fork(self)")
    static void afterFork(SemLock self) {
        self.count = 0;
    }

    @Builtin(value = "handle", kind = Builtin.Kind.GETTER)
    static long handle(SemLock self) {
        return self.handle;
    }

    @Builtin(value = "kind", kind = Builtin.Kind.GETTER)
    static long kind(SemLock self) {
        return self.kind;
    }

    @Builtin(value = "maxvalue", kind = Builtin.Kind.GETTER)
    static long maximum(SemLock self) {
        return self.maximum;
    }

    @Builtin(value = "name", kind = Builtin.Kind.GETTER)
    static Object name(SemLock self) {
        return self.name;
    }
}
