// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.math;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

/** The functions of {@code math} that take and return floats. */
@BuiltinModule(
        value = "math",
        doc = "This module provides access to the mathematical functions\ndefined by the C standard.")
public final class MathModule {
    private MathModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("pi", Math.PI);
        module.set("e", Math.E);
        module.set("tau", 2 * Math.PI);
        module.set("inf", Double.POSITIVE_INFINITY);
        module.set("nan", Double.NaN);
    }

    @Builtin(
            value = "acos(x, /)",
            inline = true,
            doc = "Return the arc cosine (measured in radians) of x.\n\n" + "The result is between 0 and pi.")
    static double acos(double x) {
        return MathErrors.check(Math.acos(x), x);
    }

    @Builtin(
            value = "asin(x, /)",
            inline = true,
            doc = "Return the arc sine (measured in radians) of x.\n\n" + "The result is between -pi/2 and pi/2.")
    static double asin(double x) {
        return MathErrors.check(Math.asin(x), x);
    }

    @Builtin(
            value = "atan(x, /)",
            inline = true,
            doc = "Return the arc tangent (measured in radians) of x.\n\n" + "The result is between -pi/2 and pi/2.")
    static double atan(double x) {
        return MathErrors.check(Math.atan(x), x);
    }

    @Builtin(value = "sin(x, /)", inline = true, doc = "Return the sine of x (measured in radians).")
    static double sin(double x) {
        return MathErrors.check(Math.sin(x), x);
    }

    @Builtin(value = "cos(x, /)", inline = true, doc = "Return the cosine of x (measured in radians).")
    static double cos(double x) {
        return MathErrors.check(Math.cos(x), x);
    }

    @Builtin(value = "tan(x, /)", inline = true, doc = "Return the tangent of x (measured in radians).")
    static double tan(double x) {
        return MathErrors.check(Math.tan(x), x);
    }

    @Builtin(value = "sinh(x, /)", inline = true, doc = "Return the hyperbolic sine of x.")
    static double sinh(double x) {
        return MathErrors.check(Math.sinh(x), x);
    }

    @Builtin(value = "cosh(x, /)", inline = true, doc = "Return the hyperbolic cosine of x.")
    static double cosh(double x) {
        return MathErrors.check(MathFunctions.cosh(x), x);
    }

    @Builtin(value = "tanh(x, /)", inline = true, doc = "Return the hyperbolic tangent of x.")
    static double tanh(double x) {
        return MathErrors.check(StrictMath.tanh(x), x);
    }

    @Builtin(value = "asinh(x, /)", inline = true, doc = "Return the inverse hyperbolic sine of x.")
    static double asinh(double x) {
        return MathErrors.check(MathFunctions.asinh(x), x);
    }

    @Builtin(value = "acosh(x, /)", inline = true, doc = "Return the inverse hyperbolic cosine of x.")
    static double acosh(double x) {
        return MathErrors.check(MathFunctions.acosh(x), x);
    }

    @Builtin(value = "exp(x, /)", inline = true, doc = "Return e raised to the power of x.")
    static double exp(double x) {
        return MathErrors.check(Math.exp(x), x);
    }

    @Builtin(value = "exp2(x, /)", inline = true, doc = "Return 2 raised to the power of x.")
    static double exp2(double x) {
        return MathErrors.check(Math.pow(2, x), x);
    }

    @Builtin(
            value = "expm1(x, /)",
            inline = true,
            doc = "Return exp(x)-1.\n\n"
                    + "This function avoids the loss of precision involved in the direct evaluation of exp(x)-1"
                    + " for small x.")
    static double expm1(double x) {
        return MathErrors.check(Math.expm1(x), x);
    }

    @Builtin(value = "sqrt(x, /)", inline = true, doc = "Return the square root of x.")
    static double sqrt(double x) {
        return MathErrors.check(Math.sqrt(x), x);
    }

    @Builtin(value = "cbrt(x, /)", inline = true, doc = "Return the cube root of x.")
    static double cbrt(double x) {
        return MathErrors.check(Math.cbrt(x), x);
    }

    @Builtin(value = "atanh(x, /)", doc = "Return the inverse hyperbolic tangent of x.")
    static double atanh(double x) {
        if (Math.abs(x) >= 1) {
            throw MathErrors.domain();
        }
        return MathFunctions.atanh(x);
    }

    @Builtin(
            value = "atan2(y, x, /)",
            inline = true,
            doc = "Return the arc tangent (measured in radians) of y/x.\n\n"
                    + "Unlike atan(y/x), the signs of both x and y are considered.")
    static double atan2(double y, double x) {
        return Math.atan2(y, x);
    }

    @Builtin(value = "fabs(x, /)", inline = true, doc = "Return the absolute value of the float x.")
    static double fabs(double x) {
        return Math.abs(x);
    }

    @Builtin(
            value = "copysign(x, y, /)",
            inline = true,
            doc = "Return a float with the magnitude (absolute value) of x but the sign of y.\n\n"
                    + "On platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n")
    static double copySign(double x, double y) {
        return Double.isNaN(y) ? (Double.doubleToRawLongBits(y) < 0 ? -Math.abs(x) : Math.abs(x)) : Math.copySign(x, y);
    }

    @Builtin(value = "degrees(x, /)", inline = true, doc = "Convert angle x from radians to degrees.")
    static double degrees(double x) {
        return x * (180 / Math.PI);
    }

    @Builtin(value = "radians(x, /)", inline = true, doc = "Convert angle x from degrees to radians.")
    static double radians(double x) {
        return x * (Math.PI / 180);
    }

    @Builtin(
            value = "isfinite(x, /)",
            inline = true,
            doc = "Return True if x is neither an infinity nor a NaN, and False otherwise.")
    static boolean isFinite(double x) {
        return Double.isFinite(x);
    }

    @Builtin(
            value = "isinf(x, /)",
            inline = true,
            doc = "Return True if x is a positive or negative infinity, and False otherwise.")
    static boolean isInfinite(double x) {
        return Double.isInfinite(x);
    }

    @Builtin(
            value = "isnan(x, /)",
            inline = true,
            doc = "Return True if x is a NaN (not a number), and False otherwise.")
    static boolean isNaN(double x) {
        return Double.isNaN(x);
    }

    @Builtin(
            value = "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
            doc = "Determine whether two floating point numbers are close in value.\n\n"
                    + "Return True if a is close in value to b, and False otherwise.")
    static boolean isClose(double a, double b, double relative, double absolute) {
        if (relative < 0 || absolute < 0) {
            throw Errors.valueError("tolerances must be non-negative");
        }
        if (a == b) {
            return true;
        } else if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return false;
        }
        double difference = Math.abs(b - a);
        return difference <= Math.abs(relative * b) || difference <= Math.abs(relative * a) || difference <= absolute;
    }

    @Builtin(value = "erf(x, /)", doc = "Error function at x.")
    static double erf(double x) {
        return MathFunctions.erf(x);
    }

    @Builtin(value = "erfc(x, /)", doc = "Complementary error function at x.")
    static double erfc(double x) {
        return MathFunctions.erfc(x);
    }

    @Builtin(value = "gamma(x, /)", doc = "Gamma function at x.")
    static double gamma(double x) {
        if (!Double.isFinite(x)) {
            if (x == Double.NEGATIVE_INFINITY) {
                throw MathErrors.domain();
            }
            return x;
        }
        if (x <= 0 && x == Math.rint(x)) {
            throw MathErrors.domain();
        }
        return MathErrors.check(MathFunctions.gamma(x), x);
    }

    @Builtin(value = "lgamma(x, /)", doc = "Natural logarithm of absolute value of Gamma function at x.")
    static double lgamma(double x) {
        if (!Double.isFinite(x)) {
            return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
        }
        if (x <= 0 && x == Math.rint(x)) {
            throw MathErrors.domain();
        }
        return MathErrors.check(MathFunctions.logGamma(x), x);
    }

    @Builtin(value = "pow(x, y, /)", inline = true, doc = "Return x**y (x to the power of y).")
    static double pow(double x, double y) {
        if (x == 1 || x == -1 && Double.isInfinite(y)) {
            return 1;
        }
        double result = Math.pow(x, y);
        if (!Double.isFinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
            throw Double.isNaN(result) || x == 0 ? MathErrors.domain() : MathErrors.range();
        }
        return result;
    }

    @Builtin(
            value = "fmod(x, y, /)",
            inline = true,
            doc = "Return fmod(x, y), according to platform C.\n\nx % y may differ.")
    static double fmod(double x, double y) {
        double result = x % y;
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw MathErrors.domain();
        }
        return result;
    }

    @Builtin(
            value = "remainder(x, y, /)",
            doc = "Difference between x and the closest integer multiple of y.\n\n"
                    + "Return x - n*y where n*y is the closest integer multiple of y.\n"
                    + "In the case where x is exactly halfway between two multiples of\n"
                    + "y, the nearest even value of n is used. The result is always exact.")
    static double remainder(double x, double y) {
        double result = Math.IEEEremainder(x, y);
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            throw MathErrors.domain();
        }
        return result == 0 ? Math.copySign(0.0, x) : result;
    }

    @Builtin(
            value = "modf(x, /)",
            doc = "Return the fractional and integer parts of x.\n\n"
                    + "Both results carry the sign of x and are floats.")
    static Object modf(double x) {
        if (!Double.isFinite(x)) {
            return new PyTuple(Double.isNaN(x) ? x : Math.copySign(0.0, x), x);
        }
        double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
        return new PyTuple(Math.copySign(x - whole, x), Math.copySign(whole, x));
    }

    @Builtin(
            value = "frexp(x, /)",
            doc = "Return the mantissa and exponent of x, as pair (m, e).\n\n"
                    + "m is a float and e is an int, such that x = m * 2.**e.\n"
                    + "If x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.")
    static Object frexp(double x) {
        if (x == 0 || !Double.isFinite(x)) {
            return new PyTuple(x, 0L);
        }
        int shift = Math.getExponent(x) < Double.MIN_EXPONENT ? 54 : 0;
        double normal = Math.scalb(x, shift);
        int exponent = Math.getExponent(normal) + 1;
        return new PyTuple(Math.scalb(normal, -exponent), (long) (exponent - shift));
    }

    @Builtin(value = "ldexp(x, i, /)", doc = "Return x * (2**i).\n\nThis is essentially the inverse of frexp().")
    static double ldexp(double x, Object i) {
        if (Conversions.intOrNull(i) == null) {
            throw Errors.typeError("Expected an int as second argument to ldexp.");
        }
        if (x == 0 || !Double.isFinite(x)) {
            return x;
        }
        int exponent = (int) Math.max(-5000, Math.min(Conversions.toClampedLong(i), 5000));
        double result = x;
        // In steps that do not round on the way to a subnormal number.
        if (exponent < -1000) {
            int own = Math.getExponent(x);
            double mantissa = own < Double.MIN_EXPONENT ? x : Math.scalb(x, -own);
            exponent += own < Double.MIN_EXPONENT ? 0 : own;
            result = exponent < -1200 ? Math.copySign(0.0, x) : Math.scalb(mantissa, exponent);
        } else {
            result = Math.scalb(x, exponent);
        }
        if (Double.isInfinite(result)) {
            throw MathErrors.range();
        }
        return result;
    }

    @Builtin(
            value = "nextafter(x, y, /, *, steps=None)",
            doc = "Return the floating-point value the given number of steps after x towards y.")
    static double nextAfter(double x, double y, Object steps) {
        if (steps == PyNone.NONE) {
            return Math.nextAfter(x, y);
        }
        BigInteger count = Conversions.toBigInteger(steps);
        if (count.signum() < 0) {
            throw Errors.valueError("steps must be a non-negative integer");
        }
        if (Double.isNaN(x) || Double.isNaN(y) || count.signum() == 0) {
            return Double.isNaN(y) && !Double.isNaN(x) ? y : x;
        }
        long from = ordinal(x);
        long to = ordinal(y);
        BigInteger distance =
                BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).abs();
        if (count.compareTo(distance) >= 0) {
            return y;
        }
        long moved = from < to ? from + count.longValue() : from - count.longValue();
        return moved >= 0 ? Double.longBitsToDouble(moved) : -Double.longBitsToDouble(-moved);
    }

    /** The numbers in order, counted from zero. */
    private static long ordinal(double x) {
        long bits = Double.doubleToLongBits(Math.abs(x));
        return x < 0 ? -bits : bits;
    }

    @Builtin(value = "ulp(x, /)", doc = "Return the value of the least significant bit of the float x.")
    static double ulp(double x) {
        return Math.ulp(x);
    }

    private static double logOf(Object x, DoubleUnaryOperator function, double perBit) {
        Object integer = Conversions.intOrNull(x);
        if (integer instanceof PyInt big) {
            if (big.value().signum() < 0) {
                throw MathErrors.domain();
            }
            int excess = Math.max(0, big.value().bitLength() - 1000);
            return function.applyAsDouble(big.value().shiftRight(excess).doubleValue()) + excess * perBit;
        }
        double value = integer instanceof Long number ? number : Conversions.toDouble(x);
        if (value <= 0) {
            throw MathErrors.domain();
        }
        return function.applyAsDouble(value);
    }

    @Builtin(
            value = "log(x, base=<unset>, /)",
            doc = "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\n"
                    + "If the base is not specified, returns the natural logarithm (base e) of x.")
    static Object log(Object x, Object base) {
        double result = logOf(x, Math::log, 0.6931471805599453);
        if (base == null) {
            return result;
        }
        double divisor = logOf(base, Math::log, 0.6931471805599453);
        if (divisor == 0) {
            throw Errors.zeroDivisionError("float division by zero");
        }
        return result / divisor;
    }

    @Builtin(value = "log2(x, /)", doc = "Return the base 2 logarithm of x.")
    static double log2(Object x) {
        return logOf(x, MathFunctions::log2, 1);
    }

    @Builtin(value = "log10(x, /)", doc = "Return the base 10 logarithm of x.")
    static double log10(Object x) {
        return logOf(x, Math::log10, 0.3010299956639812);
    }

    @Builtin(
            value = "log1p(x, /)",
            doc = "Return the natural logarithm of 1+x (base e).\n\n"
                    + "The result is computed in a way which is accurate for x near zero.")
    static double log1p(double x) {
        if (x <= -1) {
            throw MathErrors.domain();
        }
        return Math.log1p(x);
    }
}
