// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** {@code bytearray}. While others use its memory (a {@code memoryview} exists) its size does not change. */
public final class PyByteArray extends PyObject implements BufferExporter {
    private byte[] bytes;
    private int size;

    /** {@code null} while nobody else uses the memory. */
    private BufferExports exports;

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

    /** Replaces the contents; {@code values} belongs to this from now on. */
    @TruffleBoundary
    public synchronized void setAll(byte[] values) {
        if (values.length != size) {
            resizable();
        } else if (exports != null) {
            System.arraycopy(values, 0, bytes, 0, size);
            return;
        }
        bytes = values;
        size = values.length;
    }

    /** Before the size changes. */
    private void resizable() {
        if (exports != null) {
            endExports();
        }
    }

    @TruffleBoundary
    private synchronized void endExports() {
        if (exports != null) {
            if (!exports.end("Existing exports of data: object cannot be re-sized")) {
                bytes = bytes.clone();
            }
            exports = null;
        }
    }

    private ByteBuffer memory() {
        return ByteBuffer.wrap(bytes, 0, size).slice();
    }

    @Override
    @TruffleBoundary
    public synchronized ByteBuffer acquireBuffer() {
        exports = BufferExports.add(exports);
        return memory();
    }

    @Override
    @TruffleBoundary
    public synchronized void releaseBuffer() {
        exports = exports.remove();
    }

    @Override
    public synchronized ByteBuffer lendBuffer(BufferLoan loan) {
        exports = BufferExports.add(exports, loan);
        return memory();
    }

    @Override
    public synchronized void returnBuffer(BufferLoan loan) {
        exports = exports == null ? null : exports.remove(loan);
    }

    @Override
    public boolean isBufferReadOnly() {
        return false;
    }
}
