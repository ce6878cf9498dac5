// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives;
import java.util.Arrays;

/**
 * Stores in arrays that are exactly {@code Object[]}. Java looks at the class of the array for each store of a reference, as it
 * might be one of strings; the compiler does without where it knows.
 */
final class ObjectArrays {
    private ObjectArrays() {}

    static boolean isExact(Object array) {
        return array.getClass() == Object[].class;
    }

    /** The array, {@link #isExact}. */
    static Object[] exact(Object array) {
        return CompilerDirectives.castExact(array, Object[].class);
    }

    /** An array of that class with these items. */
    static Object[] toExact(Object[] items) {
        return isExact(items) ? items : Arrays.copyOf(items, items.length, Object[].class);
    }

    static void set(Object[] array, int index, Object value) {
        exact(array)[index] = value;
    }
}
