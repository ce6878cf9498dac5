// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyTuple;
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
        Object fast = iterable instanceof PyObject object ? ofPlainSequence(object, start) : null;
        return fast != null ? fast : general(Iteration.iter(iterable), start);
    }

    /** Of a built-in sequence that has its items as numbers, or cannot change; {@code null} of others, and of large ints. */
    private static Object ofPlainSequence(PyObject sequence, Object start) {
        if (sequence instanceof PyTuple tuple && tuple.isExactly(Types.TUPLE)) {
            Sum sum = new Sum(start);
            for (Object item : tuple.items()) {
                sum.add(item);
            }
            return sum.result();
        } else if (!(start instanceof Long first)) {
            return null;
        } else if (sequence instanceof PyList list && list.isExactly(Types.LIST)) {
            return list.isLongs() ? ofLongs(list, first) : list.isDoubles() ? ofDoubles(list, first) : null;
        } else if (sequence instanceof PyByteArray bytes && bytes.isExactly(Types.BYTEARRAY)) {
            return ofBytes(bytes.storage(), bytes.size(), first);
        } else if (sequence instanceof PyBytes bytes && bytes.isExactly(Types.BYTES)) {
            return ofBytes(bytes.value(), bytes.size(), first);
        }
        return null;
    }

    private static Object ofBytes(byte[] bytes, int size, long start) {
        long total = 0;
        for (int i = 0; i < Math.min(size, bytes.length); i++) {
            total += bytes[i] & 0xFF;
        }
        return Numbers.binary(BinaryOp.ADD, start, total);
    }

    private static Object ofDoubles(PyList list, long start) {
        double[] items = list.doubles();
        int size = Math.min(list.size(), items.length);
        if (size == 0) {
            return start;
        }
        Sum sum = new Sum(start + items[0]);
        for (int i = 1; i < size; i++) {
            sum.addFloat(items[i]);
        }
        return sum.result();
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
        if (addNumber(item)) {
            return;
        }
        if (kind == Kind.WHOLE) {
            begin(Numbers.binary(BinaryOp.ADD, whole, item), false);
        } else {
            total = Numbers.binary(BinaryOp.ADD, kind == Kind.FLOAT ? result() : total, item);
            kind = Kind.OTHER;
        }
    }

    /** Adds an item if that leaves the sum an int of 64 bits or a float, or makes it the latter; else nothing happens. */
    boolean addNumber(Object item) {
        return kind == Kind.WHOLE ? addToWhole(item) : kind == Kind.FLOAT && addToFloat(item);
    }

    private boolean addToWhole(Object item) {
        if (item instanceof Double value) {
            begin((double) whole + value, false);
            return true;
        } else if (!(item instanceof Long) && !(item instanceof Boolean)) {
            return false;
        }
        long addend = item instanceof Long value ? value : (Boolean) item ? 1 : 0;
        long next = whole + addend;
        if (((whole ^ next) & (addend ^ next)) < 0) {
            return false;
        }
        whole = next;
        return true;
    }

    private boolean addToFloat(Object item) {
        if (item instanceof Double value) {
            addFloat(value);
        } else if (item instanceof Long value) {
            real += (double) value;
        } else if (item instanceof Boolean value) {
            real += value ? 1 : 0;
        } else {
            return false;
        }
        return true;
    }

    private void addFloat(double value) {
        double next = real + value;
        compensation += Math.abs(real) >= Math.abs(value) ? (real - next) + value : (value - next) + real;
        real = next;
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
