// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * Iterates over a range of {@code long}s. A loop over numbers that are ints to Java counts with those, as the bounds of lists are: that
 * has been measured to be faster.
 */
public abstract class PyRangeIterator extends SteppedIterator {
    protected final long start;
    protected final long step;
    protected final long length;

    PyRangeIterator(long start, long step, long length, boolean ofLoop) {
        super(Types.RANGE_ITERATOR, ofLoop);
        this.start = start;
        this.step = step;
        this.length = length;
    }

    public static PyRangeIterator of(long start, long step, long length) {
        return new OfLongs(start, step, length, false);
    }

    /** An iterator that only one loop knows. */
    public static PyRangeIterator ofLoop(long start, long step, long length) {
        return new OfLongs(start, step, length, true);
    }

    /** The same of a range that {@link #isOfInts}. */
    public static PyRangeIterator ofIntLoop(long start, long step, long length) {
        return new OfInts((int) start, (int) step, (int) length);
    }

    /** Whether all numbers, and the next one behind them, are ints to Java. */
    public static boolean isOfInts(PyRange range) {
        long step = range.step();
        long length = range.length();
        return isInt(range.start()) && isInt(step) && isInt(length) && isInt(range.start() + length * step);
    }

    private static boolean isInt(long number) {
        return number == (int) number;
    }

    public final long start() {
        return start;
    }

    public final long step() {
        return step;
    }

    public final long length() {
        return length;
    }

    public abstract long remaining();

    /** Continues at the item of this index, as {@code __setstate__} does. */
    public abstract void seek(long index);

    @Override
    public final void end() {}

    @Override
    public final int lengthHint() {
        return (int) Math.min(remaining(), Integer.MAX_VALUE);
    }

    final long inside(long index) {
        return Math.max(0, Math.min(index, length));
    }

    /** Of any range. */
    public static final class OfLongs extends PyRangeIterator {
        private long next;
        private long remaining;

        OfLongs(long start, long step, long length, boolean ofLoop) {
            super(start, step, length, ofLoop);
            this.next = start;
            this.remaining = length;
        }

        @Override
        public boolean hasNext() {
            return remaining > 0;
        }

        /** Only when {@link #hasNext} says that there is one. */
        public long nextLong() {
            long result = next;
            next = result + step;
            remaining--;
            return result;
        }

        @Override
        public Object next() {
            return remaining > 0 ? (Object) nextLong() : null;
        }

        @Override
        public long remaining() {
            return remaining;
        }

        @Override
        public void seek(long index) {
            long at = inside(index);
            next = start + at * step;
            remaining = length - at;
        }
    }

    /** Of ints to Java, for a loop. */
    public static final class OfInts extends PyRangeIterator {
        private final int stride;
        private int next;
        private int remaining;

        OfInts(int start, int step, int length) {
            super(start, step, length, true);
            this.stride = step;
            this.next = start;
            this.remaining = length;
        }

        @Override
        public boolean hasNext() {
            return remaining > 0;
        }

        /** Only when {@link #hasNext} says that there is one. */
        public long nextLong() {
            int result = next;
            next = result + stride;
            remaining--;
            return result;
        }

        @Override
        public Object next() {
            return remaining > 0 ? (Object) nextLong() : null;
        }

        @Override
        public long remaining() {
            return remaining;
        }

        @Override
        public void seek(long index) {
            long at = inside(index);
            next = (int) (start + at * step);
            remaining = (int) (length - at);
        }
    }
}
