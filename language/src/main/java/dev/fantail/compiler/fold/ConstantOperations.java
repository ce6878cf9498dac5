// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.UnaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Python's operators on constants. A result of {@code null} says that the operation is left to the run time: because it
 * raises an exception, or because the value would be large.
 */
public final class ConstantOperations {
    private static final int MAX_INT_BITS = 128;
    private static final int MAX_COLLECTION_SIZE = 256;
    private static final int MAX_STRING_SIZE = 4096;
    private static final int MAX_TOTAL_ITEMS = 1024;

    private ConstantOperations() {}

    static Object unary(UnaryOperator op, Object value) {
        if (op == UnaryOperator.NOT) {
            return !isTrue(value);
        }
        if (value instanceof Boolean bool) {
            return unary(op, bool ? 1L : 0L);
        }
        return switch (op) {
            case NOT -> throw new AssertionError();
            case INVERT ->
                switch (value) {
                    case Long n -> ~n;
                    case BigInteger n -> normalize(n.not());
                    default -> null;
                };
            case U_ADD -> isNumber(value) ? value : null;
            case U_SUB ->
                switch (value) {
                    case Long n when n != Long.MIN_VALUE -> -n;
                    case Long n -> BigInteger.valueOf(n).negate();
                    case BigInteger n -> normalize(n.negate());
                    case Double d -> -d;
                    case Complex c -> new Complex(-c.real(), -c.imaginary());
                    default -> null;
                };
        };
    }

    public static boolean isTrue(Object value) {
        return switch (value) {
            case Singleton singleton -> singleton == Singleton.ELLIPSIS;
            case Boolean bool -> bool;
            case Long n -> n != 0;
            case Double d -> d != 0;
            case Complex c -> c.real() != 0 || c.imaginary() != 0;
            case String s -> !s.isEmpty();
            case Bytes bytes -> bytes.value().length != 0;
            case Constants.Tuple tuple -> !tuple.elements().isEmpty();
            case Constants.FrozenSet set -> !set.elements().isEmpty();
            default -> true;
        };
    }

    static Object binary(Operator op, Object left, Object right) {
        if (left instanceof Boolean a && right instanceof Boolean b && booleans(op, a, b) instanceof Boolean result) {
            return result;
        }
        if (isNumber(left) && isNumber(right)) {
            return arithmetic(op, plain(left), plain(right));
        }
        return switch (op) {
            case ADD -> concatenate(left, right);
            case MULT -> {
                if (isInteger(left)) {
                    yield repeat(right, integer(left));
                }
                yield isInteger(right) ? repeat(left, integer(right)) : null;
            }
            case SUB, BIT_AND, BIT_OR, BIT_XOR ->
                left instanceof Constants.FrozenSet a && right instanceof Constants.FrozenSet b
                        ? FrozenSets.combine(op, a, b)
                        : null;
            default -> null;
        };
    }

    private static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof Boolean || value instanceof BigInteger;
    }

    private static boolean isNumber(Object value) {
        return isInteger(value) || value instanceof Double || value instanceof Complex;
    }

    /** A number without {@code bool}. */
    private static Object plain(Object value) {
        return value instanceof Boolean bool ? (Object) (bool ? 1L : 0L) : value;
    }

    static BigInteger integer(Object value) {
        return switch (value) {
            case Long n -> BigInteger.valueOf(n);
            case Boolean bool -> bool ? BigInteger.ONE : BigInteger.ZERO;
            default -> (BigInteger) value;
        };
    }

    static Object normalize(BigInteger value) {
        return value.bitLength() < 64 ? (Object) value.longValue() : value;
    }

    private static Object arithmetic(Operator op, Object left, Object right) {
        if (left instanceof Complex || right instanceof Complex) {
            Complex a = complex(left);
            Complex b = complex(right);
            return a == null || b == null ? null : ComplexArithmetic.apply(op, a, b);
        }
        if (left instanceof Double || right instanceof Double) {
            Double a = floating(left);
            Double b = floating(right);
            return a == null || b == null ? null : FloatArithmetic.apply(op, a, b);
        }
        return integers(op, left, right);
    }

    private static Complex complex(Object value) {
        if (value instanceof Complex complex) {
            return complex;
        }
        Double real = floating(value);
        return real == null ? null : new Complex(real, 0);
    }

    /** The nearest float, {@code null} when the integer is too large for any. */
    static Double floating(Object value) {
        return switch (value) {
            case Double d -> d;
            case Long n -> (double) n;
            default -> {
                double d = ((BigInteger) value).doubleValue();
                yield Double.isInfinite(d) ? null : (Double) d;
            }
        };
    }

    private static int bits(BigInteger value) {
        return value.abs().bitLength();
    }

    private static Object integers(Operator op, Object left, Object right) {
        BigInteger a = integer(left);
        BigInteger b = integer(right);
        return switch (op) {
            case ADD -> normalize(a.add(b));
            case SUB -> normalize(a.subtract(b));
            case MULT ->
                a.signum() != 0 && b.signum() != 0 && bits(a) + bits(b) > MAX_INT_BITS
                        ? null
                        : normalize(a.multiply(b));
            case DIV -> b.signum() == 0 ? null : FloatArithmetic.quotient(a, b);
            case FLOOR_DIV -> b.signum() == 0 ? null : normalize(floorDivide(a, b));
            case MOD ->
                b.signum() == 0 ? null : normalize(a.subtract(floorDivide(a, b).multiply(b)));
            case POW -> power(a, b);
            case L_SHIFT -> shiftLeft(a, b);
            case R_SHIFT -> {
                if (b.signum() < 0) {
                    yield null;
                }
                int distance = b.bitLength() < 31 ? b.intValue() : Integer.MAX_VALUE;
                yield normalize(a.shiftRight(distance));
            }
            case BIT_OR -> normalize(a.or(b));
            case BIT_XOR -> normalize(a.xor(b));
            case BIT_AND -> normalize(a.and(b));
            case MAT_MULT -> null;
        };
    }

    /** {@code &}, {@code |}, {@code ^} of two truth values is a truth value again. */
    private static Object booleans(Operator op, boolean left, boolean right) {
        return switch (op) {
            case BIT_OR -> left | right;
            case BIT_XOR -> left ^ right;
            case BIT_AND -> left & right;
            default -> null;
        };
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() != 0 && parts[1].signum() != b.signum() ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static Object power(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            Double base = floating(normalize(a));
            Double exponent = floating(normalize(b));
            return base == null || exponent == null ? null : FloatArithmetic.apply(Operator.POW, base, exponent);
        }
        if (a.signum() != 0 && b.signum() > 0) {
            if (b.bitLength() > 31 || bits(a) > MAX_INT_BITS / b.intValue()) {
                return null;
            }
        }
        return a.signum() == 0 ? (Object) (b.signum() == 0 ? 1L : 0L) : normalize(a.pow(b.intValue()));
    }

    private static Object shiftLeft(BigInteger a, BigInteger b) {
        if (b.signum() < 0) {
            return null;
        }
        if (a.signum() == 0 || b.signum() == 0) {
            return normalize(a);
        }
        return b.bitLength() > 31 || b.intValue() > MAX_INT_BITS || bits(a) > MAX_INT_BITS - b.intValue()
                ? null
                : normalize(a.shiftLeft(b.intValue()));
    }

    private static Object concatenate(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return Strings.concatenate(a, b);
        }
        if (left instanceof Bytes(byte[] a) && right instanceof Bytes(byte[] b)) {
            byte[] result = java.util.Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, result, a.length, b.length);
            return new Bytes(result);
        }
        if (left instanceof Constants.Tuple(List<Object> a) && right instanceof Constants.Tuple(List<Object> b)) {
            List<Object> result = new ArrayList<>(a);
            result.addAll(b);
            return new Constants.Tuple(result);
        }
        if (Strings.isString(left) && Strings.isString(right)) {
            return Strings.concatenate(left, right);
        }
        return null;
    }

    private static Object repeat(Object value, BigInteger times) {
        // Not even an empty sequence can be repeated more often than a sequence can be long.
        if (times.bitLength() > 63) {
            return null;
        }
        int count = times.signum() < 0 ? -1 : times.bitLength() < 31 ? times.intValue() : Integer.MAX_VALUE;
        switch (value) {
            case Constants.Tuple(List<Object> elements) -> {
                int size = elements.size();
                if (size == 0) {
                    return value;
                }
                if (count < 0
                        || count > MAX_COLLECTION_SIZE / size
                        || count > 0 && complexity(elements, MAX_TOTAL_ITEMS / count) < 0) {
                    return null;
                }
                List<Object> result = new ArrayList<>(size * count);
                for (int i = 0; i < count; i++) {
                    result.addAll(elements);
                }
                return new Constants.Tuple(result);
            }
            case Bytes(byte[] bytes) -> {
                if (bytes.length == 0) {
                    return value;
                }
                if (count < 0 || count > MAX_STRING_SIZE / bytes.length) {
                    return null;
                }
                byte[] result = new byte[bytes.length * count];
                for (int i = 0; i < result.length; i++) {
                    result[i] = bytes[i % bytes.length];
                }
                return new Bytes(result);
            }
            default -> {
                if (!Strings.isString(value)) {
                    return null;
                }
                int[] codePoints = Strings.codePoints(value);
                if (codePoints.length == 0) {
                    return value;
                }
                if (count < 0 || count > MAX_STRING_SIZE / codePoints.length) {
                    return null;
                }
                int[] result = new int[codePoints.length * count];
                for (int i = 0; i < result.length; i++) {
                    result[i] = codePoints[i % codePoints.length];
                }
                return Strings.of(result, 0, result.length);
            }
        }
    }

    /** What is left of {@code limit} after counting all elements of nested collections; negative when that is too many. */
    private static int complexity(List<Object> elements, int limit) {
        int rest = limit - elements.size();
        for (Object element : elements) {
            if (rest < 0) {
                break;
            }
            if (element instanceof Constants.Tuple tuple) {
                rest = complexity(tuple.elements(), rest);
            } else if (element instanceof Constants.FrozenSet set) {
                rest -= set.elements().size();
            }
        }
        return rest;
    }

    static Object subscript(Object value, Object index) {
        if (!isInteger(index)) {
            return null;
        }
        BigInteger position = integer(index);
        if (position.bitLength() > 31) {
            return null;
        }
        long i = position.longValue();
        return switch (value) {
            case Constants.Tuple(List<Object> elements) -> {
                long at = i < 0 ? i + elements.size() : i;
                yield at < 0 || at >= elements.size() ? null : elements.get((int) at);
            }
            case Bytes(byte[] bytes) -> {
                long at = i < 0 ? i + bytes.length : i;
                yield at < 0 || at >= bytes.length ? null : (Object) (long) (bytes[(int) at] & 0xFF);
            }
            case String _, CodePoints _ -> {
                int[] codePoints = Strings.codePoints(value);
                long at = i < 0 ? i + codePoints.length : i;
                yield at < 0 || at >= codePoints.length ? null : Strings.of(codePoints, (int) at, 1);
            }
            default -> null;
        };
    }
}
