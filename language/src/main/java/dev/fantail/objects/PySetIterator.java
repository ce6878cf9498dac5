// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** Iterates over a set and notices when the set changes. */
public final class PySetIterator extends SteppedIterator {
    /** {@code null} when exhausted. */
    private PySet set;

    private int cursor = -1;
    private int size;
    private int remaining;

    /** The slot that {@link #hasNext} found. */
    private int ahead;

    public PySetIterator(PySet set) {
        super(Types.SET_ITERATOR, false);
        this.set = set;
        this.size = set.size();
        this.remaining = size;
    }

    @Override
    public Object next() {
        while (true) {
            PySet current = set;
            if (!hasNext()) {
                return null;
            }
            Object key = current.keyAt(ahead);
            cursor = ahead;
            if (key != null) {
                remaining--;
                return key;
            }
        }
    }

    @Override
    public boolean hasNext() {
        PySet current = set;
        if (current == null) {
            return false;
        }
        if (current.size() != size) {
            size = -1;
            throw Errors.runtimeError("Set changed size during iteration");
        }
        int slot = current.nextEntry(cursor);
        if (slot < 0) {
            set = null;
            return false;
        }
        ahead = slot;
        return true;
    }

    @Override
    public boolean mayRaise() {
        return true;
    }

    @Override
    public void end() {
        set = null;
    }

    /** Moves to the slot that {@link #hasNext} found: its number. */
    public int advance() {
        remaining--;
        cursor = ahead;
        return ahead;
    }

    /** What is iterated over, or {@code null} after the end. */
    public PySet set() {
        return set;
    }

    /** An iterator in the same state. */
    public PySetIterator fork() {
        PySetIterator result = new PySetIterator(set == null ? new PySet() : set);
        result.set = set;
        result.cursor = cursor;
        result.size = size;
        result.remaining = remaining;
        return result;
    }

    @Override
    public int lengthHint() {
        return set == null || set.size() != size ? 0 : remaining;
    }
}
