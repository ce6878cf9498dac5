// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Iteration;
import java.math.BigInteger;
import java.util.function.Consumer;

/** {@code enumerate}. */
public final class PyEnumerate extends PyObject implements NativeIterator {
    private final Object iterator;
    private final boolean stepped;
    private long index;

    /** Takes the place of {@link #index} where that does not suffice. */
    private BigInteger bigIndex;

    /** @param start {@code Long} or {@link PyInt} */
    public PyEnumerate(PyType type, Object iterator, Object start) {
        super(type);
        this.iterator = iterator;
        this.stepped = (iterator instanceof SteppedIterator || iterator instanceof PyZip) && !type.isHeapType();
        if (start instanceof Long number) {
            index = number;
        } else {
            bigIndex = ((PyInt) start).value();
        }
    }

    @Override
    public Object next() {
        Object item = Iteration.next(iterator);
        if (item == null) {
            return null;
        }
        return new PyTuple(nextIndex(), item);
    }

    /** The number of the next item, for a caller that fetches the item itself. */
    public Object nextIndex() {
        if (bigIndex == null && index != Long.MAX_VALUE) {
            return index++;
        }
        return nextBigIndex();
    }

    @TruffleBoundary
    private Object nextBigIndex() {
        BigInteger current = bigIndex == null ? BigInteger.valueOf(index) : bigIndex;
        bigIndex = current.add(BigInteger.ONE);
        return PyInt.of(current);
    }

    /** Whether what is enumerated is a {@link SteppedIterator} or a {@code zip} of such. */
    public boolean isStepped() {
        return stepped && (!(iterator instanceof PyZip zip) || zip.isStepped());
    }

    public Object iterator() {
        return iterator;
    }

    /** The number of the next item. */
    public Object index() {
        return bigIndex == null ? (Object) index : PyInt.of(bigIndex);
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(iterator);
    }
}
