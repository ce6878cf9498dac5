// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyEnumerate;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyZip;
import dev.fantail.objects.SteppedIterator;
import dev.fantail.objects.ThreadMode;

/** Iterators that loops advance in two steps, of which the first only tells whether there is another item. */
public final class Steps {
    private Steps() {}

    /**
     * Whether the iterator is a {@link SteppedIterator}, or an {@code enumerate} or {@code zip} of such, and no other thread
     * can take an item between the steps.
     */
    public static boolean areKnown(Object iterator) {
        if (!ThreadMode.isSingleThreaded()) {
            return iterator instanceof SteppedIterator stepped && stepped.isOfLoop();
        }
        return iterator instanceof SteppedIterator
                || iterator instanceof PyEnumerate enumerate && enumerate.isStepped()
                || iterator instanceof PyZip zip && zip.isStepped();
    }

    /** What is to be done when there is no other item. */
    public static void end(Object iterator) {
        // Calls that are known here leave the iterator out of memory.
        if (iterator instanceof PyListIterator list) {
            list.end();
        } else if (iterator instanceof PyTupleIterator tuple) {
            tuple.end();
        } else if (iterator instanceof PyDictIterator dict) {
            dict.end();
        } else if (!(iterator instanceof PyRangeIterator)) {
            endAny(iterator);
        }
    }

    @TruffleBoundary
    private static void endAny(Object iterator) {
        Object inner = iterator instanceof PyEnumerate enumerate ? enumerate.iterator() : iterator;
        if (inner instanceof PyZip zip) {
            end(zip);
        } else {
            ((SteppedIterator) inner).end();
        }
    }

    /** Items that were taken before one was missing are lost. */
    private static void end(PyZip zip) {
        for (Object iterator : zip.iterators()) {
            SteppedIterator stepped = (SteppedIterator) iterator;
            if (!stepped.hasNext()) {
                stepped.end();
                return;
            }
            stepped.next();
        }
    }
}
