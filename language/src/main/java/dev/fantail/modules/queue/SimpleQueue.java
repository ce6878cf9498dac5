// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.queue;

import com.oracle.truffle.api.TruffleSafepoint;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** {@code queue.SimpleQueue}: an unbounded queue between threads. */
@BuiltinClass(type = "_queue.SimpleQueue", doc = "Simple, unbounded, reentrant FIFO queue.")
public final class SimpleQueue extends PyObject {
    static final PyType TYPE = Types.declare("_queue.SimpleQueue", Types.OBJECT, PyType.BASE_TYPE);

    private final ArrayDeque<Object> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();

    private SimpleQueue(PyType type) {
        super(type);
    }

    @Builtin("__new__(cls, /)")
    static Object create(PyType cls) {
        return new SimpleQueue(cls);
    }

    @Builtin(
            value = "put(self, item, block=True, timeout=None)",
            doc = "Put the item on the queue.\n\nThe optional 'block' and 'timeout' arguments are ignored.")
    static void put(SimpleQueue self, Object item, Object block, Object timeout) {
        self.lock.lock();
        try {
            self.items.addLast(item);
            self.notEmpty.signal();
        } finally {
            self.lock.unlock();
        }
    }

    @Builtin(value = "put_nowait(self, item)", doc = "Put an item into the queue without blocking.")
    static void putNoWait(SimpleQueue self, Object item) {
        put(self, item, false, PyNone.NONE);
    }

    @Builtin(value = "get(self, block=True, timeout=None)", doc = "Remove and return an item from the queue.")
    static Object get(SimpleQueue self, boolean block, Object timeout) {
        double seconds = -1;
        if (block && timeout != PyNone.NONE) {
            seconds = Conversions.toDouble(timeout);
            if (seconds < 0) {
                throw Errors.valueError("'timeout' must be a non-negative number");
            }
        }
        Object item = self.take(block ? seconds : 0);
        if (item == null) {
            throw Errors.of(QueueModule.empty());
        }
        return item;
    }

    @Builtin(value = "get_nowait(self, /)", doc = "Remove and return an item from the queue without blocking.")
    static Object getNoWait(SimpleQueue self) {
        return get(self, false, PyNone.NONE);
    }

    /** The next item, or {@code null} after {@code seconds}; negative for no limit. */
    private Object take(double seconds) {
        Object[] result = new Object[1];
        long deadline = System.nanoTime() + (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
        TruffleSafepoint.setBlockedThreadInterruptible(
                null,
                queue -> {
                    queue.lock.lockInterruptibly();
                    try {
                        while (queue.items.isEmpty()) {
                            long left = seconds < 0 ? 1 : deadline - System.nanoTime();
                            if (left <= 0) {
                                return;
                            }
                            if (seconds < 0) {
                                queue.notEmpty.await();
                            } else {
                                queue.notEmpty.awaitNanos(left);
                            }
                        }
                        result[0] = queue.items.pollFirst();
                    } finally {
                        queue.lock.unlock();
                    }
                },
                this);
        return result[0];
    }

    @Builtin(value = "empty(self, /)", doc = "Return True if the queue is empty, False otherwise (not reliable!).")
    static boolean isEmpty(SimpleQueue self) {
        return size(self) == 0;
    }

    @Builtin(value = "qsize(self, /)", doc = "Return the approximate size of the queue (not reliable!).")
    static int size(SimpleQueue self) {
        self.lock.lock();
        try {
            return self.items.size();
        } finally {
            self.lock.unlock();
        }
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
