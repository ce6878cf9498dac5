// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a list backwards. */
public final class PyListReverseIterator extends PyObject implements InlineIterator {
    /** {@code null} when exhausted. */
    private PyList list;

    private int index;

    public PyListReverseIterator(PyList list) {
        super(Types.LIST_REVERSE_ITERATOR);
        this.list = list;
        this.index = list.size() - 1;
    }

    @Override
    public Object next() {
        PyList current = list;
        if (current == null) {
            return null;
        }
        int at = index;
        if (at < 0 || at >= current.size()) {
            list = null;
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
