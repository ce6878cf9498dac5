// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteBuffer;

/** Bytes-like objects. */
public final class Buffers {
    private Buffers() {}

    /** The contents of a bytes-like object, to be read only; TypeError for anything else. */
    @TruffleBoundary
    public static byte[] bytes(Object object) {
        byte[] contents = bytesOrNull(object);
        if (contents == null) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + Types.of(object).shortName() + "'");
        }
        return contents;
    }

    /** The contents of a bytes-like object, to be read only, or {@code null}. */
    @TruffleBoundary
    public static byte[] bytesOrNull(Object object) {
        if (object instanceof PyBytes bytes && !LentBuffer.isLender(object)) {
            return bytes.value();
        } else if (object instanceof PyByteArray array && !LentBuffer.isLender(object)) {
            return array.toArray();
        } else if (object instanceof PyMemoryView view) {
            return view.toBytes();
        }
        BufferExporter exporter = exporterOrNull(object);
        if (exporter == null) {
            return null;
        }
        ByteBuffer buffer = exporter.acquireBuffer();
        try {
            byte[] contents = new byte[buffer.limit()];
            buffer.get(0, contents);
            return contents;
        } finally {
            exporter.releaseBuffer();
        }
    }

    /**
     * The memory of a bytes-like object for reading a part of it at once, in the order of its bytes; a copy only where the
     * memory is not in one piece.
     */
    @TruffleBoundary
    public static ByteBuffer memory(Object object) {
        if (object instanceof PyBytes bytes) {
            return ByteBuffer.wrap(bytes.value());
        } else if (object instanceof PyByteArray array) {
            byte[] storage = array.storage();
            return ByteBuffer.wrap(storage, 0, Math.min(storage.length, array.size()));
        } else if (object instanceof PyMemoryView view && !view.isContiguous()) {
            return ByteBuffer.wrap(view.toBytes());
        }
        BufferExporter exporter = exporterOrNull(object);
        if (exporter == null) {
            throw Errors.typeError(
                    "a bytes-like object is required, not '" + Types.of(object).shortName() + "'");
        }
        try {
            return exporter.acquireBuffer();
        } finally {
            exporter.releaseBuffer();
        }
    }

    /** Whether the object offers a buffer. */
    @TruffleBoundary
    public static boolean isBytesLike(Object object) {
        return object instanceof BufferExporter
                || Types.of(object).isHeapType() && Types.of(object).lookup(Names.BUFFER) != null;
    }

    /** What exposes the object's memory: itself or the result of its {@code __buffer__}; or {@code null}. */
    @TruffleBoundary
    public static BufferExporter exporterOrNull(Object object) {
        if (LentBuffer.isLender(object)) {
            return new LentView(PyMemoryView.of(object));
        }
        return object instanceof BufferExporter exporter ? exporter.exporter() : null;
    }

    /** A view of lent memory for one use: the memory goes back when that ends. */
    private record LentView(PyMemoryView view) implements BufferExporter {
        @Override
        public ByteBuffer acquireBuffer() {
            return view.acquireBuffer();
        }

        @Override
        public void releaseBuffer() {
            view.releaseBuffer();
            view.release();
        }

        @Override
        public boolean isBufferReadOnly() {
            return view.isBufferReadOnly();
        }

        @Override
        public String bufferFormat() {
            return view.bufferFormat();
        }

        @Override
        public int bufferItemSize() {
            return view.bufferItemSize();
        }
    }

    /**
     * The memory of a bytes-like object for writing, as {@code readinto} needs it. Release the exporter afterwards.
     *
     * @param what what the message calls the argument, such as {@code "readinto() argument"}
     */
    @TruffleBoundary
    public static BufferExporter writable(Object object, String what) {
        BufferExporter exporter = exporterOrNull(object);
        if (exporter == null || exporter.isBufferReadOnly()) {
            throw Errors.typeError(what + " must be read-write bytes-like object, not "
                    + Types.of(object).shortName());
        }
        return exporter;
    }
}
