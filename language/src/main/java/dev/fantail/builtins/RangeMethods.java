// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.nodes.builtin.RangeNewNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.TupleHash;
import java.math.BigInteger;

/** The methods of {@code range}. */
@BuiltinClass(
        type = "range",
        doc = "range(stop) -> range object\n"
                + "range(start, stop[, step]) -> range object\n\n"
                + "Return an object that produces a sequence of integers from start (inclusive)\n"
                + "to stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\n"
                + "start defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\n"
                + "These are exactly the valid indices for a list of 4 elements.\n"
                + "When step is given, it specifies the increment (or decrement).")
public final class RangeMethods {
    private RangeMethods() {}

    @Builtin(value = "__new__(cls, *args)", node = RangeNewNode.class)
    static Object create(PyType cls, Object[] args) {
        Arity.between("range", args, 1, 3);
        Object start = args.length == 1 ? (Object) 0L : Conversions.index(args[0]);
        Object stop = Conversions.index(args[args.length == 1 ? 0 : 1]);
        Object step = args.length == 3 ? Conversions.index(args[2]) : (Object) 1L;
        if (step instanceof Long number && number == 0) {
            throw Errors.valueError("range() arg 3 must not be zero");
        }
        return start instanceof Long a && stop instanceof Long b && step instanceof Long c
                ? PyRange.of(a, b, c)
                : PyRange.of(big(start), big(stop), big(step));
    }

    private static BigInteger big(Object index) {
        return index instanceof Long number ? BigInteger.valueOf(number) : ((PyInt) index).value();
    }

    @Builtin(value = "start", kind = Builtin.Kind.GETTER)
    static Object start(PyRange self) {
        return self.isBig() ? PyInt.of(self.bigStart()) : (Object) self.start();
    }

    @Builtin(value = "stop", kind = Builtin.Kind.GETTER)
    static Object stop(PyRange self) {
        return self.isBig() ? PyInt.of(self.bigStop()) : (Object) self.stop();
    }

    @Builtin(value = "step", kind = Builtin.Kind.GETTER)
    static Object step(PyRange self) {
        return self.isBig() ? PyInt.of(self.bigStep()) : (Object) self.step();
    }

    private static Object bigLength(PyRange self) {
        return PyInt.of(self.bigLength());
    }

    @Builtin("__len__(self, /)")
    static Object length(PyRange self) {
        Object length = bigLength(self);
        if (length instanceof PyInt) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        return length;
    }

    @Builtin("__bool__(self, /)")
    static boolean bool(PyRange self) {
        return self.bigLength().signum() != 0;
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyRange self) {
        return self.iterator(false);
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(PyRange self) {
        return self.iterator(true);
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(PyRange self, Object key) {
        if (key instanceof PySlice slice) {
            return slice(self, slice);
        }
        if (!Conversions.hasIndex(key)) {
            throw Errors.typeError("range indices must be integers or slices, not "
                    + Types.of(key).shortName());
        }
        Object index = Conversions.index(key);
        if (!self.isBig() && index instanceof Long number) {
            long position = number < 0 ? number + self.length() : number;
            if (position >= 0 && position < self.length()) {
                return self.get(position);
            }
        } else {
            BigInteger position = big(index);
            position = position.signum() < 0 ? position.add(self.bigLength()) : position;
            if (position.signum() >= 0 && position.compareTo(self.bigLength()) < 0) {
                return self.bigItem(position);
            }
        }
        throw Errors.indexError("range object index out of range");
    }

    private static Object slice(PyRange self, PySlice slice) {
        BigInteger[] bounds = SliceIndices.ofBig(slice, self.bigLength());
        BigInteger step = self.bigStep();
        return PyRange.of(
                self.bigStart().add(bounds[0].multiply(step)),
                self.bigStart().add(bounds[1].multiply(step)),
                bounds[2].multiply(step));
    }

    /** The position of an int in the range, or {@code null}. */
    private static BigInteger find(PyRange self, Object number) {
        BigInteger offset = big(number).subtract(self.bigStart());
        BigInteger[] quotient = offset.divideAndRemainder(self.bigStep());
        boolean found =
                quotient[1].signum() == 0 && quotient[0].signum() >= 0 && quotient[0].compareTo(self.bigLength()) < 0;
        return found ? quotient[0] : null;
    }

    private static Object exactInt(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1L : 0L;
        }
        return value instanceof Long || value instanceof PyInt ? value : null;
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyRange self, Object key) {
        if (!self.isBig() && key instanceof Long number) {
            return containsLong(self, number);
        }
        Object number = exactInt(key);
        return number != null ? find(self, number) != null : search(self, key) != null;
    }

    private static boolean containsLong(PyRange self, long number) {
        long length = self.length();
        if (length == 0) {
            return false;
        }
        long first = self.start();
        long last = first + (length - 1) * self.step();
        return number >= Math.min(first, last)
                && number <= Math.max(first, last)
                // The distance to the start fits in an unsigned long.
                && Long.remainderUnsigned(self.step() > 0 ? number - first : first - number, Math.abs(self.step()))
                        == 0;
    }

    /** The position of the first item that equals {@code value}, or {@code null}. */
    private static BigInteger search(PyRange self, Object value) {
        Object iterator = self.iterator(false);
        BigInteger index = BigInteger.ZERO;
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (ItemComparison.same(item, value)) {
                return index;
            }
            index = index.add(BigInteger.ONE);
        }
        return null;
    }

    @Builtin(
            value = "index(self, value, /)",
            doc = "rangeobject.index(value) -> integer -- return index of value.\n"
                    + "Raise ValueError if the value is not present.")
    static Object index(PyRange self, Object value) {
        Object number = exactInt(value);
        BigInteger index = number != null ? find(self, number) : search(self, value);
        if (index == null) {
            throw Errors.valueError(
                    number != null
                            ? Strings.repr(value).toJavaStringUncached() + " is not in range"
                            : "sequence.index(x): x not in sequence");
        }
        return PyInt.of(index);
    }

    @Builtin(
            value = "count(self, value, /)",
            doc = "rangeobject.count(value) -> integer -- return number of occurrences of value")
    static Object count(PyRange self, Object value) {
        Object number = exactInt(value);
        if (number != null) {
            return find(self, number) == null ? 0L : 1L;
        }
        long count = 0;
        Object iterator = self.iterator(false);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (ItemComparison.same(item, value)) {
                count++;
            }
        }
        return count;
    }

    /** What determines equality: length, then the first item, then the step. */
    private static Object[] essence(PyRange self) {
        BigInteger length = self.bigLength();
        return new Object[] {
            PyInt.of(length),
            length.signum() == 0 ? PyNone.NONE : start(self),
            length.compareTo(BigInteger.ONE) <= 0 ? PyNone.NONE : step(self)
        };
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyRange self, Object value) {
        return value instanceof PyRange other
                ? (Object) ItemComparison.equal(essence(self), essence(other))
                : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyRange self, Object value) {
        return value instanceof PyRange other
                ? (Object) !ItemComparison.equal(essence(self), essence(other))
                : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyRange self) {
        return TupleHash.of(essence(self));
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyRange self) {
        String step = self.bigStep().equals(BigInteger.ONE) ? "" : ", " + self.bigStep();
        return "range(" + self.bigStart() + ", " + self.bigStop() + step + ")";
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyRange self) {
        return new PyTuple(Types.RANGE, new PyTuple(start(self), stop(self), step(self)));
    }
}
