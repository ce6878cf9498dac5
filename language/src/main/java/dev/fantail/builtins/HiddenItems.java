// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;

/** The items of a list that is being sorted: it is empty meanwhile, so that what keys and comparisons do to it is noticed. */
final class HiddenItems {
    private final PyList list;
    private final PyList hidden = new PyList();
    private final Object[] values;

    /** Empties the list, until {@link #restore}. */
    @TruffleBoundary
    HiddenItems(PyList list) {
        this.list = list;
        hidden.takeOver(list);
        values = hidden.toArray();
    }

    /** To be read only. */
    Object[] values() {
        return values;
    }

    /** @param keys one for each of the values, or the values themselves; not used any more */
    @TruffleBoundary
    void sort(Object[] keys, boolean reverse) {
        if (reverse) {
            Sorting.reverse(keys, 0, keys.length);
            if (keys != values) {
                Sorting.reverse(values, 0, values.length);
            }
        }
        try {
            Sorting.run(keys, values);
        } finally {
            if (reverse) {
                Sorting.reverse(values, 0, values.length);
            }
        }
        if (!list.isUntouched()) {
            throw Errors.valueError("list modified during sort");
        }
    }

    /** Gives the list its items again, in the order that they have by now. */
    @TruffleBoundary
    void restore() {
        hidden.setAll(values);
        list.takeOver(hidden);
    }
}
