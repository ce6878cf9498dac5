// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a tuple. */
public final class PyTupleIterator extends PyObject implements SteppedIterator {
    /** In place of the tuple after the end: another thread may be about to take an item. */
    private static final PyTuple ENDED = new PyTuple();

    private PyTuple sequence;

    private int index;

    public PyTupleIterator(PyTuple sequence) {
        super(Types.TUPLE_ITERATOR);
        this.sequence = sequence;
    }

    @Override
    public boolean hasNext() {
        return index < sequence.size();
    }

    @Override
    public void end() {
        sequence = ENDED;
    }

    @Override
    public Object next() {
        PyTuple current = sequence;
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
        return sequence == ENDED ? null : sequence;
    }

    /** As {@link #sequence}, but empty after the end. */
    public PyTuple remaining() {
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
        return Math.max(0, sequence.size() - index);
    }
}
