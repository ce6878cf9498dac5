// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import java.math.BigInteger;

/** One operation: the limits of its context, and the conditions that it met so far. */
final class Calculation {
    static final long MAX_PRECISION = 999_999_999_999_999_999L;
    static final long MAX_EMAX = 999_999_999_999_999_999L;
    static final long MIN_EMIN = -999_999_999_999_999_999L;
    static final long MIN_ETINY = MIN_EMIN - (MAX_PRECISION - 1);

    final long precision;
    final long emin;
    final long emax;
    final Rounding rounding;
    final boolean clamp;

    /** Bits of {@link Conditions}. */
    int status;

    Calculation(long precision, long emin, long emax, Rounding rounding, boolean clamp) {
        this.precision = precision;
        this.emin = emin;
        this.emax = emax;
        this.rounding = rounding;
        this.clamp = clamp;
    }

    Calculation(DecimalContext context) {
        this(context.precision(), context.emin(), context.emax(), context.rounding(), context.isClamping());
    }

    /** Without limits that matter. */
    static Calculation unlimited() {
        return new Calculation(MAX_PRECISION, MIN_EMIN, MAX_EMAX, Rounding.ROUND_HALF_EVEN, false);
    }

    /** With the same limits and another rounding, and no conditions met. */
    Calculation with(Rounding other) {
        return new Calculation(precision, emin, emax, other, clamp);
    }

    Calculation withPrecision(long digits) {
        return new Calculation(digits, MIN_EMIN, MAX_EMAX, Rounding.ROUND_HALF_EVEN, false);
    }

    long etiny() {
        return emin - (precision - 1);
    }

    long etop() {
        return emax - (precision - 1);
    }

    PyDecimal invalid() {
        return invalid(Conditions.INVALID_OPERATION);
    }

    PyDecimal invalid(int condition) {
        status |= condition;
        return PyDecimal.notANumber();
    }

    /** The result for operands of which at least one is not a number. */
    PyDecimal nan(PyDecimal a, PyDecimal b) {
        if (a.isSignaling() || b.isSignaling()) {
            status |= Conditions.INVALID_OPERATION;
            return quiet(a.isSignaling() ? a : b);
        }
        return quiet(a.isNan() ? a : b);
    }

    PyDecimal nan(PyDecimal a) {
        return nan(a, a);
    }

    private PyDecimal quiet(PyDecimal nan) {
        long limit = precision - (clamp ? 1 : 0);
        BigInteger payload = nan.coefficient();
        if (nan.digits() > limit) {
            payload = limit == 0 ? BigInteger.ZERO : payload.mod(Powers.big(limit));
        } else if (!nan.isSignaling() && nan.type() == PyDecimal.TYPE) {
            return nan;
        }
        return PyDecimal.of(PyDecimal.QUIET, nan.isNegative(), payload, 0);
    }

    /** The number itself, rounded. */
    PyDecimal finish(PyDecimal value) {
        if (value.isNan()) {
            return nan(value);
        } else if (value.isInfinite()) {
            return value.withType(PyDecimal.TYPE);
        }
        if (!value.isZero() && value.digits() <= precision) {
            long adjusted = value.adjusted();
            if (adjusted >= emin && adjusted <= emax && (!clamp || value.exponent() <= etop())) {
                return value.withType(PyDecimal.TYPE);
            }
        }
        return value.isSmall()
                ? finish(value.isNegative(), value.small(), value.exponent())
                : finish(value.isNegative(), value.coefficient(), value.exponent());
    }

    /** A result before rounding; the coefficient is below 10**18 or any positive long. */
    PyDecimal finish(boolean negative, long coefficient, long exponent) {
        if (coefficient == 0) {
            return finishZero(negative, exponent);
        }
        if (coefficient < Powers.SMALL_LIMIT && coefficient > 0) {
            int digits = Powers.digits(coefficient);
            long adjusted = exponent + digits - 1;
            if (adjusted >= emin && adjusted <= emax) {
                if (digits > precision) {
                    return finishShorter(negative, coefficient, exponent, digits - (int) precision);
                } else if (!clamp || exponent <= etop()) {
                    return new PyDecimal(negative, coefficient, exponent);
                }
            }
        }
        return finish(negative, BigInteger.valueOf(coefficient), exponent);
    }

    private PyDecimal finishShorter(boolean negative, long coefficient, long exponent, int excess) {
        long power = Powers.small(excess);
        long kept = coefficient / power;
        long dropped = coefficient - kept * power;
        status |= Conditions.ROUNDED;
        if (dropped != 0) {
            status |= Conditions.INEXACT;
            if (rounding.increments(negative, (int) (kept % 10), Long.compare(dropped, power / 2))) {
                kept++;
            }
        }
        long shifted = exponent + excess;
        if (kept == Powers.small((int) precision)) {
            kept /= 10;
            shifted++;
        }
        if (shifted + precision - 1 > emax) {
            return overflow(negative);
        }
        return clamp && shifted > etop()
                ? finish(negative, BigInteger.valueOf(kept), shifted)
                : new PyDecimal(negative, kept, shifted);
    }

    private PyDecimal finishZero(boolean negative, long exponent) {
        long low = etiny();
        long high = clamp ? etop() : emax;
        long fitting = Math.max(low, Math.min(exponent, high));
        if (fitting != exponent) {
            status |= Conditions.CLAMPED;
        }
        return new PyDecimal(negative, 0, fitting);
    }

    PyDecimal finish(boolean negative, BigInteger coefficient, long exponent) {
        if (coefficient.signum() == 0) {
            return finishZero(negative, exponent);
        }
        int digits = Powers.digits(coefficient);
        long adjusted = exponent + digits - 1;
        if (adjusted > emax) {
            return overflow(negative);
        } else if (adjusted < emin) {
            return finishSubnormal(negative, coefficient, exponent);
        }
        BigInteger result = coefficient;
        long shifted = exponent;
        if (digits > precision) {
            result = drop(negative, result, digits - precision);
            status |= Conditions.ROUNDED;
            shifted += digits - precision;
            if (Powers.digits(result) > precision) {
                result = result.divide(BigInteger.TEN);
                shifted++;
            }
            if (shifted + precision - 1 > emax) {
                return overflow(negative);
            }
        }
        return foldDown(negative, result, shifted);
    }

    /** With zeros appended where the exponent is too great for a format of fixed length. */
    private PyDecimal foldDown(boolean negative, BigInteger coefficient, long exponent) {
        if (!clamp || exponent <= etop()) {
            return PyDecimal.of(negative, coefficient, exponent);
        }
        status |= Conditions.CLAMPED;
        return PyDecimal.of(negative, coefficient.multiply(Powers.big(exponent - etop())), etop());
    }

    private PyDecimal finishSubnormal(boolean negative, BigInteger coefficient, long exponent) {
        status |= Conditions.SUBNORMAL;
        long etiny = etiny();
        if (exponent >= etiny) {
            return foldDown(negative, coefficient, exponent);
        }
        int before = status;
        status &= ~Conditions.INEXACT;
        BigInteger result = drop(negative, coefficient, etiny - exponent);
        if ((status & Conditions.INEXACT) != 0) {
            status |= Conditions.UNDERFLOW;
        }
        status |= before | Conditions.ROUNDED;
        if (result.signum() == 0) {
            status |= Conditions.CLAMPED;
        }
        return PyDecimal.of(negative, result, etiny);
    }

    PyDecimal overflow(boolean negative) {
        status |= Conditions.OVERFLOW | Conditions.INEXACT | Conditions.ROUNDED;
        return rounding.overflowsToInfinity(negative) ? PyDecimal.infinity(negative) : greatest(negative);
    }

    PyDecimal greatest(boolean negative) {
        return PyDecimal.of(negative, Powers.big(precision).subtract(BigInteger.ONE), etop());
    }

    /** The coefficient without its last digits, rounded; notes only whether that was exact. */
    BigInteger drop(boolean negative, BigInteger coefficient, long count) {
        BigInteger kept;
        int half;
        if (count > coefficient.bitLength() * 0.302 + 2) {
            // Far less than a half.
            if (coefficient.signum() == 0) {
                return coefficient;
            }
            kept = BigInteger.ZERO;
            half = -1;
        } else {
            BigInteger power = Powers.big(count);
            BigInteger[] parts = coefficient.divideAndRemainder(power);
            kept = parts[0];
            if (parts[1].signum() == 0) {
                return kept;
            }
            half = parts[1].shiftLeft(1).compareTo(power);
        }
        status |= Conditions.INEXACT;
        int last = switch (rounding) {
            case ROUND_HALF_EVEN -> kept.testBit(0) ? 1 : 2;
            case ROUND_05UP -> kept.mod(BigInteger.TEN).intValue();
            default -> 1;
        };
        return rounding.increments(negative, last, half) ? kept.add(BigInteger.ONE) : kept;
    }
}
