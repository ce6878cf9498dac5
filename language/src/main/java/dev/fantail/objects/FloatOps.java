// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.protocol.Hashing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Arithmetic of floats, and their exact comparison with ints. */
public final class FloatOps {
    private static final long HASH_OF_INFINITY = 314159;
    private static final double TWO_TO_63 = 0x1p63;

    private FloatOps() {}

    public static double divide(double a, double b) {
        if (b == 0) {
            throw Errors.zeroDivisionError("float division by zero");
        }
        return a / b;
    }

    /** {@code a % b}, with the sign of {@code b}. */
    public static double modulo(double a, double b) {
        if (b == 0) {
            throw Errors.zeroDivisionError("float modulo");
        }
        return remainder(a, b);
    }

    private static double remainder(double a, double b) {
        double result = a % b;
        if (result == 0) {
            return Math.copySign(0.0, b);
        }
        return (b < 0) != (result < 0) ? result + b : result;
    }

    /** {@code a // b}. */
    public static double floorDivide(double a, double b) {
        if (b == 0) {
            throw Errors.zeroDivisionError("float floor division by zero");
        }
        return quotient(a, b);
    }

    private static double quotient(double a, double b) {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && (b < 0) != (rest < 0)) {
            quotient -= 1.0;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1.0 : floor;
    }

    @TruffleBoundary
    public static PyTuple divmod(double a, double b) {
        if (b == 0) {
            throw Errors.zeroDivisionError("float divmod()");
        }
        return new PyTuple(quotient(a, b), remainder(a, b));
    }

    /** {@code base ** exponent}: a float, or complex for a negative base and a fractional exponent. */
    public static Object power(double base, double exponent) {
        if (exponent == 0 || base == 1) {
            return 1.0;
        }
        if (base == 0 && exponent < 0 && exponent != Double.NEGATIVE_INFINITY) {
            throw Errors.zeroDivisionError("0.0 cannot be raised to a negative power");
        }
        if (base == -1 && Double.isInfinite(exponent)) {
            return 1.0;
        }
        boolean finite = Double.isFinite(base) && Double.isFinite(exponent);
        if (base < 0 && finite && exponent != Math.rint(exponent)) {
            return ComplexOps.power(base, 0, exponent, 0);
        }
        double result = Math.pow(base, exponent);
        if (finite && Double.isInfinite(result)) {
            throw Errors.of(ExceptionTypes.OVERFLOW_ERROR, 34L, "Numerical result out of range");
        }
        return result;
    }

    /** The order of an int and a float that is not NaN, exactly. */
    public static int compare(long a, double b) {
        if (b >= TWO_TO_63) {
            return -1;
        }
        if (b < -TWO_TO_63) {
            return 1;
        }
        long truncated = (long) b;
        if (a != truncated) {
            return a < truncated ? -1 : 1;
        }
        double fraction = b - truncated;
        return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
    }

    @TruffleBoundary
    public static int compare(BigInteger a, double b) {
        if (Double.isInfinite(b)) {
            return b > 0 ? -1 : 1;
        }
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }

    /** The order of an int ({@code Long} or {@link PyInt}) and a float that is not NaN. */
    public static int compareInt(Object a, double b) {
        return a instanceof Long small ? compare(small.longValue(), b) : compare(((PyInt) a).value(), b);
    }

    /** Equal numbers of different types have the same hash. */
    public static long hash(double value) {
        if (value == (long) value && Math.abs(value) < TWO_TO_63) {
            return Hashing.hash((long) value);
        }
        if (Double.isNaN(value)) {
            return 0;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? HASH_OF_INFINITY : -HASH_OF_INFINITY;
        }
        long bits = Double.doubleToRawLongBits(Math.abs(value));
        int exponent = (int) (bits >>> 52);
        long mantissa = bits & (1L << 52) - 1;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << 52;
        }
        // Multiplying by 2**n modulo 2**61-1 rotates 61 bits.
        int rotation = Math.floorMod(exponent - 1075, 61);
        long hash = (mantissa << rotation & Hashing.MODULUS) | mantissa >>> 61 - rotation;
        if (hash == Hashing.MODULUS) {
            hash = 0;
        }
        if (value < 0) {
            hash = -hash;
        }
        return hash == -1 ? -2 : hash;
    }

    /** The int towards zero. */
    @TruffleBoundary
    public static Object toInt(double value) {
        if (value > -TWO_TO_63 && value < TWO_TO_63) {
            return (long) value;
        }
        if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert float infinity to integer");
        }
        return PyInt.of(new BigDecimal(value).toBigInteger());
    }

    /** {@code round(value, digits)}: correctly rounded in decimal, half to even. */
    @TruffleBoundary
    public static double round(double value, long digits) {
        if (!Double.isFinite(value) || value == 0 || digits > 323) {
            return value;
        }
        if (digits < -308) {
            return Math.copySign(0.0, value);
        }
        double rounded = ShortDecimal.unscaled(ShortDecimal.scaled(Math.abs(value), (int) digits), (int) digits);
        if (rounded >= 0) {
            return Math.copySign(rounded, value);
        }
        double result = new BigDecimal(value)
                .setScale((int) digits, RoundingMode.HALF_EVEN)
                .doubleValue();
        if (Double.isInfinite(result)) {
            throw Errors.overflowError("rounded value too large to represent");
        }
        return result == 0 ? Math.copySign(0.0, value) : result;
    }
}
