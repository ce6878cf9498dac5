// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import java.math.BigInteger;

/** Operations on exponents and digits: quantizing, rounding to integers, scaling, shifting, logic. */
final class Digits {
    private Digits() {}

    /** {@code a} with the exponent of {@code b}. */
    static PyDecimal quantize(PyDecimal a, PyDecimal b, Calculation to) {
        if (!a.isFinite() || !b.isFinite()) {
            if (a.isNan() || b.isNan()) {
                return to.nan(a, b);
            }
            return a.isInfinite() && b.isInfinite() ? a.withType(PyDecimal.TYPE) : to.invalid();
        }
        return quantize(a, b.exponent(), to);
    }

    static PyDecimal quantize(PyDecimal a, long exponent, Calculation to) {
        if (exponent > to.emax || exponent < to.etiny()) {
            return to.invalid();
        }
        if (a.isZero()) {
            return to.clamp && exponent > to.etop()
                    ? to.finish(a.isNegative(), 0, exponent)
                    : new PyDecimal(a.isNegative(), 0, exponent);
        }
        long adjusted = a.adjusted();
        if (adjusted > to.emax || adjusted - exponent + 1 > to.precision) {
            return to.invalid();
        }
        long shift = a.exponent() - exponent;
        PyDecimal result;
        if (shift == 0) {
            result = a.withType(PyDecimal.TYPE);
        } else if (shift > 0) {
            result = a.isSmall() && a.digits() + shift <= Powers.SMALL_DIGITS
                    ? new PyDecimal(a.isNegative(), a.small() * Powers.small((int) shift), exponent)
                    : PyDecimal.of(a.isNegative(), a.coefficient().multiply(Powers.big(shift)), exponent);
        } else {
            result = shortened(a, exponent, to);
            to.status |= Conditions.ROUNDED;
        }
        if (!result.isZero() && (result.digits() > to.precision || result.adjusted() > to.emax)) {
            to.status = 0;
            return to.invalid();
        }
        // What is left to note: subnormal results.
        return to.finish(result);
    }

    /** With a greater exponent, rounded; notes whether that was inexact. */
    private static PyDecimal shortened(PyDecimal a, long exponent, Calculation to) {
        long count = exponent - a.exponent();
        if (a.isSmall() && count <= Powers.SMALL_DIGITS) {
            long power = Powers.small((int) count);
            long kept = a.small() / power;
            long dropped = a.small() - kept * power;
            if (dropped != 0) {
                to.status |= Conditions.INEXACT;
                if (to.rounding.increments(a.isNegative(), (int) (kept % 10), Long.compare(dropped, power / 2))) {
                    kept++;
                }
            }
            return new PyDecimal(a.isNegative(), kept, exponent);
        }
        return PyDecimal.of(a.isNegative(), to.drop(a.isNegative(), a.coefficient(), count), exponent);
    }

    /** An integer; the conditions are those of rounding, for {@code to_integral_exact}. */
    static PyDecimal toIntegral(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        } else if (a.isInfinite() || a.exponent() >= 0) {
            return a.withType(PyDecimal.TYPE);
        } else if (a.isZero()) {
            return new PyDecimal(a.isNegative(), 0, 0);
        }
        to.status |= Conditions.ROUNDED;
        return shortened(a, 0, to);
    }

    static PyDecimal scaleB(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            return to.nan(a, b);
        }
        if (!b.isFinite() || b.exponent() != 0 || b.digits() > Powers.SMALL_DIGITS) {
            return to.invalid();
        }
        long limit = 2 * (to.emax + to.precision);
        if (b.small() > limit) {
            return to.invalid();
        }
        if (a.isInfinite()) {
            return a.withType(PyDecimal.TYPE);
        }
        long places = b.isNegative() ? -b.small() : b.small();
        long exponent = a.exponent() + places;
        if (exponent < Calculation.MIN_ETINY - Calculation.MAX_PRECISION) {
            exponent = Calculation.MIN_ETINY - Calculation.MAX_PRECISION;
        }
        return to.finish(a.withExponent(exponent));
    }

    private static boolean isShift(PyDecimal b, Calculation to) {
        return b.isFinite() && b.exponent() == 0 && b.isSmall() && b.small() <= to.precision;
    }

    /** The digits shifted, within as many as the precision. */
    static PyDecimal shift(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            return to.nan(a, b);
        }
        if (!isShift(b, to)) {
            return to.invalid();
        }
        if (a.isInfinite()) {
            return a.withType(PyDecimal.TYPE);
        }
        BigInteger digits = within(a.coefficient(), to);
        if (b.isNegative()) {
            digits = b.small() >= a.digits() ? BigInteger.ZERO : digits.divide(Powers.big(b.small()));
        } else if (!a.isZero()) {
            digits = within(digits.multiply(Powers.big(b.small())), to);
        }
        return PyDecimal.of(a.isNegative(), digits, a.exponent());
    }

    /** The digits rotated, as if there were as many as the precision. */
    static PyDecimal rotate(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            return to.nan(a, b);
        }
        if (!isShift(b, to)) {
            return to.invalid();
        }
        if (a.isInfinite()) {
            return a.withType(PyDecimal.TYPE);
        }
        long left = b.isNegative() ? to.precision - b.small() : b.small();
        BigInteger digits = within(a.coefficient(), to);
        if (digits.signum() != 0) {
            BigInteger[] parts = digits.divideAndRemainder(Powers.big(to.precision - left));
            digits = parts[1].multiply(Powers.big(left)).add(parts[0]);
        }
        return PyDecimal.of(a.isNegative(), digits, a.exponent());
    }

    private static BigInteger within(BigInteger digits, Calculation to) {
        return Powers.digits(digits) > to.precision ? digits.mod(Powers.big(to.precision)) : digits;
    }

    /** The exponent of the first digit as a number. */
    static PyDecimal logB(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        } else if (a.isInfinite()) {
            return PyDecimal.infinity(false);
        } else if (a.isZero()) {
            to.status |= Conditions.DIVISION_BY_ZERO;
            return PyDecimal.infinity(true);
        }
        return to.finish(PyDecimal.ofInt(a.adjusted()));
    }

    /** A logical operation on digits 0 and 1. */
    enum Logic {
        AND,
        OR,
        XOR;

        BigInteger apply(BigInteger a, BigInteger b) {
            return switch (this) {
                case AND -> a.and(b);
                case OR -> a.or(b);
                case XOR -> a.xor(b);
            };
        }
    }

    static PyDecimal logical(Logic operation, PyDecimal a, PyDecimal b, Calculation to) {
        BigInteger x = bits(a, to);
        BigInteger y = x == null ? null : bits(b, to);
        if (y == null) {
            return to.invalid();
        }
        return PyDecimal.of(false, new BigInteger(operation.apply(x, y).toString(2)), 0);
    }

    static PyDecimal invert(PyDecimal a, Calculation to) {
        BigInteger x = bits(a, to);
        if (x == null) {
            return to.invalid();
        }
        if (to.precision > Integer.MAX_VALUE / 8) {
            throw Powers.outOfMemory();
        }
        BigInteger ones = BigInteger.ONE.shiftLeft((int) to.precision).subtract(BigInteger.ONE);
        return PyDecimal.of(false, new BigInteger(x.xor(ones).toString(2)), 0);
    }

    /** The digits as bits, or {@code null} if that is not what the number consists of. */
    private static BigInteger bits(PyDecimal a, Calculation to) {
        if (!a.isFinite() || a.isNegative() || a.exponent() != 0) {
            return null;
        }
        String digits = a.digitString();
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > '1') {
                return null;
            }
        }
        // Those that the precision leaves.
        return new BigInteger(
                digits.length() > to.precision ? digits.substring(digits.length() - (int) to.precision) : digits, 2);
    }
}
