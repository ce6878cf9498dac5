// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The functions of {@code math} about integers. */
@BuiltinModule("math")
public final class MathIntegers {
    private MathIntegers() {}

    private static Object integral(double value) {
        if (value >= -0x1p63 && value < 0x1p63) {
            return (long) value;
        } else if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert float NaN to integer");
        } else if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert float infinity to integer");
        }
        return PyInt.of(new BigDecimal(value).toBigInteger());
    }

    @Builtin(value = "floor(x, /)", doc = "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.")
    static Object floor(Object x) {
        if (x instanceof Double number) {
            return integral(Math.floor(number));
        } else if (x instanceof Long) {
            return x;
        }
        Object result = Calls.special(x, Names.FLOOR);
        return result != null ? result : integral(Math.floor(Conversions.toDouble(x)));
    }

    @Builtin(
            value = "ceil(x, /)",
            doc = "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.")
    static Object ceil(Object x) {
        if (x instanceof Double number) {
            return integral(Math.ceil(number));
        } else if (x instanceof Long) {
            return x;
        }
        Object result = Calls.special(x, Names.CEIL);
        return result != null ? result : integral(Math.ceil(Conversions.toDouble(x)));
    }

    @Builtin(
            value = "trunc(x, /)",
            doc = "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.")
    static Object trunc(Object x) {
        if (x instanceof Double number) {
            return integral(number);
        }
        Object result = Calls.special(x, Names.TRUNC);
        if (result == null) {
            throw Errors.typeError("type " + Types.of(x).shortName() + " doesn't define __trunc__ method");
        }
        return result;
    }

    @Builtin(value = "gcd(*integers)", doc = "Greatest Common Divisor.")
    static Object gcd(Object[] integers) {
        BigInteger result = BigInteger.ZERO;
        if (integers.length == 2
                && integers[0] instanceof Long a
                && integers[1] instanceof Long b
                && a != Long.MIN_VALUE
                && b != Long.MIN_VALUE) {
            return GreatestCommonDivisor.of(Math.abs(a), Math.abs(b));
        }
        for (Object integer : integers) {
            result = GreatestCommonDivisor.of(result, Conversions.toBigInteger(integer));
        }
        return PyInt.of(result);
    }

    @Builtin(value = "lcm(*integers)", doc = "Least Common Multiple.")
    static Object lcm(Object[] integers) {
        BigInteger result = BigInteger.ONE;
        for (Object integer : integers) {
            BigInteger value = Conversions.toBigInteger(integer).abs();
            result = value.signum() == 0 || result.signum() == 0
                    ? BigInteger.ZERO
                    : result.divide(GreatestCommonDivisor.of(result, value)).multiply(value);
        }
        return PyInt.of(result);
    }

    @Builtin(value = "isqrt(n, /)", doc = "Return the integer part of the square root of the input.")
    static Object isqrt(BigInteger n) {
        if (n.signum() < 0) {
            throw Errors.valueError("isqrt() argument must be nonnegative");
        }
        return PyInt.of(n.sqrt());
    }

    @Builtin(value = "factorial(n, /)", doc = "Find n!.\n\nRaise a ValueError if x is negative or non-integral.")
    static Object factorial(Object n) {
        BigInteger value = Conversions.toBigInteger(n);
        if (value.signum() < 0) {
            throw Errors.valueError("factorial() not defined for negative values");
        }
        if (value.bitLength() >= Long.SIZE) {
            throw Errors.overflowError("factorial() argument should not exceed 9223372036854775807");
        }
        if (value.bitLength() >= Integer.SIZE) {
            throw Errors.of(ExceptionTypes.MEMORY_ERROR);
        }
        return PyInt.of(product(1, value.longValue()));
    }

    /** The product of the integers from above {@code low} to {@code high}, halved recursively. */
    private static BigInteger product(long low, long high) {
        if (high <= low) {
            return BigInteger.ONE;
        } else if (high - low <= 16) {
            BigInteger result = BigInteger.valueOf(high);
            for (long i = low + 1; i < high; i++) {
                result = result.multiply(BigInteger.valueOf(i));
            }
            return result;
        }
        long middle = low + high >>> 1;
        return product(low, middle).multiply(product(middle, high));
    }

    @Builtin(
            value = "comb(n, k, /)",
            doc = "Number of ways to choose k items from n items without repetition and without order.")
    static Object comb(BigInteger n, BigInteger k) {
        if (n.signum() < 0) {
            throw Errors.valueError("n must be a non-negative integer");
        }
        if (k.signum() < 0) {
            throw Errors.valueError("k must be a non-negative integer");
        }
        if (k.compareTo(n) > 0) {
            return 0L;
        }
        BigInteger fewer = k.min(n.subtract(k));
        if (fewer.bitLength() >= Long.SIZE) {
            throw Errors.overflowError("min(n - k, k) must not exceed 9223372036854775807");
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 1; i <= fewer.longValue(); i++) {
            result = result.multiply(n.subtract(BigInteger.valueOf(i - 1))).divide(BigInteger.valueOf(i));
        }
        return PyInt.of(result);
    }

    @Builtin(
            value = "perm(n, k=None, /)",
            doc = "Number of ways to choose k items from n items without repetition and with order.")
    static Object perm(BigInteger n, Object k) {
        if (k == PyNone.NONE) {
            return factorial(PyInt.of(n));
        }
        BigInteger count = Conversions.toBigInteger(k);
        if (n.signum() < 0) {
            throw Errors.valueError("n must be a non-negative integer");
        }
        if (count.signum() < 0) {
            throw Errors.valueError("k must be a non-negative integer");
        }
        if (count.compareTo(n) > 0) {
            return 0L;
        }
        if (count.bitLength() >= Long.SIZE) {
            throw Errors.overflowError("k must not exceed 9223372036854775807");
        }
        if (n.bitLength() < Long.SIZE) {
            return PyInt.of(product(n.longValue() - count.longValue(), n.longValue()));
        }
        BigInteger result = BigInteger.ONE;
        for (long i = 0; i < count.longValue(); i++) {
            result = result.multiply(n.subtract(BigInteger.valueOf(i)));
        }
        return PyInt.of(result);
    }
}
