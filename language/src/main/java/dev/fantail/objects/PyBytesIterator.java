// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over the values of a {@code bytes}. */
public final class PyBytesIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private PyBytes sequence;

    private int index;

    public PyBytesIterator(PyBytes sequence) {
        this(sequence, false);
    }

    private PyBytesIterator(PyBytes sequence, boolean ofLoop) {
        super(Types.BYTES_ITERATOR, ofLoop);
        this.sequence = sequence;
    }

    /** An iterator that only one loop knows. */
    public static PyBytesIterator ofLoop(PyBytes sequence) {
        return new PyBytesIterator(sequence, true);
    }

    @Override
    public boolean hasNext() {
        return sequence != null && index < sequence.size();
    }

    @Override
    public void end() {
        sequence = null;
    }

    /** Moves to the next item, after {@link #hasNext} said that there is one: its index. */
    public int advance() {
        return index++;
    }

    @Override
    public Object next() {
        PyBytes current = sequence;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at >= current.size()) {
            end();
            return null;
        }
        index = at + 1;
        return (long) (current.value()[at] & 0xff);
    }

    /** What is iterated over, or {@code null} after the end. */
    public PyBytes sequence() {
        return sequence;
    }

    public int index() {
        return index;
    }

    public void seek(int position) {
        index = Math.max(0, position);
    }

    @Override
    public int lengthHint() {
        return sequence == null ? 0 : Math.max(0, sequence.size() - index);
    }
}
