// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** {@code bytearray}. While buffers are exported (a {@code memoryview} exists) its size must not change. */
public final class PyByteArray extends PyObject implements BufferExporter {
    private byte[] bytes;
    private int size;
    private int exports;
    private int staleExports;

    /** Takes ownership of {@code bytes}. */
    public PyByteArray(byte[] bytes) {
        this(Types.BYTEARRAY, bytes);
    }

    /** An instance of {@code bytearray} or of a subclass; takes ownership of {@code bytes}. */
    public PyByteArray(PyType type, byte[] bytes) {
        super(type);
        this.bytes = bytes;
        this.size = bytes.length;
    }

    public int size() {
        return size;
    }

    /** The storage, at least as long as the size; it is replaced when the size changes. */
    public byte[] storage() {
        return bytes;
    }

    /** The contents; a fresh array. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    public int get(int index) {
        return bytes[index] & 0xff;
    }

    public void set(int index, int value) {
        bytes[index] = (byte) value;
    }

    public void append(int value) {
        resizable();
        if (ThreadMode.isSingleThreaded()) {
            appendNow(value);
        } else {
            synchronized (this) {
                appendNow(value);
            }
        }
    }

    private void appendNow(int value) {
        if (size == bytes.length) {
            grow(size + 1);
        }
        bytes[size++] = (byte) value;
    }

    @TruffleBoundary
    private void grow(int needed) {
        bytes = Arrays.copyOf(bytes, Math.max(needed + (needed >> 1), 8));
    }

    /** Puts {@code values} in the place of the bytes from {@code start} to before {@code stop}. */
    @TruffleBoundary
    public synchronized void replace(int start, int stop, byte[] values, int count) {
        int tail = size - stop;
        int fresh = start + count + tail;
        if (fresh != size) {
            resizable();
            if (fresh > bytes.length) {
                grow(fresh);
            }
            System.arraycopy(bytes, stop, bytes, start + count, tail);
            size = fresh;
        }
        System.arraycopy(values, 0, bytes, start, count);
    }

    public void extend(byte[] values) {
        replace(size, size, values, values.length);
    }

    /** Replaces the contents; takes ownership of {@code values}. */
    @TruffleBoundary
    public synchronized void setAll(byte[] values) {
        if (values.length != size) {
            resizable();
        }
        bytes = values;
        size = values.length;
    }

    /**
     * Before the size changes: views that were not released keep the memory that they have. Whether anybody still uses
     * them is not known here, so the change cannot be refused because of them: {@code del data[:n]} must work behind
     * {@code bytes(memoryview(data)[:n])}.
     */
    private void resizable() {
        if (exports > 0) {
            bytes = bytes.clone();
            staleExports += exports;
            exports = 0;
        }
    }

    public synchronized void addExport() {
        exports++;
    }

    public synchronized void removeExport() {
        // Which of them it is does not matter: at worst memory is copied once too often.
        if (staleExports > 0) {
            staleExports--;
        } else {
            exports--;
        }
    }

    @Override
    public synchronized ByteBuffer acquireBuffer() {
        exports++;
        return ByteBuffer.wrap(bytes, 0, size).slice();
    }

    @Override
    public void releaseBuffer() {
        removeExport();
    }

    @Override
    public boolean isBufferReadOnly() {
        return false;
    }
}
