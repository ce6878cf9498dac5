// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;

/** Indices into sequences. */
final class Indexing {
    private Indexing() {}

    /**
     * The position that {@code key} stands for.
     *
     * @param type what the message calls the sequence
     * @param outOfRange the message of the IndexError
     */
    static int position(Object key, int size, String type, String outOfRange) {
        long index = index(key, type);
        if (index < 0) {
            index += size;
        }
        if (index < 0 || index >= size) {
            throw Errors.indexError(outOfRange);
        }
        return (int) index;
    }

    static long index(Object key, String type) {
        if (key instanceof Long number) {
            return number;
        }
        if (!Conversions.hasIndex(key)) {
            throw Errors.typeError(type + " indices must be integers or slices, not "
                    + Types.of(key).shortName());
        }
        return fitting(key);
    }

    /** {@code key.__index__()}, which must fit in a {@code long}. */
    static long fitting(Object key) {
        if (Conversions.index(key) instanceof Long number) {
            return number;
        }
        throw Errors.indexError("cannot fit '" + Types.of(key).shortName() + "' into an index-sized integer");
    }

    /** A bound of {@code index(value, start, stop)}: clipped, then counted from the end when negative. */
    static int bound(Object value, int size, int absent) {
        if (value == null || value == PyNone.NONE) {
            return absent;
        }
        if (!Conversions.hasIndex(value)) {
            throw Errors.typeError("slice indices must be integers or have an __index__ method");
        }
        Object index = Conversions.index(value);
        if (!(index instanceof Long number)) {
            return ((PyInt) index).value().signum() < 0 ? 0 : size;
        }
        long position = number < 0 ? number + size : number;
        return (int) Math.max(0, Math.min(position, size));
    }

    /** A repetition count; sizes beyond what an array holds are refused. */
    static int repetition(Object count, int size) {
        Object index = Conversions.index(count);
        if (index instanceof Long number) {
            if (number <= 0 || size == 0) {
                return 0;
            } else if (number <= (Integer.MAX_VALUE - 8) / size) {
                return (int) number.longValue();
            }
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        throw Errors.overflowError("cannot fit '" + Types.of(count).shortName() + "' into an index-sized integer");
    }
}
