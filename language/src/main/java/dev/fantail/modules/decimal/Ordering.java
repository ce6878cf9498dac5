// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

/** Comparisons, greatest and least, and the neighbours of a number. */
final class Ordering {
    private Ordering() {}

    /** Compares numbers that are not not-a-numbers: negative, zero, or positive. */
    static int numerically(PyDecimal a, PyDecimal b) {
        int aSign = sign(a);
        int bSign = sign(b);
        if (aSign != bSign || aSign == 0) {
            return Integer.compare(aSign, bSign);
        }
        return aSign * magnitudes(a, b);
    }

    private static int sign(PyDecimal a) {
        return a.isZero() ? 0 : a.isNegative() ? -1 : 1;
    }

    /** Compares without signs. */
    static int magnitudes(PyDecimal a, PyDecimal b) {
        if (a.isInfinite() || b.isInfinite()) {
            return Boolean.compare(a.isInfinite(), b.isInfinite());
        }
        if (a.isZero() || b.isZero()) {
            return Boolean.compare(!a.isZero(), !b.isZero());
        }
        if (a.exponent() == b.exponent()) {
            return a.isSmall() && b.isSmall()
                    ? Long.compare(a.small(), b.small())
                    : a.coefficient().compareTo(b.coefficient());
        }
        int adjusted = Long.compare(a.adjusted(), b.adjusted());
        if (adjusted != 0) {
            return adjusted;
        }
        // The exponents differ by less than the digits of one of them.
        long shift = a.exponent() - b.exponent();
        return shift > 0
                ? a.coefficient().multiply(Powers.big(shift)).compareTo(b.coefficient())
                : a.coefficient().compareTo(b.coefficient().multiply(Powers.big(-shift)));
    }

    static PyDecimal compare(PyDecimal a, PyDecimal b, Calculation to) {
        return a.isNan() || b.isNan() ? to.nan(a, b) : PyDecimal.ofInt(numerically(a, b));
    }

    static PyDecimal compareSignal(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            to.status |= Conditions.INVALID_OPERATION;
        }
        return compare(a, b, to);
    }

    /** The order of representations: negative before positive, numbers before not-a-numbers. */
    static int total(PyDecimal a, PyDecimal b) {
        if (a.isNegative() != b.isNegative()) {
            return a.isNegative() ? -1 : 1;
        }
        int magnitude = totalMagnitudes(a, b);
        return a.isNegative() ? -magnitude : magnitude;
    }

    static int totalMagnitudes(PyDecimal a, PyDecimal b) {
        if (a.isNan() || b.isNan()) {
            if (!a.isNan() || !b.isNan()) {
                return a.isNan() ? 1 : -1;
            }
            if (a.isSignaling() != b.isSignaling()) {
                return a.isSignaling() ? -1 : 1;
            }
            return a.coefficient().compareTo(b.coefficient());
        }
        int order = magnitudes(a, b);
        return order != 0 || a.isInfinite() ? order : Long.compare(a.exponent(), b.exponent());
    }

    /** The greater or the lesser of two numbers, by value or by magnitude; a quiet not-a-number loses. */
    static PyDecimal extreme(PyDecimal a, PyDecimal b, boolean greatest, boolean magnitude, Calculation to) {
        if (a.isNan() || b.isNan()) {
            if (a.isSignaling() || b.isSignaling() || a.isNan() && b.isNan()) {
                return to.nan(a, b);
            }
            return to.finish(a.isNan() ? b : a);
        }
        int order = magnitude ? magnitudes(a, b) : numerically(a, b);
        if (order == 0 && magnitude) {
            order = numerically(a, b);
        }
        if (order == 0) {
            order = total(a, b);
        }
        boolean first = greatest ? order >= 0 : order < 0;
        return to.finish(first ? a : b);
    }

    static PyDecimal nextMinus(PyDecimal a, Calculation to) {
        return next(a, false, to);
    }

    static PyDecimal nextPlus(PyDecimal a, Calculation to) {
        return next(a, true, to);
    }

    private static PyDecimal next(PyDecimal a, boolean up, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        }
        if (a.isInfinite()) {
            return a.isNegative() == up ? to.greatest(a.isNegative()) : a.withType(PyDecimal.TYPE);
        }
        Calculation directed = to.with(up ? Rounding.ROUND_CEILING : Rounding.ROUND_FLOOR);
        PyDecimal rounded = directed.finish(a);
        if (!rounded.isFinite() || numerically(rounded, a) != 0) {
            return rounded;
        }
        PyDecimal least = new PyDecimal(!up, 1, to.etiny() - 1);
        return Arithmetic.add(rounded, least, to.with(directed.rounding));
    }

    static PyDecimal nextToward(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            return to.nan(a, b);
        }
        int order = numerically(a, b);
        if (order == 0) {
            return a.withSign(b.isNegative()).withType(PyDecimal.TYPE);
        }
        PyDecimal result = next(a, order < 0, to);
        if (result.isInfinite()) {
            if (!a.isInfinite()) {
                to.status |= Conditions.OVERFLOW | Conditions.INEXACT | Conditions.ROUNDED;
            }
        } else if (result.isZero() || result.adjusted() < to.emin) {
            to.status |= Conditions.UNDERFLOW | Conditions.SUBNORMAL | Conditions.INEXACT | Conditions.ROUNDED;
            if (result.isZero()) {
                to.status |= Conditions.CLAMPED;
            }
        }
        return result;
    }

    static String numberClass(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return a.isSignaling() ? "sNaN" : "NaN";
        }
        String sign = a.isNegative() ? "-" : "+";
        if (a.isInfinite()) {
            return sign + "Infinity";
        } else if (a.isZero()) {
            return sign + "Zero";
        }
        return sign + (a.adjusted() < to.emin ? "Subnormal" : "Normal");
    }

    static boolean sameQuantum(PyDecimal a, PyDecimal b) {
        if (!a.isFinite() || !b.isFinite()) {
            return a.isNan() && b.isNan() || a.isInfinite() && b.isInfinite();
        }
        return a.exponent() == b.exponent();
    }
}
