// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a tuple. */
public final class PyTupleIterator extends PyObject implements InlineIterator {
    /** {@code null} when exhausted. */
    private PyTuple sequence;

    private int index;

    public PyTupleIterator(PyTuple sequence) {
        super(Types.TUPLE_ITERATOR);
        this.sequence = sequence;
    }

    @Override
    public Object next() {
        PyTuple current = sequence;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at >= current.size()) {
            sequence = null;
            return null;
        }
        index = at + 1;
        return current.get(at);
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
