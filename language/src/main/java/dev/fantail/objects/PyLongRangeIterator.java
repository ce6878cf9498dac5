// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/** Iterates over a range of integers of any size. */
public final class PyLongRangeIterator extends PyObject implements NativeIterator {
    private final BigInteger start;
    private final BigInteger step;
    private final BigInteger length;
    private BigInteger index = BigInteger.ZERO;

    public PyLongRangeIterator(BigInteger start, BigInteger step, BigInteger length) {
        super(Types.LONG_RANGE_ITERATOR);
        this.start = start;
        this.step = step;
        this.length = length;
    }

    @Override
    @TruffleBoundary
    public Object next() {
        if (index.compareTo(length) >= 0) {
            return null;
        }
        BigInteger result = start.add(index.multiply(step));
        index = index.add(BigInteger.ONE);
        return PyInt.of(result);
    }

    public BigInteger start() {
        return start;
    }

    public BigInteger step() {
        return step;
    }

    public BigInteger length() {
        return length;
    }

    public BigInteger index() {
        return index;
    }

    public void seek(BigInteger position) {
        index = position.max(BigInteger.ZERO).min(length);
    }

    @Override
    @TruffleBoundary
    public int lengthHint() {
        BigInteger left = length.subtract(index);
        return left.bitLength() < Integer.SIZE ? left.intValue() : Integer.MAX_VALUE;
    }
}
