// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import dev.fantail.objects.PyNone;

/** Where a search in a string begins and ends, given by optional arguments that are clipped like those of a slice. */
final class SearchBounds {
    private SearchBounds() {}

    /** Whether {@link #clip} knows what the argument means. */
    static boolean isSimple(Object value) {
        return value instanceof Long || value == PyNone.NONE;
    }

    /** @return not below 0, but maybe above the length */
    static int clip(Object value, int length, int absent) {
        if (!(value instanceof Long number)) {
            return absent;
        }
        long index = number < 0 ? Math.max(0, number + length) : number;
        return (int) Math.min(index, Integer.MAX_VALUE);
    }
}
