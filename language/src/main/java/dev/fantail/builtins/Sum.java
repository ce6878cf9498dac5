// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;

/** {@code sum}: ints stay longs and floats are summed with compensation as long as nothing else turns up. */
final class Sum {
    private Sum() {}

    static Object of(Object iterable, Object start) {
        Object plain = PyValueObject.unwrap(start);
        if (plain instanceof TruffleString) {
            throw Errors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        } else if (start instanceof PyBytes) {
            throw Errors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
        } else if (start instanceof PyByteArray) {
            throw Errors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
        }
        if (iterable instanceof PyList list && list.type() == Types.LIST && start instanceof Long first) {
            Object fast = list.isLongs() ? ofLongs(list, first) : null;
            if (fast != null) {
                return fast;
            }
        }
        return general(Iteration.iter(iterable), start);
    }

    private static Object ofLongs(PyList list, long start) {
        long[] items = list.longs();
        int size = Math.min(list.size(), items.length);
        long total = start;
        for (int i = 0; i < size; i++) {
            long next = total + items[i];
            if (((total ^ next) & (items[i] ^ next)) < 0) {
                return null;
            }
            total = next;
        }
        return total;
    }

    private static Object general(Object iterator, Object start) {
        Object total = start;
        Object item = Iteration.next(iterator);
        if (total instanceof Long first) {
            long sum = first;
            while (item instanceof Long || item instanceof Boolean) {
                long addend = item instanceof Long value ? value : (Boolean) item ? 1 : 0;
                long next = sum + addend;
                if (((sum ^ next) & (addend ^ next)) < 0) {
                    break;
                }
                sum = next;
                item = Iteration.next(iterator);
            }
            total = sum;
            if (item != null) {
                total = Numbers.binary(BinaryOp.ADD, total, item);
                item = Iteration.next(iterator);
            }
        }
        if (total instanceof Double first && item != null) {
            double sum = first;
            double compensation = 0;
            while (item instanceof Double || item instanceof Long || item instanceof Boolean) {
                if (item instanceof Double value) {
                    double next = sum + value;
                    compensation += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
                    sum = next;
                } else {
                    sum += item instanceof Long value ? (double) value : (Boolean) item ? 1 : 0;
                }
                item = Iteration.next(iterator);
            }
            // An infinite sum must not become NaN, and -0.0 must stay.
            if (compensation != 0 && Double.isFinite(compensation)) {
                sum += compensation;
            }
            total = sum;
        }
        while (item != null) {
            total = Numbers.binary(BinaryOp.ADD, total, item);
            item = Iteration.next(iterator);
        }
        return total;
    }
}
