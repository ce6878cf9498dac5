// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** Iterates over a list, seeing what happens to it meanwhile. */
public final class PyListIterator extends PyObject implements InlineIterator {
    /** {@code null} when exhausted. */
    private PyList sequence;

    private int index;

    public PyListIterator(PyList sequence) {
        super(Types.LIST_ITERATOR);
        this.sequence = sequence;
    }

    @Override
    public Object next() {
        PyList current = sequence;
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

    /** Whether the next item, if there is one, is an unboxed integer of the list. */
    public boolean isLongs() {
        return sequence != null && sequence.isLongs();
    }

    public boolean isDoubles() {
        return sequence != null && sequence.isDoubles();
    }

    /** Moves to the next item: its index, or -1 at the end. Only while there is a {@link #sequence}. */
    public int advance() {
        int at = index;
        if (at >= sequence.size()) {
            sequence = null;
            return -1;
        }
        index = at + 1;
        return at;
    }

    /** What is iterated over, or {@code null} after the end. */
    public PyList sequence() {
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

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        consumer.accept(sequence);
    }
}
