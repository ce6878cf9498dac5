// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import dev.fantail.objects.protocol.Calls;
import java.nio.ByteBuffer;

/** The memory that an object lent by its {@code __buffer__}, and wants back by its {@code __release_buffer__}. */
final class LentBuffer implements BufferExporter {
    /** What a full request for reading asks for: format, shape and strides, indirect memory. */
    private static final long FULL_READ_ONLY = 0x11c;

    private final Object lender;
    private final PyMemoryView lent;
    private int users;

    private LentBuffer(Object lender, PyMemoryView lent) {
        this.lender = lender;
        this.lent = lent;
    }

    /** {@code null} for an object whose class does not define how memory is lent or taken back. */
    static LentBuffer of(Object lender, Long flags) {
        if (!isLender(lender)) {
            return null;
        }
        Object view = Types.of(lender).lookup(Names.BUFFER) instanceof PyFunction
                ? Calls.special(lender, Names.BUFFER, flags == null ? FULL_READ_ONLY : flags)
                : PyMemoryView.ofBuiltin(lender);
        if (!(view instanceof PyMemoryView lent)) {
            throw Errors.typeError("__buffer__ returned non-memoryview object");
        }
        return new LentBuffer(lender, lent);
    }

    /** Whether the object's class defines how memory is lent or taken back. */
    static boolean isLender(Object object) {
        PyType type = Types.of(object);
        return type.isHeapType()
                && (type.lookup(Names.BUFFER) instanceof PyFunction
                        || object instanceof BufferExporter && type.lookup(Names.RELEASE_BUFFER) instanceof PyFunction);
    }

    PyMemoryView lent() {
        return lent;
    }

    @Override
    public synchronized ByteBuffer acquireBuffer() {
        if (users == 0) {
            lent.checkReleased();
        }
        users++;
        return lent.memory();
    }

    @Override
    public void releaseBuffer() {
        synchronized (this) {
            if (--users > 0) {
                return;
            }
        }
        if (!(Types.of(lender).lookup(Names.RELEASE_BUFFER) instanceof PyFunction)) {
            return;
        }
        boolean ofBuiltin = lender instanceof BufferExporter;
        lent.setRestricted(ofBuiltin);
        try {
            Calls.special(lender, Names.RELEASE_BUFFER, lent);
        } finally {
            lent.setRestricted(false);
            if (ofBuiltin) {
                lent.release();
            }
        }
    }

    @Override
    public boolean isBufferReadOnly() {
        return lent.isReadOnly();
    }
}
