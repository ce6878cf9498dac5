// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Iteration;
import java.util.function.Consumer;

/** {@code zip}. */
public final class PyZip extends PyObject implements NativeIterator {
    /** More iterators than these do not advance in steps. */
    public static final int MOST_STEPPED = 4;

    private final Object[] iterators;
    private final boolean stepped;
    private boolean strict;

    /** Takes ownership of {@code iterators}. */
    public PyZip(PyType type, Object[] iterators, boolean strict) {
        super(type);
        this.iterators = iterators;
        this.stepped = areStepped(iterators) && !type.isHeapType();
        this.strict = strict;
    }

    private static boolean areStepped(Object[] iterators) {
        if (iterators.length == 0 || iterators.length > MOST_STEPPED) {
            return false;
        }
        for (int i = 0; i < iterators.length; i++) {
            // All are asked before one is taken from, so that what one raises would be raised where an earlier one
            // ends.
            if (!(iterators[i] instanceof SteppedIterator stepped) || stepped.mayRaise()) {
                return false;
            }
            for (int j = 0; j < i; j++) {
                // Several items are taken from one iterator, which may have just one more.
                if (iterators[i] == iterators[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether all iterators are {@link SteppedIterator}s, each another one, and nothing is raised at the end. */
    public boolean isStepped() {
        return stepped && !strict;
    }

    @Override
    public Object next() {
        int count = iterators.length;
        if (count == 0) {
            return null;
        }
        Object[] items = new Object[count];
        for (int i = 0; i < count; i++) {
            Object item = Iteration.next(iterators[i]);
            if (item == null) {
                ended(i);
                return null;
            }
            items[i] = item;
        }
        return new PyTuple(items);
    }

    /** To be called when an iterator has no item: raises if {@code strict} forbids that. */
    public void ended(int index) {
        if (strict) {
            checkEnds(index);
        }
    }

    /** Iterator {@code ended} has ended: those before it must not have had an item, those behind it must have none. */
    @TruffleBoundary
    private void checkEnds(int ended) {
        if (ended > 0) {
            throw unequal(ended, "shorter");
        }
        for (int i = 1; i < iterators.length; i++) {
            if (Iteration.next(iterators[i]) != null) {
                throw unequal(i, "longer");
            }
        }
    }

    private static PyException unequal(int index, String how) {
        String others = index == 1 ? " 1" : "s 1-" + index;
        return Errors.valueError("zip() argument " + (index + 1) + " is " + how + " than argument" + others);
    }

    /** To be read only. */
    public Object[] iterators() {
        return iterators;
    }

    public boolean isStrict() {
        return strict;
    }

    public void setStrict(boolean newStrict) {
        strict = newStrict;
    }

    @Override
    public void forEachReferent(Consumer<Object> consumer) {
        for (Object iterator : iterators) {
            consumer.accept(iterator);
        }
    }
}
