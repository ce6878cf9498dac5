// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a list backwards. */
public final class PyListReverseIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private PyList list;

    private int index;

    public PyListReverseIterator(PyList list) {
        super(Types.LIST_REVERSE_ITERATOR, false);
        this.list = list;
        this.index = list.size() - 1;
    }

    @Override
    public boolean hasNext() {
        return list != null && index >= 0 && index < list.size();
    }

    @Override
    public void end() {
        list = null;
    }

    /** Moves to the next item, after {@link #hasNext} said that there is one: its index. */
    public int advance() {
        return index--;
    }

    @Override
    public Object next() {
        PyList current = list;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at < 0 || at >= current.size()) {
            end();
            return null;
        }
        index = at - 1;
        return current.get(at);
    }

    /** What is iterated over, or {@code null} after the end. */
    public PyList list() {
        return list;
    }

    public int index() {
        return index;
    }

    public void seek(int position) {
        if (list != null) {
            index = Math.max(-1, Math.min(position, list.size() - 1));
        }
    }

    @Override
    public int lengthHint() {
        return list == null || index >= list.size() ? 0 : index + 1;
    }
}
