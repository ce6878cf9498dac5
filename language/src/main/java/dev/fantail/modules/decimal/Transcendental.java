// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import java.math.BigInteger;

/**
 * Exponentials, logarithms, powers and roots. All are rounded correctly to the nearest: what is not exact is computed with
 * more and more digits until the rounding is certain.
 */
final class Transcendental {
    private static final double BITS_PER_DIGIT = 3.3219280948873627;

    /** Of digits that a result may be computed with. */
    private static final long MAX_PRECISION = 20_000_000;

    private static final int FIRST_EXTRA = 4;

    private Transcendental() {}

    /** The digits of a result that no decimal represents. */
    private interface Approximation {
        /** The number with at least so many digits; the error is below two units of the last. */
        PyDecimal withDigits(int count);
    }

    private static int bitsFor(long digits) {
        return (int) (digits * BITS_PER_DIGIT) + 32;
    }

    private static PyDecimal round(Approximation approximation, Calculation to) {
        return nearest(digits(approximation, to), to);
    }

    /** As many digits as make the rounding certain. */
    private static PyDecimal digits(Approximation approximation, Calculation to) {
        if (to.precision > MAX_PRECISION) {
            throw Powers.outOfMemory();
        }
        for (int extra = FIRST_EXTRA; ; extra *= 2) {
            PyDecimal value = approximation.withDigits((int) to.precision + extra);
            BigInteger unit = Powers.big(value.digits() - to.precision);
            BigInteger tail = value.coefficient().mod(unit);
            if (isClear(tail, BigInteger.ZERO) && isClear(tail, unit) && isClear(tail, unit.shiftRight(1))) {
                return value;
            }
        }
    }

    private static boolean isClear(BigInteger tail, BigInteger border) {
        return tail.subtract(border).abs().compareTo(BigInteger.TWO) > 0;
    }

    private static PyDecimal nearest(PyDecimal value, Calculation to) {
        Calculation rounding = to.with(Rounding.ROUND_HALF_EVEN);
        PyDecimal result = rounding.finish(value);
        to.status |= rounding.status;
        return result;
    }

    /** One, and so little more or less that only the conditions and directed roundings tell. */
    private static PyDecimal nearOne(boolean above, Calculation to) {
        BigInteger one = Powers.big(to.precision + 2);
        BigInteger near = above ? one.add(BigInteger.ONE) : one.subtract(BigInteger.ONE);
        return PyDecimal.of(false, near, -(to.precision + 2));
    }

    /** The value with so many bits behind the point. */
    private static BigInteger fixed(PyDecimal a, int bits) {
        BigInteger value = a.isNegative() ? a.coefficient().negate() : a.coefficient();
        if (a.exponent() >= 0) {
            return value.multiply(Powers.big(a.exponent())).shiftLeft(bits);
        }
        long places = -a.exponent();
        if (places > bits + (long) a.digits()) {
            return a.isNegative() ? BigInteger.ONE.negate() : BigInteger.ZERO;
        }
        return value.shiftLeft(bits).divide(Powers.big(places));
    }

    static PyDecimal exp(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        } else if (a.isInfinite()) {
            return a.isNegative() ? PyDecimal.ZERO : PyDecimal.infinity(false);
        } else if (a.isZero()) {
            return PyDecimal.ONE;
        } else if (a.adjusted() < -(to.precision + 1)) {
            return nearest(nearOne(!a.isNegative(), to), to);
        } else if (a.adjusted() >= 19) {
            return a.isNegative() ? vanishing(false, to) : tooGreat(false, to);
        }
        return round(
                count -> {
                    int bits = bitsFor(count + 22);
                    return expOf(fixed(a, bits), bits, false, count);
                },
                to);
    }

    /** {@code e ** x}. */
    private static PyDecimal expOf(BigInteger x, int bits, boolean negative, int count) {
        BigInteger ln10 = FixedPoint.ln10(bits);
        BigInteger[] parts = x.divideAndRemainder(ln10);
        BigInteger power = parts[0];
        BigInteger rest = parts[1];
        if (rest.signum() < 0) {
            power = power.subtract(BigInteger.ONE);
            rest = rest.add(ln10);
        }
        BigInteger digits =
                FixedPoint.exp(rest, bits).multiply(Powers.big(count - 1)).shiftRight(bits);
        return PyDecimal.of(negative, digits, power.longValue() - (count - 1));
    }

    private static PyDecimal vanishing(boolean negative, Calculation to) {
        return nearest(PyDecimal.of(negative, BigInteger.ONE, to.etiny() - 2), to);
    }

    private static PyDecimal tooGreat(boolean negative, Calculation to) {
        Calculation rounding = to.with(Rounding.ROUND_HALF_EVEN);
        PyDecimal result = rounding.overflow(negative);
        to.status |= rounding.status;
        return result;
    }

    private static boolean isOne(PyDecimal a) {
        return !a.isNegative() && Ordering.numerically(a, PyDecimal.ONE) == 0;
    }

    /** How many digits behind the point a number's difference from one starts. */
    private static long closenessToOne(PyDecimal a) {
        if (a.adjusted() != 0 && a.adjusted() != -1) {
            return 0;
        }
        PyDecimal difference = Arithmetic.subtract(a, PyDecimal.ONE, Calculation.unlimited());
        return Math.max(0, -difference.adjusted());
    }

    /** ln(a) with so many bits behind the point, for a finite number that is positive. */
    private static BigInteger lnFixed(PyDecimal a, int bits) {
        long adjusted = a.adjusted() == -1 ? 0 : a.adjusted();
        // From 0.1 to 10, so that numbers near one stay near one.
        BigInteger result =
                FixedPoint.ln(fixed(a.withExponent(a.exponent() - adjusted).withSign(false), bits), bits);
        if (adjusted != 0) {
            int working = bits + 64;
            result = result.add(FixedPoint.ln10(working)
                    .multiply(BigInteger.valueOf(adjusted))
                    .shiftRight(64));
        }
        return result;
    }

    /** A fixed-point number with at least so many digits. */
    private static PyDecimal toDecimal(BigInteger value, int bits, int count) {
        BigInteger magnitude = value.abs();
        int point = (int) Math.floor((magnitude.bitLength() - 1 - bits) / BITS_PER_DIGIT);
        long places = count - (long) point;
        BigInteger digits = places >= 0
                ? magnitude.multiply(Powers.big(places)).shiftRight(bits)
                : magnitude.shiftRight(bits).divide(Powers.big(-places));
        return PyDecimal.of(value.signum() < 0, digits, -places);
    }

    static PyDecimal ln(PyDecimal a, Calculation to) {
        PyDecimal special = specialLogarithm(a, to);
        if (special != null) {
            return special;
        } else if (isOne(a)) {
            return PyDecimal.ZERO;
        }
        long closeness = closenessToOne(a);
        return round(
                count -> {
                    int bits = bitsFor(count + closeness + 8);
                    return toDecimal(lnFixed(a, bits), bits, count);
                },
                to);
    }

    static PyDecimal log10(PyDecimal a, Calculation to) {
        PyDecimal special = specialLogarithm(a, to);
        if (special != null) {
            return special;
        }
        BigInteger coefficient = a.coefficient();
        if (coefficient.equals(Powers.big(a.digits() - 1L))) {
            return nearest(PyDecimal.ofInt(a.adjusted()), to);
        }
        long closeness = closenessToOne(a);
        return round(
                count -> {
                    int bits = bitsFor(count + closeness + 24);
                    BigInteger value = lnFixed(a, bits).shiftLeft(bits).divide(FixedPoint.ln10(bits));
                    return toDecimal(value, bits, count);
                },
                to);
    }

    private static PyDecimal specialLogarithm(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        } else if (a.isZero()) {
            return PyDecimal.infinity(true);
        } else if (a.isNegative()) {
            return to.invalid();
        }
        return a.isInfinite() ? PyDecimal.infinity(false) : null;
    }

    static PyDecimal squareRoot(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        }
        long exponent = Math.floorDiv(a.exponent(), 2L);
        if (a.isZero()) {
            return nearest(new PyDecimal(a.isNegative(), 0, exponent), to);
        } else if (a.isNegative()) {
            return to.invalid();
        } else if (a.isInfinite()) {
            return PyDecimal.infinity(false);
        }
        BigInteger square = a.coefficient();
        if ((a.exponent() & 1) != 0) {
            square = square.multiply(BigInteger.TEN);
        }
        if (to.precision > 1000) {
            BigInteger[] root = square.sqrtAndRemainder();
            if (root[1].signum() == 0) {
                return nearest(PyDecimal.of(false, root[0], exponent), to);
            }
        }
        long shift = to.precision + 1 - (Powers.digits(square) + 1) / 2;
        boolean exact = true;
        if (shift >= 0) {
            square = square.multiply(Powers.big(2 * shift));
        } else {
            BigInteger[] parts = square.divideAndRemainder(Powers.big(-2 * shift));
            square = parts[0];
            exact = parts[1].signum() == 0;
        }
        BigInteger[] root = square.sqrtAndRemainder();
        exact &= root[1].signum() == 0;
        BigInteger digits = root[0];
        if (exact) {
            digits = shift >= 0 ? digits.divide(Powers.big(shift)) : digits.multiply(Powers.big(-shift));
            return nearest(PyDecimal.of(false, digits, exponent), to);
        }
        if (digits.mod(BigInteger.valueOf(5)).signum() == 0) {
            digits = digits.add(BigInteger.ONE);
        }
        return nearest(PyDecimal.of(false, digits, exponent - shift), to);
    }

    /** {@code a ** b} that is not exact, for finite numbers other than zero. */
    static PyDecimal power(PyDecimal a, PyDecimal b, boolean negative, Calculation to) {
        PyDecimal base = a.withSign(false);
        double decades = decimalLogarithm(base) * roughly(b);
        if (decades > to.emax + 4.0) {
            return to.overflow(negative);
        } else if (decades < to.etiny() - 4.0) {
            return to.finish(negative, 1, to.etiny() - 2);
        }
        if (Math.abs(decades) < Math.pow(10, -(double) (to.precision + 4))) {
            boolean above = Ordering.numerically(base, PyDecimal.ONE) > 0 != b.isNegative();
            return to.finish(nearOne(above, to).withSign(negative));
        }
        long growth = Math.max(0, b.adjusted() + 1);
        long closeness = closenessToOne(base);
        return to.finish(digits(
                count -> {
                    int bits = bitsFor(count + 24);
                    int working = bits + bitsFor(growth + closeness);
                    BigInteger product = lnFixed(base, working).multiply(b.coefficient());
                    BigInteger logarithm = b.exponent() >= 0
                            ? product.multiply(Powers.big(b.exponent()))
                            : product.divide(Powers.big(-b.exponent()));
                    logarithm = logarithm.shiftRight(working - bits);
                    return expOf(b.isNegative() ? logarithm.negate() : logarithm, bits, negative, count);
                },
                to));
    }

    /** As a floating-point number, which may be infinite or zero. */
    private static double roughly(PyDecimal a) {
        double value = leading(a) * Math.pow(10, (double) a.adjusted());
        return a.isNegative() ? -value : value;
    }

    /** The coefficient as a number from 1 to 10. */
    private static double leading(PyDecimal a) {
        String digits = a.digitString();
        String head = digits.length() > 18 ? digits.substring(0, 18) : digits;
        return Double.parseDouble(head) / Math.pow(10, head.length() - 1);
    }

    private static double decimalLogarithm(PyDecimal a) {
        if (closenessToOne(a) > 1) {
            PyDecimal difference = Arithmetic.subtract(a, PyDecimal.ONE, Calculation.unlimited());
            return Math.log1p(roughly(difference)) / Math.log(10);
        }
        return a.adjusted() + Math.log10(leading(a));
    }
}
