// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a tuple. */
public final class PyTupleIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private PyTuple sequence;

    private int index;

    public PyTupleIterator(PyTuple sequence) {
        this(sequence, false);
    }

    private PyTupleIterator(PyTuple sequence, boolean ofLoop) {
        super(Types.TUPLE_ITERATOR, ofLoop);
        this.sequence = sequence;
    }

    /** An iterator that only one loop knows. */
    public static PyTupleIterator ofLoop(PyTuple sequence) {
        return new PyTupleIterator(sequence, true);
    }

    @Override
    public boolean hasNext() {
        return sequence != null && index < sequence.size();
    }

    @Override
    public void end() {
        sequence = null;
    }

    @Override
    public Object next() {
        PyTuple current = sequence;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at >= current.size()) {
            end();
            return null;
        }
        index = at + 1;
        return current.get(at);
    }

    /** Moves to the next item, after {@link #hasNext} said that there is one: its index. */
    public int advance() {
        return index++;
    }

    /** What is iterated over, or {@code null} after the end. */
    public PyTuple sequence() {
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
