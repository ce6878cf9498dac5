// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import java.math.BigInteger;

/** Sums, products and quotients. */
final class Arithmetic {
    private Arithmetic() {}

    static PyDecimal add(PyDecimal a, PyDecimal b, Calculation to) {
        return sum(a, b, b.isNegative(), to);
    }

    static PyDecimal subtract(PyDecimal a, PyDecimal b, Calculation to) {
        return b.isNan() ? to.nan(a, b) : sum(a, b, !b.isNegative(), to);
    }

    /** {@code a + b} with {@code bNegative} as the sign of {@code b}. */
    private static PyDecimal sum(PyDecimal a, PyDecimal b, boolean bNegative, Calculation to) {
        if (!a.isFinite() || !b.isFinite()) {
            if (a.isNan() || b.isNan()) {
                return to.nan(a, b);
            } else if (a.isInfinite()) {
                return b.isInfinite() && a.isNegative() != bNegative ? to.invalid() : a.withType(PyDecimal.TYPE);
            }
            return PyDecimal.infinity(bNegative);
        }
        boolean aNegative = a.isNegative();
        long shift = a.exponent() - b.exponent();
        if (a.isSmall() && b.isSmall() && shift <= Powers.SMALL_DIGITS && shift >= -Powers.SMALL_DIGITS) {
            long x = a.small();
            long y = b.small();
            boolean fits = true;
            if (shift > 0) {
                fits = a.digits() + shift <= Powers.SMALL_DIGITS;
                x = fits ? x * Powers.small((int) shift) : x;
            } else if (shift < 0) {
                fits = b.digits() - shift <= Powers.SMALL_DIGITS;
                y = fits ? y * Powers.small((int) -shift) : y;
            }
            if (fits) {
                return signed(x, aNegative, y, bNegative, Math.min(a.exponent(), b.exponent()), to);
            }
        }
        if (a.isZero() || b.isZero()) {
            return sumWithZero(a, b, bNegative, to);
        }
        return shift >= 0 ? bigSum(a, aNegative, b, bNegative, to) : bigSum(b, bNegative, a, aNegative, to);
    }

    private static PyDecimal signed(
            long x, boolean xNegative, long y, boolean yNegative, long exponent, Calculation to) {
        if (xNegative == yNegative) {
            return to.finish(xNegative, x + y, exponent);
        }
        long difference = x - y;
        if (difference == 0) {
            return to.finish(to.rounding == Rounding.ROUND_FLOOR, 0, exponent);
        }
        return difference > 0
                ? to.finish(xNegative, difference, exponent)
                : to.finish(yNegative, -difference, exponent);
    }

    private static PyDecimal sumWithZero(PyDecimal a, PyDecimal b, boolean bNegative, Calculation to) {
        long exponent = Math.min(a.exponent(), b.exponent());
        if (a.isZero() && b.isZero()) {
            boolean negative = a.isNegative() == bNegative ? bNegative : to.rounding == Rounding.ROUND_FLOOR;
            return to.finish(negative, 0, exponent);
        }
        PyDecimal number = a.isZero() ? b : a;
        boolean negative = a.isZero() ? bNegative : a.isNegative();
        // The zero's exponent is kept as far as the precision goes; a digit more shows that it goes further.
        long places = Math.min(number.exponent() - exponent, Math.max(0, to.precision + 1 - number.digits()));
        if (places <= 0) {
            return number.exponent() - exponent > 0 && number.digits() == to.precision
                    ? to.finish(negative, number.coefficient().multiply(BigInteger.TEN), number.exponent() - 1)
                    : to.finish(negative, number.coefficient(), number.exponent());
        }
        return to.finish(negative, number.coefficient().multiply(Powers.big(places)), number.exponent() - places);
    }

    /** Of {@code high}, which has the greater exponent, and {@code low}; neither is zero. */
    private static PyDecimal bigSum(
            PyDecimal high, boolean highNegative, PyDecimal low, boolean lowNegative, Calculation to) {
        BigInteger y = low.coefficient();
        long exponent = low.exponent();
        // What is far below the last digit that counts only matters by being there.
        long limit = high.exponent() + Math.min(-1, high.digits() - to.precision - 2);
        if (low.adjusted() < limit) {
            y = BigInteger.ONE;
            exponent = limit;
        }
        BigInteger x = high.coefficient().multiply(Powers.big(high.exponent() - exponent));
        if (highNegative == lowNegative) {
            return to.finish(highNegative, x.add(y), exponent);
        }
        BigInteger difference = x.subtract(y);
        return switch (difference.signum()) {
            case 0 -> to.finish(to.rounding == Rounding.ROUND_FLOOR, 0, exponent);
            case 1 -> to.finish(highNegative, difference, exponent);
            default -> to.finish(lowNegative, difference.negate(), exponent);
        };
    }

    static PyDecimal multiply(PyDecimal a, PyDecimal b, Calculation to) {
        boolean negative = a.isNegative() != b.isNegative();
        if (!a.isFinite() || !b.isFinite()) {
            if (a.isNan() || b.isNan()) {
                return to.nan(a, b);
            }
            return a.isZero() || b.isZero() ? to.invalid() : PyDecimal.infinity(negative);
        }
        long exponent = a.exponent() + b.exponent();
        if (a.isSmall() && b.isSmall()) {
            long x = a.small();
            long y = b.small();
            long product = x * y;
            if (Math.multiplyHigh(x, y) == 0 && product >= 0) {
                return to.finish(negative, product, exponent);
            }
        }
        return to.finish(negative, a.coefficient().multiply(b.coefficient()), exponent);
    }

    /** {@code a * b + c} with one rounding. */
    static PyDecimal fusedMultiplyAdd(PyDecimal a, PyDecimal b, PyDecimal c, Calculation to) {
        if (a.isSignaling() || b.isSignaling()) {
            return to.nan(a, b);
        } else if (a.isNan() || b.isNan()) {
            return c.isSignaling() ? to.nan(c) : to.nan(a, b);
        }
        boolean negative = a.isNegative() != b.isNegative();
        if (a.isInfinite() || b.isInfinite()) {
            return a.isZero() || b.isZero() ? to.invalid() : add(PyDecimal.infinity(negative), c, to);
        } else if (c.isNan()) {
            return to.nan(c);
        }
        PyDecimal product =
                PyDecimal.of(negative, a.coefficient().multiply(b.coefficient()), a.exponent() + b.exponent());
        return add(product, c, to);
    }

    static PyDecimal divide(PyDecimal a, PyDecimal b, Calculation to) {
        boolean negative = a.isNegative() != b.isNegative();
        if (!a.isFinite() || !b.isFinite()) {
            if (a.isNan() || b.isNan()) {
                return to.nan(a, b);
            } else if (a.isInfinite()) {
                return b.isInfinite() ? to.invalid() : PyDecimal.infinity(negative);
            }
            to.status |= Conditions.CLAMPED;
            return new PyDecimal(negative, 0, to.etiny());
        }
        if (b.isZero()) {
            if (a.isZero()) {
                return to.invalid(Conditions.DIVISION_UNDEFINED);
            }
            to.status |= Conditions.DIVISION_BY_ZERO;
            return PyDecimal.infinity(negative);
        }
        long ideal = a.exponent() - b.exponent();
        if (a.isZero()) {
            return to.finish(negative, 0, ideal);
        }
        if (a.isSmall() && b.isSmall()) {
            PyDecimal quotient = shortQuotient(a.small(), b.small(), negative, ideal, to);
            if (quotient != null) {
                return quotient;
            }
        }
        return longQuotient(a, b, negative, ideal, to);
    }

    /**
     * A quotient that comes out even after few digits, or {@code null}: most of those in programs about money do, and
     * need no big integers.
     */
    private static PyDecimal shortQuotient(long x, long y, boolean negative, long ideal, Calculation to) {
        long quotient = x / y;
        long rest = x - quotient * y;
        int places = 0;
        while (rest != 0) {
            if (quotient >= Powers.SMALL_LIMIT / 10 || rest >= Powers.SMALL_LIMIT / 10 || places == 6) {
                return null;
            }
            rest *= 10;
            long digit = rest / y;
            rest -= digit * y;
            quotient = quotient * 10 + digit;
            places++;
        }
        return to.finish(negative, quotient, ideal - places);
    }

    private static PyDecimal longQuotient(PyDecimal a, PyDecimal b, boolean negative, long ideal, Calculation to) {
        BigInteger x = a.coefficient();
        BigInteger y = b.coefficient();
        long shift = (long) b.digits() - a.digits() + to.precision + 1;
        if (shift > 1000 && shift > 2L * (a.digits() + b.digits())) {
            // With so many digits to spare: as many as an even quotient takes, if there is one.
            long even = placesOfEvenQuotient(x, y);
            shift = even >= 0 && even < shift ? even : shift;
        }
        BigInteger[] parts = shift >= 0
                ? x.multiply(Powers.big(shift)).divideAndRemainder(y)
                : x.divideAndRemainder(y.multiply(Powers.big(-shift)));
        BigInteger quotient = parts[0];
        long exponent = ideal - shift;
        if (parts[1].signum() != 0) {
            // Shows the rounding that there is more.
            if (quotient.mod(BigInteger.valueOf(5)).signum() == 0) {
                quotient = quotient.add(BigInteger.ONE);
            }
        } else if (exponent < ideal) {
            int zeros = Powers.trailingZeros(quotient, ideal - exponent);
            if (zeros > 0) {
                quotient = quotient.divide(Powers.big(zeros));
                exponent += zeros;
            }
        }
        return to.finish(negative, quotient, exponent);
    }

    /** How many digits behind the point {@code x / y} has; -1 if they do not end. */
    private static long placesOfEvenQuotient(BigInteger x, BigInteger y) {
        BigInteger divisor = y.divide(x.gcd(y));
        long twos = divisor.getLowestSetBit();
        BigInteger odd = divisor.shiftRight((int) twos);
        BigInteger five = BigInteger.valueOf(5);
        long fives = 0;
        while (!odd.equals(BigInteger.ONE)) {
            BigInteger[] parts = odd.divideAndRemainder(five);
            if (parts[1].signum() != 0) {
                return -1;
            }
            odd = parts[0];
            fives++;
        }
        return Math.max(twos, fives);
    }

    /** {@code a // b} and {@code a % b}; both are not-a-number where one of them is. */
    static PyDecimal[] divideAndRemainder(PyDecimal a, PyDecimal b, Calculation to) {
        boolean negative = a.isNegative() != b.isNegative();
        if (a.isNan() || b.isNan()) {
            PyDecimal nan = to.nan(a, b);
            return new PyDecimal[] {nan, nan};
        }
        if (a.isInfinite()) {
            PyDecimal nan = to.invalid();
            return new PyDecimal[] {b.isInfinite() ? nan : PyDecimal.infinity(negative), nan};
        }
        if (b.isInfinite()) {
            return new PyDecimal[] {new PyDecimal(negative, 0, 0), to.finish(a)};
        }
        if (b.isZero()) {
            if (a.isZero()) {
                PyDecimal nan = to.invalid(Conditions.DIVISION_UNDEFINED);
                return new PyDecimal[] {nan, nan};
            }
            to.status |= Conditions.DIVISION_BY_ZERO | Conditions.INVALID_OPERATION;
            return new PyDecimal[] {PyDecimal.infinity(negative), PyDecimal.notANumber()};
        }
        PyDecimal[] parts = integerParts(a, b, negative, to);
        if (parts == null) {
            PyDecimal nan = to.invalid(Conditions.DIVISION_IMPOSSIBLE);
            return new PyDecimal[] {nan, nan};
        }
        return new PyDecimal[] {to.finish(parts[0]), to.finish(parts[1])};
    }

    static PyDecimal divideInteger(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isFinite() && b.isFinite() && !b.isZero()) {
            PyDecimal[] parts = integerParts(a, b, a.isNegative() != b.isNegative(), to);
            return parts == null ? to.invalid(Conditions.DIVISION_IMPOSSIBLE) : to.finish(parts[0]);
        }
        if (a.isFinite() && b.isZero() && !a.isZero()) {
            to.status |= Conditions.DIVISION_BY_ZERO;
            return PyDecimal.infinity(a.isNegative() != b.isNegative());
        }
        if (a.isInfinite() && !b.isNan() && !b.isInfinite()) {
            return PyDecimal.infinity(a.isNegative() != b.isNegative());
        }
        return divideAndRemainder(a, b, to)[0];
    }

    static PyDecimal remainder(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isFinite() && b.isZero()) {
            return to.invalid(a.isZero() ? Conditions.DIVISION_UNDEFINED : Conditions.INVALID_OPERATION);
        }
        return divideAndRemainder(a, b, to)[1];
    }

    /** Of finite numbers, exactly; {@code null} if the quotient has more digits than the precision. */
    private static PyDecimal[] integerParts(PyDecimal a, PyDecimal b, boolean negative, Calculation to) {
        long exponent = Math.min(a.exponent(), b.exponent());
        long distance = a.isZero() ? -1 : a.adjusted() - b.adjusted();
        if (distance < 0 && (a.isZero() || distance < -1)) {
            return new PyDecimal[] {new PyDecimal(negative, 0, 0), zeroQuotientRemainder(a, exponent, to)};
        }
        if (distance > to.precision) {
            return null;
        }
        long up = a.exponent() - exponent;
        long down = b.exponent() - exponent;
        if (a.isSmall()
                && b.isSmall()
                && a.digits() + up <= Powers.SMALL_DIGITS
                && b.digits() + down <= Powers.SMALL_DIGITS) {
            long x = a.small() * Powers.small((int) up);
            long y = b.small() * Powers.small((int) down);
            long quotient = x / y;
            return Powers.digits(quotient) > to.precision
                    ? null
                    : new PyDecimal[] {
                        new PyDecimal(negative, quotient, 0), new PyDecimal(a.isNegative(), x - quotient * y, exponent)
                    };
        }
        BigInteger x = a.coefficient().multiply(Powers.big(up));
        BigInteger y = b.coefficient().multiply(Powers.big(down));
        BigInteger[] parts = x.divideAndRemainder(y);
        return Powers.digits(parts[0]) > to.precision
                ? null
                : new PyDecimal[] {PyDecimal.of(negative, parts[0], 0), PyDecimal.of(a.isNegative(), parts[1], exponent)
                };
    }

    /** The dividend, with the exponent of the remainder as far as that is possible. */
    private static PyDecimal zeroQuotientRemainder(PyDecimal a, long exponent, Calculation to) {
        if (a.isZero()) {
            return new PyDecimal(a.isNegative(), 0, exponent);
        }
        long places = Math.min(a.exponent() - exponent, Math.max(0, to.precision + 1 - a.digits()));
        return places <= 0
                ? a
                : PyDecimal.of(a.isNegative(), a.coefficient().multiply(Powers.big(places)), a.exponent() - places);
    }

    /** The remainder of the quotient that is rounded to the nearest integer. */
    static PyDecimal remainderNear(PyDecimal a, PyDecimal b, Calculation to) {
        if (a.isNan() || b.isNan()) {
            return to.nan(a, b);
        } else if (a.isInfinite()) {
            return to.invalid();
        } else if (b.isInfinite()) {
            return to.finish(a);
        } else if (b.isZero()) {
            return to.invalid(a.isZero() ? Conditions.DIVISION_UNDEFINED : Conditions.INVALID_OPERATION);
        }
        PyDecimal[] parts = integerParts(a, b, false, to);
        if (parts == null) {
            return to.invalid(Conditions.DIVISION_IMPOSSIBLE);
        }
        PyDecimal rest = parts[1].withSign(false);
        Calculation exact = Calculation.unlimited();
        PyDecimal divisor = b.withSign(false);
        int half = Ordering.numerically(add(rest, rest, exact), divisor);
        if (half > 0 || half == 0 && parts[0].isOdd()) {
            if (parts[0].digits() == to.precision
                    && parts[0].coefficient().add(BigInteger.ONE).equals(Powers.big(to.precision))) {
                return to.invalid(Conditions.DIVISION_IMPOSSIBLE);
            }
            PyDecimal difference = subtract(rest, divisor, exact);
            boolean sign = difference.isZero() ? a.isNegative() : difference.isNegative() != a.isNegative();
            return to.finish(difference.withSign(sign));
        }
        return to.finish(parts[1]);
    }

    static PyDecimal plus(PyDecimal a, Calculation to) {
        if (a.isZero() && a.isNegative() && to.rounding != Rounding.ROUND_FLOOR) {
            return to.finish(a.withSign(false));
        }
        return to.finish(a);
    }

    static PyDecimal minus(PyDecimal a, Calculation to) {
        if (a.isNan()) {
            return to.nan(a);
        }
        return plus(a.withSign(!a.isNegative()), to);
    }

    static PyDecimal absolute(PyDecimal a, Calculation to) {
        return a.isNan() ? to.nan(a) : to.finish(a.withSign(false));
    }

    /** Without trailing zeros. */
    static PyDecimal normalize(PyDecimal a, Calculation to) {
        PyDecimal result = to.finish(a);
        if (!result.isFinite()) {
            return result;
        }
        if (result.isZero()) {
            return new PyDecimal(result.isNegative(), 0, 0);
        }
        long room = (to.clamp ? to.etop() : to.emax) - result.exponent();
        if (result.isSmall()) {
            int zeros = Powers.trailingZeros(result.small(), room);
            return zeros == 0
                    ? result
                    : new PyDecimal(
                            result.isNegative(), result.small() / Powers.small(zeros), result.exponent() + zeros);
        }
        int zeros = Powers.trailingZeros(result.coefficient(), room);
        return zeros == 0
                ? result
                : PyDecimal.of(
                        result.isNegative(), result.coefficient().divide(Powers.big(zeros)), result.exponent() + zeros);
    }
}
