// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import java.util.function.Consumer;

/** Iterates over a list, seeing what happens to it meanwhile. */
public final class PyListIterator extends PyObject implements SteppedIterator {
    /** {@code null} when exhausted. */
    private PyList sequence;

    private int index;

    public PyListIterator(PyList sequence) {
        super(Types.LIST_ITERATOR);
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
