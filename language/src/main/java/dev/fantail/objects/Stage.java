// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * What a {@link StagedIterator} needs of the program: items of other iterators and calls of functions. There is one that
 * goes the general way, {@link GeneralStage}, and a node that calls directly what it has met at one place.
 */
public interface Stage {
    /** The next item of what the iterator takes its items from, or {@code null} at the end. */
    Object next(VirtualFrame frame, Object source);

    /** As {@link #next}, of its second source: apart from the first it may be of another kind. */
    Object nextOfSecond(VirtualFrame frame, Object source);

    Object call(VirtualFrame frame, Object function);

    Object call(VirtualFrame frame, Object function, Object argument);

    Object call(VirtualFrame frame, Object function, Object first, Object second);

    /** {@code function(*arguments)}. */
    Object callWith(VirtualFrame frame, Object function, Object arguments);

    boolean isTrue(Object value);
}
