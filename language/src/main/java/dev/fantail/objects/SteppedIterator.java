// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/**
 * An iterator that can tell whether there is another item without going on to it. A compiled loop asks, branches, and
 * takes the item on one of the two ways only, so that neither the iterator nor the item has to exist in memory.
 */
public abstract class SteppedIterator extends PyObject implements InlineIterator {
    private final boolean ofLoop;

    /** @param ofLoop see {@link #isOfLoop} */
    SteppedIterator(PyType type, boolean ofLoop) {
        super(type);
        this.ofLoop = ofLoop;
    }

    /** Whether only the loop that it was made for knows the iterator, so that no other thread can take an item in between. */
    public final boolean isOfLoop() {
        return ofLoop;
    }

    /** Whether there is another item. Does not go on, and raises what {@link #next} would, if {@link #mayRaise}. */
    public abstract boolean hasNext();

    /** Whether {@link #hasNext} notices changes that make it raise. */
    public boolean mayRaise() {
        return false;
    }

    /** To be called when {@link #hasNext} says no: from now on there is never another item. */
    public abstract void end();
}
