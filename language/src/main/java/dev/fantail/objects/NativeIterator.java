// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

/** An iterator of the runtime's own: its end is a {@code null}, so that no {@code StopIteration} object is made. */
public interface NativeIterator {
    /** The next item, or {@code null} when there is none; {@code null} again after that. */
    Object next();

    /** What {@code __length_hint__} says: items left, or -1 when unknown. */
    default int lengthHint() {
        return -1;
    }
}
