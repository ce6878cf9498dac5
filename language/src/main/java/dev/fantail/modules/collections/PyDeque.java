// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.ThreadMode;
import dev.fantail.objects.Types;
import java.util.function.Consumer;

/** {@code collections.deque}: a ring buffer. */
public final class PyDeque extends PyObject {
    static final PyType TYPE =
            Types.declare("collections.deque", Types.OBJECT, PyType.BASE_TYPE | PyType.SEQUENCE | PyType.CONCATENATING);

    private static final int MIN_CAPACITY = 8;

    private Object[] ring = new Object[MIN_CAPACITY];
    private int head;
    private int size;

    /** -1 for no limit. */
    private int maximum = -1;

    /** Changes with every item added or removed. */
    private int version;

    PyDeque(PyType type) {
        super(type);
    }

    int size() {
        return size;
    }

    int version() {
        return version;
    }

    int maximum() {
        return maximum;
    }

    void setMaximum(int newMaximum) {
        maximum = newMaximum;
    }

    private int slot(int index) {
        return head + index & ring.length - 1;
    }

    synchronized Object get(int index) {
        return index < size ? ring[slot(index)] : null;
    }

    synchronized void set(int index, Object value) {
        if (index < size) {
            ring[slot(index)] = value;
        }
    }

    @TruffleBoundary
    private void grow() {
        Object[] fresh = new Object[size * 2];
        for (int i = 0; i < size; i++) {
            fresh[i] = ring[slot(i)];
        }
        ring = fresh;
        head = 0;
    }

    void append(Object value) {
        if (ThreadMode.isSingleThreaded()) {
            appendNow(value);
        } else {
            synchronized (this) {
                appendNow(value);
            }
        }
    }

    private void appendNow(Object value) {
        if (maximum == 0) {
            return;
        }
        if (size == ring.length) {
            grow();
        }
        ring[slot(size)] = value;
        size++;
        version++;
        if (maximum >= 0 && size > maximum) {
            popLeftNow();
        }
    }

    void appendLeft(Object value) {
        if (ThreadMode.isSingleThreaded()) {
            appendLeftNow(value);
        } else {
            synchronized (this) {
                appendLeftNow(value);
            }
        }
    }

    private void appendLeftNow(Object value) {
        if (maximum == 0) {
            return;
        }
        if (size == ring.length) {
            grow();
        }
        head = head - 1 & ring.length - 1;
        ring[head] = value;
        size++;
        version++;
        if (maximum >= 0 && size > maximum) {
            popNow();
        }
    }

    /** The last item, or {@code null}. */
    Object pop() {
        if (ThreadMode.isSingleThreaded()) {
            return popNow();
        }
        synchronized (this) {
            return popNow();
        }
    }

    private Object popNow() {
        if (size == 0) {
            return null;
        }
        int slot = slot(size - 1);
        Object value = ring[slot];
        ring[slot] = null;
        size--;
        version++;
        return value;
    }

    /** The first item, or {@code null}. */
    Object popLeft() {
        if (ThreadMode.isSingleThreaded()) {
            return popLeftNow();
        }
        synchronized (this) {
            return popLeftNow();
        }
    }

    private Object popLeftNow() {
        if (size == 0) {
            return null;
        }
        Object value = ring[head];
        ring[head] = null;
        head = head + 1 & ring.length - 1;
        size--;
        version++;
        return value;
    }

    synchronized Object removeAt(int index) {
        Object removed = ring[slot(index)];
        if (index < size / 2) {
            for (int i = index; i > 0; i--) {
                ring[slot(i)] = ring[slot(i - 1)];
            }
            popLeft();
        } else {
            for (int i = index; i < size - 1; i++) {
                ring[slot(i)] = ring[slot(i + 1)];
            }
            pop();
        }
        return removed;
    }

    synchronized void insert(int index, Object value) {
        append(value);
        for (int i = size - 1; i > index; i--) {
            ring[slot(i)] = ring[slot(i - 1)];
        }
        ring[slot(index)] = value;
    }

    /** Moves the last {@code steps} items to the front, or the first ones to the back when negative. */
    synchronized void rotate(long steps) {
        if (size < 2) {
            return;
        }
        int count = (int) Math.floorMod(steps, (long) size);
        if (count == 0) {
            return;
        }
        version++;
        if (count <= size / 2) {
            for (int i = 0; i < count; i++) {
                int last = slot(size - 1);
                Object value = ring[last];
                ring[last] = null;
                head = head - 1 & ring.length - 1;
                ring[head] = value;
            }
        } else {
            for (int i = size - count; i > 0; i--) {
                Object value = ring[head];
                ring[head] = null;
                ring[slot(size)] = value;
                head = head + 1 & ring.length - 1;
            }
        }
    }

    synchronized void reverse() {
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            Object kept = ring[slot(low)];
            ring[slot(low)] = ring[slot(high)];
            ring[slot(high)] = kept;
        }
    }

    synchronized void clear() {
        ring = new Object[MIN_CAPACITY];
        head = 0;
        size = 0;
        version++;
    }

    synchronized Object[] toArray() {
        Object[] result = new Object[size];
        for (int i = 0; i < size; i++) {
            result[i] = ring[slot(i)];
        }
        return result;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        for (Object item : toArray()) {
            consumer.accept(item);
        }
    }
}
