// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.PyEnumerate;
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
        if (iterator instanceof SteppedIterator stepped) {
            stepped.end();
        } else if (iterator instanceof PyEnumerate enumerate) {
            ((SteppedIterator) enumerate.iterator()).end();
        } else {
            end((PyZip) iterator);
        }
    }

    /** Items that were taken before one was missing are lost. */
    @TruffleBoundary
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
