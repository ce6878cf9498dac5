// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a range of {@code long}s. */
public final class PyRangeIterator extends SteppedIterator {
    private final long start;
    private final long step;
    private final long length;
    private long next;
    private long remaining;

    public PyRangeIterator(long start, long step, long length) {
        this(start, step, length, false);
    }

    private PyRangeIterator(long start, long step, long length, boolean ofLoop) {
        super(Types.RANGE_ITERATOR, ofLoop);
        this.start = start;
        this.step = step;
        this.length = length;
        this.next = start;
        this.remaining = length;
    }

    /** An iterator that only one loop knows. */
    public static PyRangeIterator ofLoop(long start, long step, long length) {
        return new PyRangeIterator(start, step, length, true);
    }

    @Override
    public boolean hasNext() {
        return remaining > 0;
    }

    @Override
    public void end() {}

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

    public long start() {
        return start;
    }

    public long step() {
        return step;
    }

    public long length() {
        return length;
    }

    public long remaining() {
        return remaining;
    }

    /** Continues at the item of this index, as {@code __setstate__} does. */
    public void seek(long index) {
        long at = Math.max(0, Math.min(index, length));
        next = start + at * step;
        remaining = length - at;
    }

    @Override
    public int lengthHint() {
        return (int) Math.min(remaining, Integer.MAX_VALUE);
    }
}
