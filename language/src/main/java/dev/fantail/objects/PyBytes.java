// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.nio.ByteBuffer;

/** {@code bytes}. The array is never written after construction and never handed out for writing. */
public final class PyBytes extends PyObject implements BufferExporter {
    public static final PyBytes EMPTY = new PyBytes(new byte[0]);

    private final byte[] value;

    /** Takes ownership of {@code value}. */
    public PyBytes(byte[] value) {
        super(Types.BYTES);
        this.value = value;
    }

    /** An instance of a subclass of {@code bytes}. */
    public PyBytes(PyType type, byte[] value) {
        super(type);
        this.value = value;
    }

    /** The bytes, to be read only. */
    public byte[] value() {
        return value;
    }

    public int size() {
        return value.length;
    }

    @Override
    public ByteBuffer acquireBuffer() {
        return ByteBuffer.wrap(value).asReadOnlyBuffer();
    }

    @Override
    public void releaseBuffer() {}

    @Override
    public boolean isBufferReadOnly() {
        return true;
    }
}
