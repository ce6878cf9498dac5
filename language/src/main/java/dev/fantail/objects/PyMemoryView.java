// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** {@code memoryview}: a window, possibly strided and multi-dimensional, on the memory of another object. */
public final class PyMemoryView extends PyObject implements BufferExporter {
    private final Object owner;
    /** {@code null} once this is released. */
    private BufferLoan loan;

    private final ByteBuffer memory;
    private final String format;
    private final int itemSize;
    private final int offset;
    private final int[] shape;
    private final int[] strides;
    private final boolean readOnly;
    private int exports;
    private Long hash;
    private boolean released;

    /** While an object takes back what it lent, nobody else may begin to use it. */
    private boolean restricted;

    private PyMemoryView(
            Object owner,
            BufferLoan loan,
            ByteBuffer memory,
            String format,
            int itemSize,
            int offset,
            int[] shape,
            int[] strides,
            boolean readOnly) {
        super(Types.MEMORYVIEW);
        this.owner = owner;
        this.loan = loan;
        this.memory = memory;
        this.format = format;
        this.itemSize = itemSize;
        this.offset = offset;
        this.shape = shape;
        this.strides = strides;
        this.readOnly = readOnly;
    }

    /** A view of all of an object's memory. */
    @TruffleBoundary
    public static PyMemoryView of(Object owner) {
        return of(owner, null);
    }

    /** @param flags for the object's {@code __buffer__}; {@code null} for the usual ones */
    @TruffleBoundary
    public static PyMemoryView of(Object owner, Long flags) {
        LentBuffer lender = LentBuffer.of(owner, flags);
        if (lender == null) {
            return ofBuiltin(owner);
        }
        PyMemoryView lent = lender.lent();
        BufferLoan loan = new BufferLoan(lender);
        return new PyMemoryView(
                lent.owner,
                loan,
                loan.memory(),
                lent.format,
                lent.itemSize,
                lent.offset,
                lent.shape,
                lent.strides,
                lent.readOnly);
    }

    /** The same without asking methods that a class defines. */
    @TruffleBoundary
    public static PyMemoryView ofBuiltin(Object owner) {
        BufferExporter exporter = owner instanceof BufferExporter known ? known.exporter() : null;
        if (exporter == null) {
            throw Errors.typeError("memoryview: a bytes-like object is required, not '"
                    + Types.of(owner).shortName() + "'");
        }
        if (exporter instanceof PyMemoryView view) {
            view.checkReleased();
            return view.derive(view.format, view.itemSize, view.offset, view.shape, view.strides, view.readOnly);
        }
        BufferLoan loan = new BufferLoan(exporter);
        ByteBuffer memory = loan.memory().order(ByteOrder.LITTLE_ENDIAN);
        int itemSize = exporter.bufferItemSize();
        return new PyMemoryView(
                owner,
                loan,
                memory,
                exporter.bufferFormat(),
                itemSize,
                0,
                new int[] {memory.limit() / itemSize},
                new int[] {itemSize},
                exporter.isBufferReadOnly());
    }

    /** Another view of the same memory. */
    public PyMemoryView derive(
            String newFormat, int newItemSize, int newOffset, int[] newShape, int[] newStrides, boolean newReadOnly) {
        checkReleased();
        if (restricted) {
            throw Errors.valueError("cannot create new view on restricted memoryview");
        }
        return new PyMemoryView(
                owner, loan.share(), memory, newFormat, newItemSize, newOffset, newShape, newStrides, newReadOnly);
    }

    /** {@code obj}: what the memory belongs to. */
    public Object owner() {
        return owner;
    }

    public ByteBuffer memory() {
        return memory;
    }

    public String format() {
        return format;
    }

    public int itemSize() {
        return itemSize;
    }

    /** Where in the memory the first item is. */
    public int offset() {
        return offset;
    }

    public int[] shape() {
        return shape;
    }

    /** In bytes. */
    public int[] strides() {
        return strides;
    }

    public int dimensions() {
        return shape.length;
    }

    public boolean isReadOnly() {
        return readOnly;
    }

    void setRestricted(boolean value) {
        restricted = value;
    }

    public boolean isReleased() {
        return released;
    }

    /** The hash when it was asked for already, else {@code null}. */
    public Long knownHash() {
        return hash;
    }

    public void rememberHash(long value) {
        hash = value;
    }

    /** Number of items. */
    public int itemCount() {
        int count = 1;
        for (int length : shape) {
            count *= length;
        }
        return count;
    }

    public int byteCount() {
        return itemCount() * itemSize;
    }

    public void checkReleased() {
        if (released) {
            throw Errors.valueError("operation forbidden on released memoryview object");
        }
    }

    public synchronized void release() {
        if (released) {
            return;
        }
        if (exports > 0) {
            throw Errors.of(
                    ExceptionTypes.BUFFER_ERROR,
                    "memoryview has " + exports + " exported buffer" + (exports == 1 ? "" : "s"));
        }
        released = true;
        BufferLoan ended = loan;
        loan = null;
        ended.end();
    }

    /** Whether items lie one after the other, the last dimension fastest. */
    public boolean isContiguous() {
        int expected = itemSize;
        for (int i = shape.length - 1; i >= 0; i--) {
            if (shape[i] != 1 && strides[i] != expected) {
                return itemCount() == 0;
            }
            expected *= shape[i];
        }
        return true;
    }

    /** Whether items lie one after the other, the first dimension fastest. */
    public boolean isFortranContiguous() {
        int expected = itemSize;
        for (int i = 0; i < shape.length; i++) {
            if (shape[i] != 1 && strides[i] != expected) {
                return itemCount() == 0;
            }
            expected *= shape[i];
        }
        return true;
    }

    /** The items' bytes in logical order; a fresh array. */
    @TruffleBoundary
    public byte[] toBytes() {
        checkReleased();
        byte[] bytes = new byte[byteCount()];
        if (isContiguous()) {
            memory.get(offset, bytes);
        } else {
            copyOut(bytes, 0, 0, offset);
        }
        return bytes;
    }

    private int copyOut(byte[] target, int at, int dimension, int position) {
        if (dimension == shape.length) {
            memory.get(position, target, at, itemSize);
            return at + itemSize;
        }
        int next = at;
        for (int i = 0; i < shape[dimension]; i++) {
            next = copyOut(target, next, dimension + 1, position + i * strides[dimension]);
        }
        return next;
    }

    @Override
    @TruffleBoundary
    public synchronized ByteBuffer acquireBuffer() {
        checkReleased();
        exports++;
        if (isContiguous()) {
            return memory.slice(offset, byteCount()).order(ByteOrder.LITTLE_ENDIAN);
        }
        return ByteBuffer.wrap(toBytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public synchronized void releaseBuffer() {
        exports--;
    }

    @Override
    public boolean isBufferReadOnly() {
        return readOnly || !isContiguous();
    }

    @Override
    public String bufferFormat() {
        return format;
    }

    @Override
    public int bufferItemSize() {
        return itemSize;
    }
}
