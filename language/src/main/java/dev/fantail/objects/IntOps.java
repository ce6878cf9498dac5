// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/**
 * Arithmetic of ints. The methods on {@code long} may be entered by compiled code; those on {@code Object} take
 * {@code Long} or {@link PyInt} and give one of them.
 */
public final class IntOps {
    public static final String DIVISION_BY_ZERO = "integer division or modulo by zero";

    private static final long EXACT_IN_DOUBLE = 1L << 53;

    /** A shift to the left beyond this many bits is refused: no machine has the memory. */
    private static final long MAX_SHIFT = Integer.MAX_VALUE - 64L;

    /** The product of two such numbers is a long. */
    private static final long LARGEST_FACTOR = 3_037_000_499L;

    /** Of the larger number, to decide a quotient by: they and one more fit into a long. */
    private static final int LEADING_BITS = 62;

    /** A quotient of more bits is seldom decided by the leading bits of its operands. */
    private static final int SMALL_QUOTIENT_BITS = 24;

    private IntOps() {}

    @TruffleBoundary
    public static BigInteger big(Object value) {
        return value instanceof Long small ? BigInteger.valueOf(small) : ((PyInt) value).value();
    }

    public static Object add(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? addBig(a, b) : (Object) sum;
    }

    @TruffleBoundary
    private static Object addBig(long a, long b) {
        return PyInt.of(BigInteger.valueOf(a).add(BigInteger.valueOf(b)));
    }

    @TruffleBoundary
    public static Object add(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? add(x.longValue(), y.longValue())
                : PyInt.of(big(a).add(big(b)));
    }

    public static Object subtract(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? subtractBig(a, b) : (Object) difference;
    }

    @TruffleBoundary
    private static Object subtractBig(long a, long b) {
        return PyInt.of(BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)));
    }

    @TruffleBoundary
    public static Object subtract(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? subtract(x.longValue(), y.longValue())
                : PyInt.of(big(a).subtract(big(b)));
    }

    public static Object multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> 63 ? (Object) low : multiplyBig(a, b);
    }

    @TruffleBoundary
    private static Object multiplyBig(long a, long b) {
        return PyInt.of(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
    }

    @TruffleBoundary
    public static Object multiply(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? multiply(x.longValue(), y.longValue())
                : PyInt.of(big(a).multiply(big(b)));
    }

    /** {@code a // b}, rounded towards minus infinity. */
    public static Object floorDivide(long a, long b) {
        if (b == 0) {
            throw Errors.zeroDivisionError(DIVISION_BY_ZERO);
        }
        if (b == -1) {
            return negate(a);
        }
        return Math.floorDiv(a, b);
    }

    @TruffleBoundary
    public static Object floorDivide(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return floorDivide(x.longValue(), y.longValue());
        }
        return PyInt.of(quotient(big(a), big(b)));
    }

    /** {@code a // b}, without the remainder where the signs make it unimportant. */
    private static BigInteger quotient(BigInteger a, BigInteger b) {
        if (a.signum() > 0 && b.signum() > 0) {
            long small = smallQuotient(a, b);
            return small >= 0 ? BigInteger.valueOf(small) : a.divide(b);
        }
        return divideAndRemainder(a, b, DIVISION_BY_ZERO)[0];
    }

    /**
     * The quotient of two long numbers of nearly the same length, if their leading bits alone decide it: its cost does
     * not depend on their length then. Spigots and sums of series divide so, digit by digit.
     *
     * @param a positive
     * @param b positive
     * @return the quotient rounded down, or -1 where the leading bits do not decide
     */
    private static long smallQuotient(BigInteger a, BigInteger b) {
        int length = a.bitLength();
        int shift = length - LEADING_BITS;
        int longer = length - b.bitLength();
        if (shift < LEADING_BITS || longer > SMALL_QUOTIENT_BITS) {
            return -1;
        }
        if (longer < 0) {
            return 0;
        }
        long dividend = a.shiftRight(shift).longValue();
        long divisor = b.shiftRight(shift).longValue();
        // a lies between dividend and dividend + 1 times 2 to the shift, b between divisor and divisor + 1.
        long most = dividend / divisor;
        return dividend / (divisor + 1) == most ? most : -1;
    }

    /** {@code a % b}, with the sign of {@code b}. */
    public static long modulo(long a, long b) {
        if (b == 0) {
            throw Errors.zeroDivisionError("integer modulo by zero");
        }
        return b == -1 ? 0 : Math.floorMod(a, b);
    }

    @TruffleBoundary
    public static Object modulo(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return modulo(x.longValue(), y.longValue());
        }
        return PyInt.of(divideAndRemainder(big(a), big(b), "integer modulo by zero")[1]);
    }

    @TruffleBoundary
    public static PyTuple divmod(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return new PyTuple(floorDivide(x.longValue(), y.longValue()), modulo(x.longValue(), y.longValue()));
        }
        BigInteger[] both = divideAndRemainder(big(a), big(b), DIVISION_BY_ZERO);
        return new PyTuple(PyInt.of(both[0]), PyInt.of(both[1]));
    }

    private static BigInteger[] divideAndRemainder(BigInteger dividend, BigInteger divisor, String zeroMessage) {
        if (divisor.signum() == 0) {
            throw Errors.zeroDivisionError(zeroMessage);
        }
        if (dividend.signum() > 0 && divisor.signum() > 0) {
            long small = smallQuotient(dividend, divisor);
            if (small >= 0) {
                BigInteger quotient = BigInteger.valueOf(small);
                return new BigInteger[] {quotient, dividend.subtract(divisor.multiply(quotient))};
            }
        }
        BigInteger[] both = dividend.divideAndRemainder(divisor);
        if (both[1].signum() != 0 && both[1].signum() != divisor.signum()) {
            both[0] = both[0].subtract(BigInteger.ONE);
            both[1] = both[1].add(divisor);
        }
        return both;
    }

    /** {@code a / b}, correctly rounded. */
    public static double trueDivide(long a, long b) {
        if (b == 0) {
            throw Errors.zeroDivisionError("division by zero");
        }
        if (a <= EXACT_IN_DOUBLE && a >= -EXACT_IN_DOUBLE && b <= EXACT_IN_DOUBLE && b >= -EXACT_IN_DOUBLE) {
            return (double) a / (double) b;
        }
        return trueDivideBig(a, b);
    }

    @TruffleBoundary
    private static double trueDivideBig(long a, long b) {
        return trueDivide(BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    @TruffleBoundary
    public static double trueDivide(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? trueDivide(x.longValue(), y.longValue())
                : trueDivide(big(a), big(b));
    }

    @TruffleBoundary
    public static double trueDivide(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw Errors.zeroDivisionError("division by zero");
        }
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        BigInteger dividend = a.abs();
        BigInteger divisor = b.abs();
        // 66 bits of quotient and a sticky bit decide every rounding to 53 bits.
        int scale = 66 - (dividend.bitLength() - divisor.bitLength());
        if (scale > 0) {
            dividend = dividend.shiftLeft(scale);
        } else {
            divisor = divisor.shiftLeft(-scale);
        }
        BigInteger[] both = dividend.divideAndRemainder(divisor);
        BigInteger quotient = both[0].shiftLeft(1);
        if (both[1].signum() != 0) {
            quotient = quotient.setBit(0);
        }
        int exponent = -scale - 1;
        double result;
        if (quotient.bitLength() + exponent > -1021) {
            result = quotient.bitLength() + exponent > 1025
                    ? Double.POSITIVE_INFINITY
                    : scale(quotient.doubleValue(), exponent);
        } else {
            // Subnormal: the parser of hexadecimal literals rounds once.
            result = Double.parseDouble("0x" + quotient.toString(16) + "p" + exponent);
        }
        if (Double.isInfinite(result)) {
            throw Errors.overflowError("integer division result too large for a float");
        }
        return a.signum() == b.signum() ? result : -result;
    }

    private static double scale(double value, int exponent) {
        int half = exponent / 2;
        return Math.scalb(Math.scalb(value, half), exponent - half);
    }

    public static Object negate(long a) {
        return a == Long.MIN_VALUE ? subtractBig(0, a) : (Object) (-a);
    }

    @TruffleBoundary
    public static Object negate(Object a) {
        return a instanceof Long x ? negate(x.longValue()) : PyInt.of(big(a).negate());
    }

    @TruffleBoundary
    public static Object absolute(Object a) {
        if (a instanceof Long x) {
            return x < 0 ? negate(x.longValue()) : a;
        }
        return PyInt.of(big(a).abs());
    }

    @TruffleBoundary
    public static Object invert(Object a) {
        return a instanceof Long x ? (Object) (~x) : PyInt.of(big(a).not());
    }

    @TruffleBoundary
    public static Object and(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x & y) : PyInt.of(big(a).and(big(b)));
    }

    @TruffleBoundary
    public static Object or(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x | y) : PyInt.of(big(a).or(big(b)));
    }

    @TruffleBoundary
    public static Object xor(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x ^ y) : PyInt.of(big(a).xor(big(b)));
    }

    /** {@code a << b}. */
    public static Object shiftLeft(long a, long b) {
        if (b >= 0 && b < 63) {
            long shifted = a << b;
            if (shifted >> b == a) {
                return shifted;
            }
        }
        return shiftLeftBig(a, b);
    }

    @TruffleBoundary
    private static Object shiftLeftBig(Object a, Object b) {
        BigInteger count = big(b);
        if (count.signum() < 0) {
            throw Errors.valueError("negative shift count");
        }
        BigInteger value = big(a);
        if (value.signum() == 0) {
            return 0L;
        }
        if (count.bitLength() > 31 || count.longValue() > MAX_SHIFT - value.bitLength()) {
            throw Errors.overflowError("too many digits in integer");
        }
        return PyInt.of(value.shiftLeft(count.intValue()));
    }

    @TruffleBoundary
    public static Object shiftLeft(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? shiftLeft(x.longValue(), y.longValue())
                : shiftLeftBig(a, b);
    }

    /** {@code a >> b}. */
    public static long shiftRight(long a, long b) {
        if (b < 0) {
            throw Errors.valueError("negative shift count");
        }
        return a >> Math.min(b, 63);
    }

    @TruffleBoundary
    public static Object shiftRight(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return shiftRight(x.longValue(), y.longValue());
        }
        BigInteger count = big(b);
        if (count.signum() < 0) {
            throw Errors.valueError("negative shift count");
        }
        BigInteger value = big(a);
        if (count.bitLength() > 31) {
            return value.signum() < 0 ? -1L : 0L;
        }
        return PyInt.of(value.shiftRight(count.intValue()));
    }

    /** {@code base ** exponent}: an int, or a float for a negative exponent. */
    @TruffleBoundary
    public static Object power(Object base, Object exponent) {
        BigInteger exponentValue = big(exponent);
        if (exponentValue.signum() < 0) {
            return FloatOps.power(toDouble(base), toDouble(exponent));
        }
        if (base instanceof Long small && exponent instanceof Long power) {
            return power(small.longValue(), power.longValue());
        }
        BigInteger value = big(base);
        if (exponentValue.bitLength() > 31) {
            if (value.signum() == 0 || value.equals(BigInteger.ONE)) {
                return base;
            }
            if (value.equals(BigInteger.ONE.negate())) {
                return exponentValue.testBit(0) ? -1L : 1L;
            }
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        return PyInt.of(value.pow(exponentValue.intValue()));
    }

    /** For an exponent that is not negative. */
    public static Object power(long base, long exponent) {
        long result = 1;
        long square = base;
        long rest = exponent;
        while (rest != 0) {
            if ((rest & 1) != 0) {
                long low = result * square;
                if (Math.multiplyHigh(result, square) != low >> 63) {
                    return powerBig(base, exponent);
                }
                result = low;
            }
            rest >>= 1;
            if (rest != 0) {
                long low = square * square;
                if (Math.multiplyHigh(square, square) != low >> 63) {
                    return powerBig(base, exponent);
                }
                square = low;
            }
        }
        return result;
    }

    @TruffleBoundary
    private static Object powerBig(long base, long exponent) {
        if (exponent > Integer.MAX_VALUE) {
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        return PyInt.of(BigInteger.valueOf(base).pow((int) exponent));
    }

    /** {@code pow(base, exponent, modulus)}. */
    @TruffleBoundary
    public static Object power(Object base, Object exponent, Object modulus) {
        if (base instanceof Long small
                && exponent instanceof Long power
                && modulus instanceof Long divisor
                && power >= 0
                && divisor != 0
                && Math.abs(divisor) <= LARGEST_FACTOR
                && divisor != Long.MIN_VALUE) {
            return power(small.longValue(), power.longValue(), divisor.longValue());
        }
        BigInteger divisor = big(modulus);
        if (divisor.signum() == 0) {
            throw Errors.valueError("pow() 3rd argument cannot be 0");
        }
        BigInteger positive = divisor.abs();
        BigInteger result;
        BigInteger power = big(exponent);
        BigInteger value = big(base);
        if (power.signum() < 0) {
            if (!value.gcd(positive).equals(BigInteger.ONE)) {
                throw Errors.valueError("base is not invertible for the given modulus");
            }
            value = positive.equals(BigInteger.ONE) ? BigInteger.ZERO : value.modInverse(positive);
            power = power.negate();
        }
        result = value.modPow(power, positive);
        if (divisor.signum() < 0 && result.signum() != 0) {
            result = result.add(divisor);
        }
        return PyInt.of(result);
    }

    /** Where products of remainders fit in a long; the result has the sign of the modulus. */
    private static long power(long base, long exponent, long modulus) {
        long positive = Math.abs(modulus);
        long result = 1 % positive;
        long square = Math.floorMod(base, positive);
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = result * square % positive;
            }
            square = square * square % positive;
        }
        return modulus < 0 && result != 0 ? result + modulus : result;
    }

    @TruffleBoundary
    public static int compare(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? Long.compare(x, y) : big(a).compareTo(big(b));
    }

    /** Raises OverflowError where the value is beyond the range of a float. */
    @TruffleBoundary
    public static double toDouble(Object value) {
        if (value instanceof Long small) {
            return small;
        }
        double result = big(value).doubleValue();
        if (Double.isInfinite(result)) {
            throw Errors.overflowError("int too large to convert to float");
        }
        return result;
    }

    @TruffleBoundary
    public static int signum(Object value) {
        return value instanceof Long small ? Long.signum(small) : big(value).signum();
    }
}
