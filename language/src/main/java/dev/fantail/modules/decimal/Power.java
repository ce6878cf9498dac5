// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import java.math.BigInteger;

/** {@code a ** b}, and powers modulo a number. */
final class Power {
    private Power() {}

    static PyDecimal power(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            return to.nan(a, b);
        }
        boolean integer = b.isInteger();
        boolean negative = integer && a.isNegative() && b.isOdd();
        if (a.isZero()) {
            if (b.isZero()) {
                return to.invalid();
            }
            return b.isNegative() ? PyDecimal.infinity(negative) : new PyDecimal(negative, 0, 0);
        }
        if (a.isNegative() && !integer) {
            return to.invalid();
        }
        if (b.isInfinite()) {
            return ofInfinite(a, b, to);
        }
        if (a.isInfinite()) {
            if (b.isZero()) {
                return PyDecimal.ONE;
            }
            return b.isNegative() ? new PyDecimal(negative, 0, 0) : PyDecimal.infinity(negative);
        }
        if (b.isZero()) {
            return PyDecimal.ONE;
        }
        if (Ordering.magnitudes(a, PyDecimal.ONE) == 0) {
            return ofOne(a, b, integer, negative, to);
        }
        PyDecimal exact = integer ? integerPower(a, b, negative, to) : rootPower(a, b, to);
        return exact == null ? Transcendental.power(a, b, negative, to) : exact;
    }

    private static PyDecimal ofInfinite(PyDecimal a, PyDecimal b, Calculation to) {
        int order = Ordering.magnitudes(a, PyDecimal.ONE);
        if (order == 0) {
            to.status |= Conditions.INEXACT | Conditions.ROUNDED;
            return PyDecimal.of(false, Powers.big(to.precision - 1), -(to.precision - 1));
        }
        return order > 0 != b.isNegative() ? PyDecimal.infinity(false) : PyDecimal.ZERO;
    }

    /** Of a one, which may have zeros behind the point. */
    private static PyDecimal ofOne(PyDecimal a, PyDecimal b, boolean integer, boolean negative, Calculation to) {
        long places;
        if (!integer) {
            to.status |= Conditions.INEXACT | Conditions.ROUNDED;
            places = to.precision - 1;
        } else {
            // As many zeros as the multiplications would make.
            BigInteger wanted = b.isNegative()
                    ? BigInteger.ZERO
                    : BigInteger.valueOf(-a.exponent()).multiply(toInt(b, to));
            BigInteger limit = BigInteger.valueOf(to.precision - 1);
            if (wanted.compareTo(limit) > 0) {
                to.status |= Conditions.ROUNDED;
                wanted = limit;
            }
            places = wanted.longValue();
        }
        return PyDecimal.of(negative, Powers.big(Math.max(0, places)), -places);
    }

    /** The integer; of a giant one, only something just as giant. */
    private static BigInteger toInt(PyDecimal b, Calculation to) {
        if (b.exponent() >= 0) {
            return b.coefficient().multiply(Powers.big(Math.min(b.exponent(), 40)));
        }
        return b.coefficient().divide(Powers.big(-b.exponent()));
    }

    /** {@code a ** b} for an integer b if it is short enough to be exact, else {@code null}. */
    private static PyDecimal integerPower(PyDecimal a, PyDecimal b, boolean negative, Calculation to) {
        if (b.adjusted() > 18) {
            return null;
        }
        BigInteger times = toInt(b, to);
        int zeros = Powers.trailingZeros(a.coefficient(), a.digits());
        BigInteger base = zeros == 0 ? a.coefficient() : a.coefficient().divide(Powers.big(zeros));
        long room = Math.min(to.precision, 200_000_000) + 2;
        // The digits that the power of the base alone has at least.
        double digits = (base.bitLength() - 1) * 0.30103 * times.doubleValue();
        if (base.equals(BigInteger.ONE)) {
            return powerOfTen(a, times, zeros, b.isNegative(), negative, to);
        }
        if (b.isNegative()) {
            return inversePower(a, base, zeros, times, negative, room, to);
        }
        if (digits > room + 1) {
            return null;
        }
        int n = times.intValueExact();
        BigInteger power = base.pow(n);
        long exponent = (a.exponent() + zeros) * n;
        if (zeros > 0) {
            long fill = Math.min((long) zeros * n, Math.max(0, to.precision + 1 - Powers.digits(power)));
            power = power.multiply(Powers.big(fill));
            exponent -= fill;
        }
        return to.finish(negative, power, exponent);
    }

    private static PyDecimal powerOfTen(
            PyDecimal a, BigInteger times, int zeros, boolean inverse, boolean negative, Calculation to) {
        BigInteger magnitude = BigInteger.valueOf(a.exponent() + zeros).multiply(times);
        BigInteger bound = BigInteger.valueOf(4 * Calculation.MAX_EMAX);
        long exponent = magnitude.max(bound.negate()).min(bound).longValue();
        if (inverse) {
            return to.finish(negative, 1, -exponent);
        }
        long fill = BigInteger.valueOf(zeros)
                .multiply(times)
                .min(BigInteger.valueOf(to.precision))
                .longValue();
        return to.finish(negative, fill == 0 ? BigInteger.ONE : Powers.big(fill), exponent - fill);
    }

    /** 1 / base**n is exact for powers of two and of five. */
    private static PyDecimal inversePower(
            PyDecimal a, BigInteger base, int zeros, BigInteger times, boolean negative, long room, Calculation to) {
        int twos = base.getLowestSetBit();
        boolean isTwos = base.bitCount() == 1;
        int fives = isTwos ? 0 : logarithmOfFive(base);
        if (!isTwos && fives == 0) {
            return null;
        }
        BigInteger other = BigInteger.valueOf(isTwos ? 5 : 2);
        BigInteger count = times.multiply(BigInteger.valueOf(isTwos ? twos : fives));
        double digits = count.doubleValue() * (isTwos ? 0.69897 : 0.30103);
        if (digits > room) {
            return null;
        }
        int n = count.intValueExact();
        long exponent = -(a.exponent() + zeros) * times.longValueExact() - n;
        return to.finish(negative, other.pow(n), exponent);
    }

    /** n if the number is 5**n, else 0. */
    private static int logarithmOfFive(BigInteger number) {
        int estimate = (int) Math.round(number.bitLength() / 2.321928094887362 - 0.2);
        for (int n = Math.max(1, estimate - 1); n <= estimate + 1; n++) {
            if (BigInteger.valueOf(5).pow(n).equals(number)) {
                return n;
            }
        }
        return 0;
    }

    /** {@code a ** b} for a fraction b if a is such a power of a decimal, else {@code null}. */
    private static PyDecimal rootPower(PyDecimal a, PyDecimal b, Calculation to) {
        // b = numerator / denominator, a denominator of twos and fives
        BigInteger numerator = b.coefficient();
        int zeros = Powers.trailingZeros(numerator, b.digits());
        numerator = numerator.divide(Powers.big(zeros));
        long places = -(b.exponent() + zeros);
        int aZeros = Powers.trailingZeros(a.coefficient(), a.digits());
        BigInteger base = a.coefficient().divide(Powers.big(aZeros));
        long exponent = a.exponent() + aZeros;
        if (places > 40) {
            // No number has such a root, one apart.
            return null;
        }
        BigInteger denominator = Powers.big(places);
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
        if (denominator.bitLength() > 40) {
            return null;
        }
        long root = denominator.longValue();
        if (exponent % root != 0 || !base.equals(BigInteger.ONE) && root > base.bitLength()) {
            return null;
        }
        BigInteger rooted = base.equals(BigInteger.ONE) ? base : integerRoot(base, (int) root);
        if (rooted == null) {
            return null;
        }
        PyDecimal reduced = PyDecimal.of(false, rooted, exponent / root);
        PyDecimal times = PyDecimal.of(b.isNegative(), numerator, 0);
        Calculation exact = to.withPrecision(to.precision + 2);
        PyDecimal result = power(reduced, times, exact);
        if ((exact.status & Conditions.INEXACT) != 0 || !result.isFinite()) {
            return null;
        }
        // It is known to be a root only to us: for the arithmetic it is rounded, with all digits.
        to.status |= Conditions.INEXACT | Conditions.ROUNDED;
        long fill = Math.max(0, to.precision + 1 - result.digits());
        PyDecimal rounded = to.finish(false, result.coefficient().multiply(Powers.big(fill)), result.exponent() - fill);
        if ((to.status & Conditions.SUBNORMAL) != 0) {
            to.status |= Conditions.UNDERFLOW;
        }
        return rounded;
    }

    /** The n-th root if it is an integer, else {@code null}. */
    private static BigInteger integerRoot(BigInteger value, int n) {
        BigInteger guess = BigInteger.ONE.shiftLeft((value.bitLength() + n - 1) / n);
        BigInteger order = BigInteger.valueOf(n);
        while (true) {
            BigInteger next = guess.multiply(BigInteger.valueOf(n - 1L))
                    .add(value.divide(guess.pow(n - 1)))
                    .divide(order);
            if (next.compareTo(guess) >= 0) {
                return guess.pow(n).equals(value) ? guess : null;
            }
            guess = next;
        }
    }

    /** {@code a ** b % modulus} of integers. */
    static PyDecimal modular(PyDecimal a, PyDecimal b, PyDecimal modulus, Calculation to) {
        if (a.isNan() || b.isNan() || modulus.isNan()) {
            boolean first = a.isSignaling() || b.isSignaling() || !modulus.isSignaling() && (a.isNan() || b.isNan());
            return first ? to.nan(a, b) : to.nan(modulus);
        }
        if (!a.isInteger()
                || !b.isInteger()
                || !modulus.isInteger()
                || modulus.isZero()
                || b.isNegative() && !b.isZero()
                || modulus.adjusted() >= to.precision
                || a.isZero() && b.isZero()) {
            return to.invalid();
        }
        BigInteger divisor = integer(modulus);
        BigInteger base = a.exponent() >= 0
                ? a.coefficient()
                        .multiply(BigInteger.TEN.modPow(BigInteger.valueOf(a.exponent()), divisor))
                        .mod(divisor)
                : integer(a).mod(divisor);
        BigInteger result;
        if (b.exponent() <= 0) {
            result = base.modPow(integer(b), divisor);
        } else {
            result = base.modPow(b.coefficient(), divisor);
            for (long i = 0; i < b.exponent() && result.signum() != 0 && !result.equals(BigInteger.ONE); i++) {
                result = result.modPow(BigInteger.TEN, divisor);
            }
        }
        return PyDecimal.of(a.isNegative() && b.isOdd(), result, 0);
    }

    private static BigInteger integer(PyDecimal value) {
        return value.exponent() >= 0
                ? value.coefficient().multiply(Powers.big(value.exponent()))
                : value.coefficient().divide(Powers.big(-value.exponent()));
    }
}
