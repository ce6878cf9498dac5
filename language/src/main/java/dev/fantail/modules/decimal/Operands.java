// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.TypeChecks;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Decimals from other Python values, comparisons with them, and hashes that agree with theirs. */
final class Operands {
    /** Hashes of numbers are residues of this prime. */
    private static final long MODULUS = (1L << 61) - 1;

    private static final long INVERSE_OF_TEN = 2075258708292324556L;
    private static final long HASH_OF_INFINITY = 314159;

    /** Beyond all exponents. */
    private static final long FARTHEST = 4_000_000_000_000_000_000L;

    private Operands() {}

    /** The operand of an operator: a decimal or an int; {@code null} for all else. */
    static PyDecimal of(Object value) {
        if (value instanceof PyDecimal decimal) {
            return decimal;
        }
        return ofInt(value);
    }

    private static PyDecimal ofInt(Object value) {
        Object plain = PyValueObject.unwrap(value);
        if (plain instanceof Long number) {
            return PyDecimal.ofInt(number);
        } else if (plain instanceof PyInt number) {
            return PyDecimal.ofInt(number.value());
        } else if (plain instanceof Boolean truth) {
            return truth ? PyDecimal.ONE : PyDecimal.ZERO;
        }
        return null;
    }

    static PyDecimal required(Object value) {
        PyDecimal result = of(value);
        if (result == null) {
            throw unsupported(value);
        }
        return result;
    }

    static RuntimeException unsupported(Object value) {
        return Errors.typeError("conversion from " + Types.of(value).shortName() + " to Decimal is not supported");
    }

    static DecimalContext context(Object value) {
        if (value == PyNone.NONE || value == null) {
            return DecimalContext.current();
        } else if (value instanceof DecimalContext context) {
            return context;
        }
        throw Errors.typeError("optional argument must be a context");
    }

    static Rounding rounding(Object value) {
        if (PyValueObject.unwrap(value) instanceof TruffleString name) {
            Rounding rounding = Rounding.named(name);
            if (rounding != null) {
                return rounding;
            }
        }
        throw Errors.typeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                + "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]");
    }

    static PyDecimal ofDouble(double value) {
        if (Double.isNaN(value)) {
            return PyDecimal.notANumber();
        } else if (Double.isInfinite(value)) {
            return PyDecimal.infinity(value < 0);
        } else if (value == 0) {
            return new PyDecimal(1 / value < 0, 0, 0);
        }
        BigDecimal exact = new BigDecimal(value);
        return PyDecimal.of(value < 0, exact.unscaledValue().abs(), -exact.scale());
    }

    /** {@code Decimal(value)} and {@code context.create_decimal(value)}; the latter takes text as it is, and rounds. */
    static PyDecimal create(Object value, DecimalContext context, boolean exact) {
        if (value instanceof PyDecimal decimal) {
            return exact ? decimal : context.apply(Operands::checked, decimal);
        }
        Object plain = PyValueObject.unwrap(value);
        if (plain instanceof TruffleString text) {
            Calculation parsing = Calculation.unlimited();
            PyDecimal result = DecimalText.parse(text, exact, parsing);
            return finish(result, parsing.status, context, exact);
        }
        PyDecimal integer = ofInt(plain);
        if (integer != null) {
            return finish(integer, 0, context, exact);
        } else if (value instanceof PyTuple || value instanceof PyList) {
            return finish(ofSequence(value), 0, context, exact);
        } else if (plain instanceof Double number) {
            context.note(Conditions.FLOAT_OPERATION);
            return finish(ofDouble(number), 0, context, exact);
        }
        throw unsupported(value);
    }

    /** A copy rounded; payloads of not-a-numbers that are too long are not shortened but refused. */
    private static PyDecimal checked(PyDecimal value, Calculation to) {
        if (value.isNan()) {
            return value.digits() > to.precision - (to.clamp ? 1 : 0)
                            && value.coefficient().signum() != 0
                    ? to.invalid(Conditions.CONVERSION_SYNTAX)
                    : value.withType(PyDecimal.TYPE);
        }
        return to.finish(value);
    }

    static PyDecimal finish(PyDecimal value, int status, DecimalContext context, boolean exact) {
        if (status != 0) {
            context.note(status);
            return value;
        } else if (!exact) {
            return context.apply(Operands::checked, value);
        }
        Calculation limits = Calculation.unlimited();
        PyDecimal result = value.isNan() ? value : limits.finish(value);
        if ((limits.status & (Conditions.INEXACT | Conditions.ROUNDED | Conditions.CLAMPED)) != 0) {
            context.note(Conditions.INVALID_OPERATION);
            return PyDecimal.notANumber();
        }
        return result;
    }

    /** {@code (sign, digits, exponent)}. */
    private static PyDecimal ofSequence(Object value) {
        Object[] parts = value instanceof PyTuple tuple ? tuple.items() : ((PyList) value).toArray();
        if (parts.length != 3) {
            throw Errors.valueError("argument must be a sequence of length 3");
        }
        if (!(PyValueObject.unwrap(parts[0]) instanceof Long || parts[0] instanceof Boolean)
                || (Conversions.toLong(parts[0]) & ~1) != 0) {
            throw Errors.valueError("sign must be an integer with the value 0 or 1");
        }
        boolean negative = Conversions.toLong(parts[0]) == 1;
        byte kind = PyDecimal.FINITE;
        long exponent = 0;
        Object last = PyValueObject.unwrap(parts[2]);
        if (last instanceof TruffleString text) {
            kind = switch (Str.toJava(text)) {
                case "F" -> PyDecimal.INFINITE;
                case "n" -> PyDecimal.QUIET;
                case "N" -> PyDecimal.SIGNALING;
                default -> throw Errors.valueError("string argument in the third position must be 'F', 'n' or 'N'");
            };
        } else if (last instanceof Long || last instanceof Boolean || last instanceof PyInt) {
            exponent = Math.max(-FARTHEST, Math.min(exponentOf(last), FARTHEST));
        } else {
            throw Errors.valueError("exponent must be an integer");
        }
        BigInteger coefficient = digits(parts[1], kind == PyDecimal.INFINITE);
        if (kind == PyDecimal.INFINITE) {
            return PyDecimal.infinity(negative);
        }
        return PyDecimal.of(kind, negative, coefficient, exponent);
    }

    private static long exponentOf(Object value) {
        if (value instanceof PyInt) {
            throw Errors.overflowError("Python int too large to convert to C ssize_t");
        }
        return Conversions.toLong(value);
    }

    private static BigInteger digits(Object value, boolean ofInfinity) {
        Object[] digits;
        if (value instanceof PyTuple tuple) {
            digits = tuple.items();
        } else if (value instanceof PyList list) {
            digits = list.toArray();
        } else {
            throw Errors.valueError("coefficient must be a tuple of digits");
        }
        StringBuilder text = new StringBuilder(digits.length + 1).append('0');
        for (Object digit : digits) {
            Object plain = PyValueObject.unwrap(digit);
            long number = plain instanceof Long known ? known : plain instanceof Boolean truth ? (truth ? 1 : 0) : -1;
            if (number < 0 || number > 9) {
                throw Errors.valueError("coefficient must be a tuple of digits");
            }
            text.append((char) ('0' + number));
        }
        return ofInfinity ? BigInteger.ZERO : new BigInteger(text.toString());
    }

    /** Compares with any number. */
    static Object compare(PyDecimal a, Object value, CompareOp operator) {
        boolean equality = operator == CompareOp.EQ || operator == CompareOp.NE;
        PyDecimal x = a;
        PyDecimal y = of(value);
        if (y == null) {
            Object plain = PyValueObject.unwrap(value);
            if (value instanceof PyComplex complex) {
                if (!equality) {
                    return PyNone.NOT_IMPLEMENTED;
                } else if (complex.imaginary() != 0) {
                    return operator == CompareOp.NE;
                }
                plain = complex.real();
            }
            if (plain instanceof Double number) {
                DecimalContext context = DecimalContext.current();
                if (equality) {
                    context.setFlags(context.flags() | Conditions.FLOAT_OPERATION);
                } else {
                    context.note(Conditions.FLOAT_OPERATION);
                }
                y = ofDouble(number);
            } else if (TypeChecks.isInstance(value, DecimalState.of().rational)) {
                // Both sides times the denominator.
                BigInteger denominator = Conversions.toBigInteger(Attributes.get(value, "denominator"));
                if (a.isFinite()) {
                    x = PyDecimal.of(a.isNegative(), a.coefficient().multiply(denominator), a.exponent());
                }
                y = PyDecimal.ofInt(Conversions.toBigInteger(Attributes.get(value, "numerator")));
            } else {
                return PyNone.NOT_IMPLEMENTED;
            }
        }
        if (x.isNan() || y.isNan()) {
            if (!equality || x.isSignaling() || y.isSignaling()) {
                DecimalContext.current().note(Conditions.INVALID_OPERATION);
            }
            return operator == CompareOp.NE;
        }
        return operator.test(Ordering.numerically(x, y));
    }

    /** Of a number that is not not-a-number. */
    static long hash(PyDecimal a) {
        long hash;
        if (a.isInfinite()) {
            hash = HASH_OF_INFINITY;
        } else {
            hash = a.isSmall()
                    ? a.small() % MODULUS
                    : a.coefficient().mod(BigInteger.valueOf(MODULUS)).longValue();
            if (a.exponent() > 0) {
                hash = product(hash, power(10, a.exponent()));
            } else if (a.exponent() < 0) {
                hash = product(hash, power(INVERSE_OF_TEN, -a.exponent()));
            }
        }
        return a.isNegative() ? (hash == 1 ? -2 : -hash) : hash;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = product(result, square);
            }
            square = product(square, square);
        }
        return result;
    }

    private static long product(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & MODULUS) + (high << 3 | low >>> 61);
        sum = (sum & MODULUS) + (sum >>> 61);
        return sum == MODULUS ? 0 : sum;
    }
}
