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
    private enum Kind {
        WHOLE,
        FLOAT,
        OTHER
    }

    private Kind kind;
    private long whole;
    private double real;
    private double compensation;
    private Object total;

    Sum(Object start) {
        begin(start, true);
    }

    /** @param mayBeWhole whether a sum of ints is still kept as a long: not after it was once more than that */
    private void begin(Object value, boolean mayBeWhole) {
        if (mayBeWhole && value instanceof Long number) {
            kind = Kind.WHOLE;
            whole = number;
        } else if (value instanceof Double number) {
            kind = Kind.FLOAT;
            real = number;
        } else {
            kind = Kind.OTHER;
            total = value;
        }
    }

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
        Sum sum = new Sum(start);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            sum.add(item);
        }
        return sum.result();
    }

    /** Adds an item to the sum so far. */
    void add(Object item) {
        if (kind == Kind.WHOLE) {
            addToWhole(item);
        } else if (kind == Kind.FLOAT) {
            addToFloat(item);
        } else {
            total = Numbers.binary(BinaryOp.ADD, total, item);
        }
    }

    private void addToWhole(Object item) {
        if (item instanceof Long || item instanceof Boolean) {
            long addend = item instanceof Long value ? value : (Boolean) item ? 1 : 0;
            long next = whole + addend;
            if (((whole ^ next) & (addend ^ next)) >= 0) {
                whole = next;
                return;
            }
        }
        begin(Numbers.binary(BinaryOp.ADD, whole, item), false);
    }

    private void addToFloat(Object item) {
        if (item instanceof Double value) {
            double next = real + value;
            compensation += Math.abs(real) >= Math.abs(value) ? (real - next) + value : (value - next) + real;
            real = next;
        } else if (item instanceof Long value) {
            real += (double) value;
        } else if (item instanceof Boolean value) {
            real += value ? 1 : 0;
        } else {
            total = Numbers.binary(BinaryOp.ADD, result(), item);
            kind = Kind.OTHER;
        }
    }

    Object result() {
        if (kind == Kind.WHOLE) {
            return whole;
        } else if (kind == Kind.OTHER) {
            return total;
        }
        // An infinite sum must not become NaN, and -0.0 must stay.
        return compensation != 0 && Double.isFinite(compensation) ? real + compensation : real;
    }
}
