// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** Operators by their special methods. */
public final class Numbers {
    private Numbers() {}

    /** {@code a op b}; raises TypeError when neither side knows how. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static Object binary(BinaryOp op, Object a, Object b) {
        return checked(binaryOrNotImplemented(op, a, b), op, false, a, b);
    }

    /** As {@link #binary}, after the method of {@code a} has been asked, which comes first, and has given NotImplemented. */
    @TruffleBoundary
    public static Object binaryRefused(BinaryOp op, boolean inPlace, Object a, Object b) {
        PyType right = Types.of(b);
        Object reflected = Types.of(a) == right ? null : right.lookup(op.reflected());
        Object result = reflected == null
                ? PyNone.NOT_IMPLEMENTED
                : Calls.callMethod(reflected, b, right, new Object[] {a}, Calls.NO_KEYWORDS);
        return checked(result, op, inPlace, a, b);
    }

    /** {@code a op= b}. */
    @TruffleBoundary
    public static Object inPlace(BinaryOp op, Object a, Object b) {
        Object result = Calls.special(a, op.inPlace(), b);
        return result == null || result == PyNone.NOT_IMPLEMENTED ? inPlaceRefused(op, a, b) : result;
    }

    /** As {@link #inPlace}, after the in-place method of {@code a} has given NotImplemented. */
    @TruffleBoundary
    public static Object inPlaceRefused(BinaryOp op, Object a, Object b) {
        return checked(binaryOrNotImplemented(op, a, b), op, true, a, b);
    }

    private static Object checked(Object result, BinaryOp op, boolean inPlace, Object a, Object b) {
        if (result == PyNone.NOT_IMPLEMENTED) {
            throw unsupported(inPlace ? op.symbol() + "=" : op == BinaryOp.POWER ? "** or pow()" : op.symbol(), a, b);
        }
        return result;
    }

    private static Object binaryOrNotImplemented(BinaryOp op, Object a, Object b) {
        PyType left = Types.of(a);
        PyType right = Types.of(b);
        Object method = left.lookup(op.method());
        Object reflected = left == right ? null : right.lookup(op.reflected());
        // A subclass on the right overrides the operator of its base.
        boolean rightFirst = reflected != null && right.isSubtypeOf(left) && reflected != left.lookup(op.reflected());
        if (rightFirst) {
            Object result = Calls.callMethod(reflected, b, right, new Object[] {a}, Calls.NO_KEYWORDS);
            if (result != PyNone.NOT_IMPLEMENTED) {
                return result;
            }
        }
        Object concatenation = null;
        if (method != null) {
            // Concatenation and repetition of sequences come after the other side's number operators.
            if (isConcatenation(op, method) && reflected != null && !rightFirst && !isConcatenation(op, reflected)) {
                concatenation = method;
            } else {
                Object result = Calls.callMethod(method, a, left, new Object[] {b}, Calls.NO_KEYWORDS);
                if (result != PyNone.NOT_IMPLEMENTED) {
                    return result;
                }
            }
        }
        if (reflected != null && !rightFirst) {
            Object result = Calls.callMethod(reflected, b, right, new Object[] {a}, Calls.NO_KEYWORDS);
            if (result != PyNone.NOT_IMPLEMENTED) {
                return result;
            }
        }
        if (concatenation != null) {
            return Calls.callMethod(concatenation, a, left, new Object[] {b}, Calls.NO_KEYWORDS);
        }
        return PyNone.NOT_IMPLEMENTED;
    }

    private static boolean isConcatenation(BinaryOp op, Object method) {
        return (op == BinaryOp.ADD || op == BinaryOp.MULTIPLY)
                && method instanceof PyBuiltin builtin
                && builtin.owner() != null
                && builtin.owner().has(PyType.CONCATENATING);
    }

    private static RuntimeException unsupported(String symbol, Object a, Object b) {
        return Errors.typeError("unsupported operand type(s) for " + symbol + ": '"
                + Types.of(a).shortName() + "' and '" + Types.of(b).shortName() + "'");
    }

    /** {@code pow(base, exponent, modulus)}. */
    @TruffleBoundary
    public static Object power(Object base, Object exponent, Object modulus) {
        if (modulus == PyNone.NONE) {
            return binary(BinaryOp.POWER, base, exponent);
        }
        Object result = Calls.special(base, Names.POW, exponent, modulus);
        if ((result == null || result == PyNone.NOT_IMPLEMENTED) && Types.of(base) != Types.of(exponent)) {
            // Classes have no reflected form with a modulus; built-in types do.
            PyType type = Types.of(exponent);
            Object reflected = type.isHeapType() ? null : type.lookup(BinaryOp.POWER.reflected());
            result = reflected == null
                    ? null
                    : Calls.callMethod(reflected, exponent, type, new Object[] {base, modulus}, Calls.NO_KEYWORDS);
        }
        if (result == null || result == PyNone.NOT_IMPLEMENTED) {
            if (Types.of(modulus) == Types.FLOAT) {
                throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
            }
            throw Errors.typeError("unsupported operand type(s) for ** or pow(): '"
                    + Types.of(base).shortName() + "', '" + Types.of(exponent).shortName() + "', '"
                    + Types.of(modulus).shortName() + "'");
        }
        return result;
    }

    public static Object negative(Object value) {
        return unary(Names.NEG, "-", value);
    }

    public static Object positive(Object value) {
        return unary(Names.POS, "+", value);
    }

    public static Object invert(Object value) {
        return unary(Names.INVERT, "~", value);
    }

    @TruffleBoundary
    public static Object absolute(Object value) {
        Object result = Calls.special(value, Names.ABS);
        if (result == null) {
            throw Errors.typeError(
                    "bad operand type for abs(): '" + Types.of(value).shortName() + "'");
        }
        return result;
    }

    @TruffleBoundary
    private static Object unary(TruffleString method, String symbol, Object value) {
        Object result = Calls.special(value, method);
        if (result == null) {
            throw Errors.typeError("bad operand type for unary " + symbol + ": '"
                    + Types.of(value).shortName() + "'");
        }
        return result;
    }
}
