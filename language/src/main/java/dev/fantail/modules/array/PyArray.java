// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.array;

import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.BufferExports;
import dev.fantail.objects.BufferLoan;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** {@code array.array}. While others use its memory (a {@code memoryview} exists) its size does not change. */
public final class PyArray extends PyObject implements BufferExporter {
    static final PyType TYPE =
            Types.declare("array.array", Types.OBJECT, PyType.BASE_TYPE | PyType.SEQUENCE | PyType.CONCATENATING);

    private final ArrayKind kind;
    private ByteBuffer memory;
    private int size;

    /** {@code null} while nobody else uses the memory. */
    private BufferExports exports;

    /** An array of {@code size} zeros. */
    PyArray(PyType type, ArrayKind kind, int size) {
        super(type);
        this.kind = kind;
        this.size = size;
        this.memory = allocate(size);
    }

    private ByteBuffer allocate(int items) {
        return ByteBuffer.allocate(Math.multiplyExact(items, kind.size())).order(ByteOrder.LITTLE_ENDIAN);
    }

    ArrayKind kind() {
        return kind;
    }

    int size() {
        return size;
    }

    Object get(int index) {
        return kind.read(memory, index * kind.size());
    }

    void set(int index, Object value) {
        kind.write(memory, index * kind.size(), value);
    }

    /** The contents; a fresh array. */
    synchronized byte[] toBytes() {
        return Arrays.copyOf(memory.array(), size * kind.size());
    }

    private void endExports() {
        if (!exports.end("cannot resize an array that is exporting buffers")) {
            memory = ByteBuffer.wrap(memory.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
        }
        exports = null;
    }

    private void resize(int fresh) {
        if (fresh * (long) kind.size() > memory.capacity()) {
            ByteBuffer grown = allocate(fresh + (fresh >> 3) + 4);
            System.arraycopy(memory.array(), 0, grown.array(), 0, size * kind.size());
            memory = grown;
        }
        size = fresh;
    }

    synchronized void append(Object value) {
        // A value that does not fit must leave the array as it is.
        ByteBuffer item = allocate(1);
        kind.write(item, 0, value);
        replaceBytes(size, size, item.array());
    }

    synchronized void insert(int index, Object value) {
        ByteBuffer item = allocate(1);
        kind.write(item, 0, value);
        replaceBytes(index, index, item.array());
    }

    /** Puts whole items, given as bytes, in the place of those from {@code start} to before {@code stop}. */
    synchronized void replaceBytes(int start, int stop, byte[] bytes) {
        int width = kind.size();
        int old = size;
        int fresh = old - (stop - start) + bytes.length / width;
        if (fresh != old && exports != null) {
            endExports();
        }
        if (fresh > old) {
            resize(fresh);
        }
        byte[] array = memory.array();
        System.arraycopy(array, stop * width, array, start * width + bytes.length, (old - stop) * width);
        System.arraycopy(bytes, 0, array, start * width, bytes.length);
        if (fresh < old) {
            resize(fresh);
        }
    }

    /** A new array of items from {@code start} on, {@code step} apart. */
    PyArray slice(int start, int step, int count) {
        PyArray result = new PyArray(TYPE, kind, count);
        int width = kind.size();
        for (int i = 0; i < count; i++) {
            System.arraycopy(memory.array(), (start + i * step) * width, result.memory.array(), i * width, width);
        }
        return result;
    }

    /** Copies one item of {@code other}, which has the same kind. */
    void copyItem(int index, PyArray other, int otherIndex) {
        int width = kind.size();
        System.arraycopy(other.memory.array(), otherIndex * width, memory.array(), index * width, width);
    }

    synchronized void byteSwap() {
        byte[] array = memory.array();
        int width = kind.size();
        for (int at = 0; at < size * width; at += width) {
            for (int low = at, high = at + width - 1; low < high; low++, high--) {
                byte kept = array[low];
                array[low] = array[high];
                array[high] = kept;
            }
        }
    }

    private ByteBuffer shown() {
        return memory.slice(0, size * kind.size()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public synchronized ByteBuffer acquireBuffer() {
        exports = BufferExports.add(exports);
        return shown();
    }

    @Override
    public synchronized void releaseBuffer() {
        exports = exports.remove();
    }

    @Override
    public synchronized ByteBuffer lendBuffer(BufferLoan loan) {
        exports = BufferExports.add(exports, loan);
        return shown();
    }

    @Override
    public synchronized void returnBuffer(BufferLoan loan) {
        exports = exports == null ? null : exports.remove(loan);
    }

    @Override
    public boolean isBufferReadOnly() {
        return false;
    }

    @Override
    public String bufferFormat() {
        return kind.format();
    }

    @Override
    public int bufferItemSize() {
        return kind.size();
    }
}
