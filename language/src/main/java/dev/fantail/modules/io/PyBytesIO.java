// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.io;

import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.BufferExports;
import dev.fantail.objects.BufferLoan;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyType;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** {@code BytesIO}. */
public final class PyBytesIO extends PyIOBase implements BufferExporter {
    private byte[] bytes = {};
    private int size;
    private int position;

    /** {@code null} while nobody else uses the memory. */
    private BufferExports exports;

    /** Whether the array is also that of a {@code bytes} object. */
    private boolean shared;

    private boolean open = true;

    public PyBytesIO(PyType type) {
        super(type);
    }

    boolean isClosed() {
        return !open;
    }

    void checkClosed() {
        if (!open) {
            throw Errors.valueError("I/O operation on closed file.");
        }
    }

    /** Before a change that others who use the memory must not see. */
    private void endExports() {
        if (exports != null) {
            if (!exports.end("Existing exports of data: object cannot be re-sized")) {
                bytes = bytes.clone();
                shared = false;
            }
            exports = null;
        }
    }

    synchronized void close() {
        endExports();
        open = false;
        bytes = new byte[0];
        size = 0;
    }

    /** Starts anew with a copy of {@code initial}, or with the array itself if nobody else writes to it. */
    synchronized void setValue(byte[] initial) {
        endExports();
        bytes = initial;
        size = initial.length;
        position = 0;
        shared = true;
        open = true;
    }

    synchronized PyBytes value() {
        if (shared && size == bytes.length) {
            return new PyBytes(bytes);
        }
        bytes = Arrays.copyOf(bytes, size);
        shared = exports == null;
        return new PyBytes(shared ? bytes : bytes.clone());
    }

    private void makeRoom(int capacity) {
        if (capacity > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(capacity, bytes.length + (bytes.length >> 1) + 64));
            shared = false;
        } else if (shared) {
            bytes = bytes.clone();
            shared = false;
        }
    }

    synchronized int write(byte[] source) {
        endExports();
        if (source.length == 0) {
            return 0;
        }
        int end = Math.addExact(position, source.length);
        makeRoom(end);
        if (position > size) {
            Arrays.fill(bytes, size, position, (byte) 0);
        }
        System.arraycopy(source, 0, bytes, position, source.length);
        position = end;
        size = Math.max(size, end);
        return source.length;
    }

    synchronized PyBytes read(long wanted) {
        int count = Math.max(0, size - position);
        if (wanted >= 0 && wanted < count) {
            count = (int) wanted;
        }
        if (count == 0) {
            return PyBytes.EMPTY;
        }
        if (position == 0 && count == size) {
            position = count;
            return value();
        }
        position += count;
        return new PyBytes(Arrays.copyOfRange(bytes, position - count, position));
    }

    synchronized int readInto(ByteBuffer target) {
        int count = Math.min(target.limit(), Math.max(0, size - position));
        if (count > 0) {
            target.put(0, bytes, position, count);
            position += count;
        }
        return count;
    }

    synchronized PyBytes readLine(long limit) {
        if (position >= size) {
            return PyBytes.EMPTY;
        }
        int newline = Lines.indexOf(bytes, position, size, '\n');
        int end = newline < 0 ? size : newline + 1;
        return read(limit >= 0 ? Math.min(limit, end - position) : end - position);
    }

    synchronized long seek(long target, int whence) {
        long base = switch (whence) {
            case 0 -> 0;
            case 1 -> position;
            default -> size;
        };
        position = (int) Math.min(Integer.MAX_VALUE - 64, Math.max(0, base + target));
        return position;
    }

    int position() {
        return position;
    }

    synchronized void truncate(long length) {
        endExports();
        if (length < size) {
            size = (int) length;
            makeRoom(size);
        }
    }

    private ByteBuffer shown() {
        makeRoom(size);
        return ByteBuffer.wrap(bytes, 0, size).slice().order(java.nio.ByteOrder.LITTLE_ENDIAN);
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
}
