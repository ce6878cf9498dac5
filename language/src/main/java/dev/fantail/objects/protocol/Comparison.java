// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** Rich comparison. */
public final class Comparison {
    private Comparison() {}

    /** {@code a == b} as a truth value, with {@code True} for identical objects, as containers compare. */
    @TruffleBoundary
    public static boolean equal(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof TruffleString x && b instanceof TruffleString y) {
            return Str.equal(x, y);
        } else if (a instanceof Long x && b instanceof Long y) {
            return x.longValue() == y.longValue();
        } else if (a instanceof Boolean x && b instanceof Boolean y) {
            return x.booleanValue() == y.booleanValue();
        } else if (isTuple(a) && isTuple(b)) {
            return ItemComparison.equal(((PyTuple) a).items(), ((PyTuple) b).items());
        }
        return Truth.isTrue(compare(CompareOp.EQ, a, b));
    }

    public static boolean less(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x < y;
        } else if (isTuple(a) && isTuple(b)) {
            // Mostly numbers in front decide, as in a heap.
            Object[] left = ((PyTuple) a).items();
            Object[] right = ((PyTuple) b).items();
            if (left.length > 0 && right.length > 0) {
                if (left[0] instanceof Long x && right[0] instanceof Long y) {
                    if (x.longValue() != y.longValue()) {
                        return x < y;
                    }
                } else if (left[0] instanceof Double x && right[0] instanceof Double y) {
                    if (x < y || x > y) {
                        return x < y;
                    }
                }
            }
        }
        return isTrue(CompareOp.LT, a, b);
    }

    @TruffleBoundary
    public static boolean isTrue(CompareOp op, Object a, Object b) {
        return Truth.isTrue(compare(op, a, b));
    }

    /** Java identity, with values of the same number, truth value or singleton taken as one object. */
    public static boolean isSame(Object a, Object b) {
        if (a == b) {
            return true;
        }
        return a instanceof Long x && b instanceof Long y && x.longValue() == y.longValue()
                || a instanceof Boolean p && b instanceof Boolean q && p.booleanValue() == q.booleanValue()
                || a instanceof Double d
                        && b instanceof Double e
                        && Double.doubleToRawLongBits(d) == Double.doubleToRawLongBits(e);
    }

    /** {@code a op b}: the reflected method of a proper subclass first, then the two sides in order. */
    @TruffleBoundary
    public static Object compare(CompareOp op, Object a, Object b) {
        if (a instanceof TruffleString x && b instanceof TruffleString y) {
            return op == CompareOp.EQ
                    ? Str.equal(x, y)
                    : op == CompareOp.NE ? !Str.equal(x, y) : op.test(x.compareIntsUTF32Uncached(y));
        } else if (a instanceof Long x && b instanceof Long y) {
            return op.test(Long.compare(x, y));
        } else if (isTuple(a) && isTuple(b)) {
            return ItemComparison.compare(op, ((PyTuple) a).items(), ((PyTuple) b).items());
        }
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        boolean rightFirst = left != right
                && right.isSubtypeOf(left)
                && right.lookup(op.swapped().method()) != null;
        if (rightFirst) {
            Object result = method(op.swapped(), b, a);
            if (result != PyNone.NOT_IMPLEMENTED) {
                return result;
            }
        }
        Object result = method(op, a, b);
        if (result != null && result != PyNone.NOT_IMPLEMENTED) {
            return result;
        }
        return rightFirst ? byIdentity(op, a, b) : refused(op, a, b);
    }

    /** As {@link #compare}, after the method of {@code a} has been asked, which comes first, and has given NotImplemented. */
    @TruffleBoundary
    public static Object refused(CompareOp op, Object a, Object b) {
        Object result = method(op.swapped(), b, a);
        return result == null || result == PyNone.NOT_IMPLEMENTED ? byIdentity(op, a, b) : result;
    }

    /** Where neither side has an answer. */
    private static Object byIdentity(CompareOp op, Object a, Object b) {
        return switch (op) {
            case EQ -> isSame(a, b);
            case NE -> !isSame(a, b);
            default ->
                throw Errors.typeError("'" + op.symbol() + "' not supported between instances of '"
                        + Types.of(a).shortName() + "' and '" + Types.of(b).shortName() + "'");
        };
    }

    private static boolean isTuple(Object value) {
        return value instanceof PyTuple tuple && tuple.isExactly(Types.TUPLE);
    }

    /** The answer of the method of {@code self}; an error while the method is looked up means that there is none. */
    private static Object method(CompareOp op, Object self, Object other) {
        PyType type = Types.of(self);
        Object method = type.lookup(op.method());
        if (method == null || method instanceof PyFunction || method instanceof PyBuiltin) {
            return method == null
                    ? null
                    : Calls.callMethod(method, self, type, new Object[] {other}, Calls.NO_KEYWORDS);
        }
        Object bound;
        try {
            bound = Attributes.bind(method, self, type);
        } catch (PyException e) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Calls.call(bound, other);
    }
}
