// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/** {@code range}. All bounds and the length fit in a {@code long}, or the range is {@linkplain #isBig() big}. */
public final class PyRange extends PyObject {
    private final long start;
    private final long stop;
    private final long step;
    private final long length;

    /** Start, stop, step and length; {@code null} unless big. */
    private final BigInteger[] big;

    /** @param step not 0 */
    private PyRange(long start, long stop, long step, long length) {
        super(Types.RANGE);
        this.start = start;
        this.stop = stop;
        this.step = step;
        this.length = length;
        this.big = null;
    }

    private PyRange(BigInteger start, BigInteger stop, BigInteger step, BigInteger length) {
        super(Types.RANGE);
        this.start = 0;
        this.stop = 0;
        this.step = 0;
        this.length = 0;
        this.big = new BigInteger[] {start, stop, step, length};
    }

    /** @param step not 0 */
    public static PyRange of(long start, long stop, long step) {
        if (step > 0 ? start >= stop : start <= stop) {
            return new PyRange(start, stop, step, 0);
        }
        // The distance fits in an unsigned long, and so does the step's magnitude.
        long distance = step > 0 ? stop - start : start - stop;
        long length = Long.divideUnsigned(distance - 1, step > 0 ? step : -step) + 1;
        long last = start + (length - 1) * step;
        boolean overtakes = step > 0 ? last + step < last : last + step > last;
        return length > 0 && !overtakes
                ? new PyRange(start, stop, step, length)
                : big(BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.valueOf(step));
    }

    /**
     * The same in one way, so that the compiler need not make it.
     *
     * @return {@code null} for a step of 0, and where numbers come near the bounds of a {@code long}
     */
    public static PyRange ofOrdinary(long start, long stop, long step) {
        long from = step > 0 ? start : stop;
        long to = step > 0 ? stop : start;
        long distance = to - from;
        boolean tooFar = ((to ^ from) & (to ^ distance)) < 0;
        long most = Long.MAX_VALUE >> 2;
        if (tooFar || step == 0 || step != 1 && (step > most || step < -most || stop > most || stop < -most)) {
            return null;
        }
        long length = distance > 0 ? (distance - 1) / Math.abs(step) + 1 : 0;
        return new PyRange(start, stop, step, length);
    }

    /** @param step not 0 */
    @TruffleBoundary
    public static PyRange of(BigInteger start, BigInteger stop, BigInteger step) {
        return start.bitLength() < Long.SIZE && stop.bitLength() < Long.SIZE && step.bitLength() < Long.SIZE
                ? of(start.longValue(), stop.longValue(), step.longValue())
                : big(start, stop, step);
    }

    @TruffleBoundary
    private static PyRange big(BigInteger start, BigInteger stop, BigInteger step) {
        BigInteger distance = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
        BigInteger length = distance.signum() <= 0
                ? BigInteger.ZERO
                : distance.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
        return new PyRange(start, stop, step, length);
    }

    public boolean isBig() {
        return big != null;
    }

    /** Meaningful unless big, as are the next three. */
    public long start() {
        return start;
    }

    public long stop() {
        return stop;
    }

    public long step() {
        return step;
    }

    public long length() {
        return length;
    }

    @TruffleBoundary
    public BigInteger bigStart() {
        return big == null ? BigInteger.valueOf(start) : big[0];
    }

    @TruffleBoundary
    public BigInteger bigStop() {
        return big == null ? BigInteger.valueOf(stop) : big[1];
    }

    @TruffleBoundary
    public BigInteger bigStep() {
        return big == null ? BigInteger.valueOf(step) : big[2];
    }

    @TruffleBoundary
    public BigInteger bigLength() {
        return big == null ? BigInteger.valueOf(length) : big[3];
    }

    /** The item at an index from 0 to below the length. */
    public Object get(long index) {
        return big == null ? (Object) (start + index * step) : bigItem(BigInteger.valueOf(index));
    }

    @TruffleBoundary
    public Object bigItem(BigInteger index) {
        return PyInt.of(bigStart().add(index.multiply(bigStep())));
    }

    /** An iterator over the items, or over the items backwards. */
    public PyObject iterator(boolean reverse) {
        if (big == null) {
            return reverse
                    ? PyRangeIterator.of(start + (length - 1) * step, -step, length)
                    : PyRangeIterator.of(start, step, length);
        }
        return reverse
                ? new PyLongRangeIterator(
                        bigStart().add(bigLength().subtract(BigInteger.ONE).multiply(bigStep())),
                        bigStep().negate(),
                        bigLength())
                : new PyLongRangeIterator(bigStart(), bigStep(), bigLength());
    }
}
