// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over the values of a {@code bytearray}. */
public final class PyByteArrayIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private PyByteArray sequence;

    private int index;

    public PyByteArrayIterator(PyByteArray sequence) {
        super(Types.BYTEARRAY_ITERATOR, false);
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

    /** Moves to the next item, after {@link #hasNext} said that there is one: its index. */
    public int advance() {
        return index++;
    }

    @Override
    public Object next() {
        PyByteArray current = sequence;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at >= current.size()) {
            end();
            return null;
        }
        index = at + 1;
        return (long) current.get(at);
    }

    /** What is iterated over, or {@code null} after the end. */
    public PyByteArray sequence() {
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
