// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Conversions;
import java.math.BigInteger;

/**
 * A slice applied to a sequence of known length: {@code count} items from {@code start} on, {@code step} apart.
 *
 * @param stop the clipped end; below {@code start} where a forward slice is empty
 */
public record SliceIndices(int start, int stop, int step, int count) {
    /** Clips {@code slice} to a sequence of {@code length} items. */
    @TruffleBoundary
    public static SliceIndices of(PySlice slice, int length) {
        long step = slice.step() == PyNone.NONE ? 1 : bound(slice.step());
        if (step == 0) {
            throw Errors.valueError("slice step cannot be zero");
        }
        step = Math.max(-Integer.MAX_VALUE, Math.min(step, Integer.MAX_VALUE));
        long low = step > 0 ? 0 : -1;
        long high = step > 0 ? length : length - 1;
        long start = clip(slice.start(), length, low, high, step > 0 ? low : high);
        long stop = clip(slice.stop(), length, low, high, step > 0 ? high : low);
        long count = 0;
        if (step > 0 && start < stop) {
            count = (stop - start - 1) / step + 1;
        } else if (step < 0 && stop < start) {
            count = (start - stop - 1) / -step + 1;
        }
        return new SliceIndices((int) start, (int) stop, (int) step, (int) count);
    }

    private static long clip(Object value, int length, long low, long high, long absent) {
        if (value == PyNone.NONE) {
            return absent;
        }
        long index = bound(value);
        if (index < 0) {
            index += length;
        }
        return Math.max(low, Math.min(index, high));
    }

    /** A bound of a slice as a {@code long}, clipped far beyond any length. */
    private static long bound(Object value) {
        if (value instanceof Long number) {
            return Math.max(-(1L << 40), Math.min(number, 1L << 40));
        }
        Object index = index(value);
        return index instanceof Long number
                ? Math.max(-(1L << 40), Math.min(number, 1L << 40))
                : (long) ((PyInt) index).value().signum() << 40;
    }

    private static Object index(Object value) {
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("slice indices must be integers or None or have an __index__ method");
        }
        return Conversions.index(value);
    }

    /** Start, stop and step of {@code slice} for a length of any size. */
    @TruffleBoundary
    public static BigInteger[] ofBig(PySlice slice, BigInteger length) {
        BigInteger step = slice.step() == PyNone.NONE ? BigInteger.ONE : bigBound(slice.step());
        if (step.signum() == 0) {
            throw Errors.valueError("slice step cannot be zero");
        }
        boolean forward = step.signum() > 0;
        BigInteger low = forward ? BigInteger.ZERO : BigInteger.ONE.negate();
        BigInteger high = forward ? length : length.subtract(BigInteger.ONE);
        BigInteger start = clipBig(slice.start(), length, low, high, forward ? low : high);
        BigInteger stop = clipBig(slice.stop(), length, low, high, forward ? high : low);
        return new BigInteger[] {start, stop, step};
    }

    private static BigInteger clipBig(
            Object value, BigInteger length, BigInteger low, BigInteger high, BigInteger absent) {
        if (value == PyNone.NONE) {
            return absent;
        }
        BigInteger index = bigBound(value);
        return (index.signum() < 0 ? index.add(length) : index).max(low).min(high);
    }

    private static BigInteger bigBound(Object value) {
        Object index = index(value);
        return index instanceof Long number ? BigInteger.valueOf(number) : ((PyInt) index).value();
    }
}
