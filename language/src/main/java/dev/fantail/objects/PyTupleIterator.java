// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a tuple. */
public final class PyTupleIterator extends PyObject implements SteppedIterator {
    /** {@code null} when exhausted. */
    private PyTuple sequence;

    private int index;

    public PyTupleIterator(PyTuple sequence) {
        super(Types.TUPLE_ITERATOR);
        this.sequence = sequence;
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
        if (!hasNext()) {
            sequence = null;
            return null;
        }
        return sequence.get(advance());
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
