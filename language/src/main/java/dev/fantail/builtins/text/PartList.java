// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyList;
import java.util.Arrays;

/** Collects the parts of a string for a list of them. */
final class PartList {
    private Object[] parts = new Object[8];
    private int size;

    int size() {
        return size;
    }

    void add(TruffleString part) {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, 2 * size);
        }
        parts[size++] = part;
    }

    /** The list of all parts; nothing can be added any more. */
    PyList toList() {
        return size == 0 ? new PyList() : new PyList(parts, size);
    }

    PyList toReversedList() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            Object part = parts[i];
            parts[i] = parts[j];
            parts[j] = part;
        }
        return toList();
    }
}
