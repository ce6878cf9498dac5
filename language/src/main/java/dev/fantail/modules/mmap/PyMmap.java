// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.mmap;

import dev.fantail.modules.posix.OpenFile;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.BufferExports;
import dev.fantail.objects.BufferLoan;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;

/**
 * {@code mmap.mmap}: memory that shows a file, or nothing but memory. Where the file is out of the host's reach, the
 * memory is a copy that {@code flush} and {@code close} write back.
 */
public final class PyMmap extends PyObject implements BufferExporter {
    static final PyType TYPE = Types.declare("mmap.mmap", Types.OBJECT, PyType.BASE_TYPE);

    private final MmapAccess access;
    private final OpenFile file;
    private final long offset;
    private ByteBuffer memory;
    private int position;

    /** {@code null} while nobody else uses the memory. */
    private BufferExports exports;

    /** @param file {@code null} for memory without a file */
    PyMmap(PyType type, MmapAccess access, OpenFile file, long offset, int length) throws IOException {
        super(type);
        this.access = access;
        this.file = file;
        this.offset = offset;
        this.memory = MmapMemory.create(file, access, offset, length);
        if (file != null) {
            file.retain();
        }
    }

    ByteBuffer memory() {
        ByteBuffer current = memory;
        if (current == null) {
            throw Errors.valueError("mmap closed or invalid");
        }
        return current;
    }

    /** For a change of the contents. */
    ByteBuffer writable() {
        ByteBuffer current = memory();
        if (!access.isWritable()) {
            throw Errors.typeError("mmap can't modify a readonly memory map.");
        }
        return current;
    }

    boolean isClosed() {
        return memory == null;
    }

    MmapAccess access() {
        return access;
    }

    long offset() {
        return offset;
    }

    int position() {
        return position;
    }

    void setPosition(int newPosition) {
        position = newPosition;
    }

    byte[] bytes(int from, int to) {
        byte[] result = new byte[Math.max(0, to - from)];
        memory().get(from, result);
        return result;
    }

    /** The size of the file, or of the memory when there is none. */
    long fileSize() throws IOException {
        return file == null ? memory().limit() : file.size();
    }

    synchronized void flush(int from, int length) throws IOException {
        if (file == null || access != MmapAccess.SHARED) {
            return;
        }
        if (memory instanceof MappedByteBuffer mapped) {
            mapped.force(from, length);
        } else {
            MmapMemory.writeBack(file, offset + from, bytes(from, from + length));
        }
    }

    /** Before the memory goes. A view that is left with it, against all probability, keeps it. */
    private void endExports(String message) {
        if (exports != null) {
            exports.end(message);
            exports = null;
        }
    }

    synchronized void resize(int length) throws IOException {
        ByteBuffer old = writable();
        endExports("mmap can't resize with extant buffers exported.");
        if (file == null) {
            memory = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            memory.put(0, old, 0, Math.min(length, old.limit()));
        } else {
            flush(0, old.limit());
            file.truncate(offset + length);
            memory = MmapMemory.create(file, access, offset, length);
        }
        position = Math.min(position, length);
    }

    synchronized void close() throws IOException {
        if (memory == null) {
            return;
        }
        endExports("cannot close exported pointers exist");
        if (file != null) {
            if (!(memory instanceof MappedByteBuffer)) {
                flush(0, memory.limit());
            }
            file.release();
        }
        memory = null;
    }

    private ByteBuffer shown() {
        return memory().duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
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
        return !access.isWritable();
    }
}
