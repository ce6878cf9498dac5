// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.cmath;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.math.MathFunctions;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Numbers;

/** The module {@code cmath}. */
@BuiltinModule(value = "cmath", doc = "This module provides access to mathematical functions for complex\nnumbers.")
public final class CMathModule {
    private static final double LN_2 = 0.6931471805599453;

    /** Beyond this a square overflows. */
    private static final double LARGE = 0x1p510;

    private CMathModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("pi", Math.PI);
        module.set("e", Math.E);
        module.set("tau", 2 * Math.PI);
        module.set("inf", Double.POSITIVE_INFINITY);
        module.set("nan", Double.NaN);
        module.set("infj", new PyComplex(0, Double.POSITIVE_INFINITY));
        module.set("nanj", new PyComplex(0, Double.NaN));
    }

    private static PyComplex complex(Object value) {
        if (value instanceof PyComplex number) {
            return number;
        }
        if (!(PyValueObject.unwrap(value) instanceof TruffleString)) {
            Object converted =
                    Types.of(value).lookup(Names.COMPLEX) == null ? null : Calls.special(value, Names.COMPLEX);
            if (converted instanceof PyComplex number) {
                return number;
            } else if (converted != null) {
                throw Errors.typeError(Types.of(value).shortName() + ".__complex__() returned non-complex (type "
                        + Types.of(converted).shortName() + ")");
            }
        }
        return new PyComplex(Conversions.toDouble(value), 0);
    }

    private static boolean isFinite(PyComplex z) {
        return Double.isFinite(z.real()) && Double.isFinite(z.imaginary());
    }

    /** A result that overflowed, although the argument was finite, is an error. */
    private static PyComplex checked(PyComplex argument, PyComplex result) {
        if (isFinite(argument) && (Double.isInfinite(result.real()) || Double.isInfinite(result.imaginary()))) {
            throw Errors.overflowError("math range error");
        }
        return result;
    }

    private static PyException domain() {
        return Errors.valueError("math domain error");
    }

    private static double magnitude(PyComplex z) {
        return Math.hypot(z.real(), z.imaginary());
    }

    @Builtin(value = "phase(z, /)", doc = "Return argument, also known as the phase angle, of a complex.")
    static double phase(Object z) {
        PyComplex value = complex(z);
        return Math.atan2(value.imaginary(), value.real());
    }

    @Builtin(value = "polar(z, /)", doc = "Convert a complex from rectangular coordinates to polar coordinates.")
    static Object polar(Object z) {
        PyComplex value = complex(z);
        double radius = magnitude(value);
        if (Double.isInfinite(radius) && isFinite(value)) {
            throw Errors.overflowError("math range error");
        }
        return new PyTuple(radius, Math.atan2(value.imaginary(), value.real()));
    }

    @Builtin(value = "rect(r, phi, /)", doc = "Convert from polar coordinates to rectangular coordinates.")
    static Object rect(double r, double phi) {
        if (Double.isInfinite(phi) && r != 0 && !Double.isNaN(r)) {
            throw domain();
        }
        if (r == 0 && !Double.isFinite(phi)) {
            return new PyComplex(0, 0);
        } else if (phi == 0 && !Double.isFinite(r)) {
            return new PyComplex(r, Double.isNaN(r) ? 0 : Math.copySign(phi, r * Math.copySign(1.0, phi)));
        } else if (Double.isInfinite(r) && Double.isNaN(phi)) {
            return new PyComplex(Double.POSITIVE_INFINITY, phi);
        }
        if (r == 0 || phi == 0) {
            return new PyComplex(r, r * phi);
        }
        return new PyComplex(r * Math.cos(phi), r * Math.sin(phi));
    }

    @Builtin(
            value = "isfinite(z, /)",
            doc = "Return True if both the real and imaginary parts of z are finite, else False.")
    static boolean isFinite(Object z) {
        return isFinite(complex(z));
    }

    @Builtin(value = "isnan(z, /)", doc = "Checks if the real or imaginary part of z not a number (NaN).")
    static boolean isNaN(Object z) {
        PyComplex value = complex(z);
        return Double.isNaN(value.real()) || Double.isNaN(value.imaginary());
    }

    @Builtin(value = "isinf(z, /)", doc = "Checks if the real or imaginary part of z is infinite.")
    static boolean isInfinite(Object z) {
        PyComplex value = complex(z);
        return Double.isInfinite(value.real()) || Double.isInfinite(value.imaginary());
    }

    @Builtin(
            value = "isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
            doc = "Determine whether two complex numbers are close in value.")
    static boolean isClose(Object a, Object b, double relative, double absolute) {
        if (relative < 0 || absolute < 0) {
            throw Errors.valueError("tolerances must be non-negative");
        }
        PyComplex x = complex(a);
        PyComplex y = complex(b);
        if (x.real() == y.real() && x.imaginary() == y.imaginary()) {
            return true;
        }
        if (isInfinite(x) || isInfinite(y)) {
            return false;
        }
        double difference = Math.hypot(x.real() - y.real(), x.imaginary() - y.imaginary());
        return difference <= relative * magnitude(y) || difference <= relative * magnitude(x) || difference <= absolute;
    }

    @Builtin(value = "exp(z, /)", doc = "Return the exponential value e**z.")
    static Object exp(Object z) {
        PyComplex value = complex(z);
        double x = value.real();
        double y = value.imaginary();
        if (Double.isInfinite(y) && (Double.isFinite(x) || x == Double.POSITIVE_INFINITY)) {
            throw domain();
        }
        if (Double.isInfinite(x) && !Double.isFinite(y)) {
            return x < 0 ? new PyComplex(0, 0) : new PyComplex(x, y);
        }
        if (y == 0) {
            return checked(value, new PyComplex(Math.exp(x), y));
        }
        if (x > 708) {
            double scale = Math.exp(x - 1);
            return checked(value, new PyComplex(scale * Math.cos(y) * Math.E, scale * Math.sin(y) * Math.E));
        }
        double scale = Math.exp(x);
        return new PyComplex(scale * Math.cos(y), scale * Math.sin(y));
    }

    private static PyComplex naturalLog(PyComplex z) {
        double x = Math.abs(z.real());
        double y = Math.abs(z.imaginary());
        double angle = Math.atan2(z.imaginary(), z.real());
        double real;
        if (x > LARGE || y > LARGE) {
            real = Math.log(Math.hypot(x / 2, y / 2)) + LN_2;
        } else if (x == 0 && y == 0) {
            throw domain();
        } else if (x < Double.MIN_NORMAL && y < Double.MIN_NORMAL) {
            real = Math.log(Math.hypot(x * 0x1p60, y * 0x1p60)) - 60 * LN_2;
        } else {
            double radius = Math.hypot(x, y);
            if (radius > 0.71 && radius < 1.73) {
                double large = Math.max(x, y);
                double small = Math.min(x, y);
                real = Math.log1p((large - 1) * (large + 1) + small * small) / 2;
            } else {
                real = Math.log(radius);
            }
        }
        return new PyComplex(real, angle);
    }

    private static PyComplex divide(PyComplex a, PyComplex b) {
        return (PyComplex) Numbers.binary(BinaryOp.TRUE_DIVIDE, a, b);
    }

    @Builtin(
            value = "log(z, base=<unset>, /)",
            doc = "log(z[, base]) -> the logarithm of z to the given base.\n\n"
                    + "If the base is not specified, returns the natural logarithm (base e) of z.")
    static Object log(Object z, Object base) {
        PyComplex result = naturalLog(complex(z));
        return base == null ? result : divide(result, naturalLog(complex(base)));
    }

    @Builtin(value = "log10(z, /)", doc = "Return the base-10 logarithm of z.")
    static Object log10(Object z) {
        PyComplex result = naturalLog(complex(z));
        double scale = Math.log(10);
        return new PyComplex(result.real() / scale, result.imaginary() / scale);
    }

    private static PyComplex root(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (x == 0 && y == 0) {
            return new PyComplex(0, y);
        }
        if (Double.isInfinite(y)) {
            return new PyComplex(Double.POSITIVE_INFINITY, y);
        } else if (Double.isInfinite(x)) {
            return x > 0
                    ? new PyComplex(x, Double.isNaN(y) ? y : Math.copySign(0.0, y))
                    : new PyComplex(Double.isNaN(y) ? y : 0, Double.isNaN(y) ? -x : Math.copySign(-x, y));
        } else if (Double.isNaN(x) || Double.isNaN(y)) {
            return new PyComplex(Double.NaN, Double.NaN);
        }
        // Scaled by an even power of two, so that nothing over- or underflows.
        int exponent = Math.getExponent(Math.max(Math.abs(x), Math.abs(y)));
        exponent -= exponent & 1;
        double a = Math.scalb(x, -exponent);
        double b = Math.scalb(y, -exponent);
        double part = Math.sqrt((Math.abs(a) + Math.hypot(a, b)) / 2);
        double other = Math.abs(b) / (2 * part);
        int half = exponent / 2;
        return a >= 0
                ? new PyComplex(Math.scalb(part, half), Math.copySign(Math.scalb(other, half), y))
                : new PyComplex(Math.scalb(other, half), Math.copySign(Math.scalb(part, half), y));
    }

    @Builtin(value = "sqrt(z, /)", doc = "Return the square root of z.")
    static Object sqrt(Object z) {
        return root(complex(z));
    }

    private static PyComplex hyperbolicCosine(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (Double.isNaN(x) && y == 0) {
            return new PyComplex(x, 0);
        } else if (Double.isNaN(y) && (x == 0 || Double.isInfinite(x))) {
            return new PyComplex(x == 0 ? y : Math.abs(x), x == 0 ? 0 : y);
        }
        if (Double.isInfinite(y) && !Double.isNaN(x)) {
            throw domain();
        }
        if (Double.isInfinite(x)) {
            return y == 0
                    ? new PyComplex(Double.POSITIVE_INFINITY, Math.copySign(1.0, x) * y)
                    : new PyComplex(
                            Double.POSITIVE_INFINITY * Math.cos(y),
                            Double.POSITIVE_INFINITY * Math.sin(y) * Math.signum(x));
        }
        if (Math.abs(x) > 708) {
            double sign = Math.copySign(1.0, x);
            return checked(
                    z,
                    new PyComplex(
                            Math.cos(y) * Math.cosh(x - sign) * Math.E, Math.sin(y) * Math.sinh(x - sign) * Math.E));
        }
        return new PyComplex(Math.cos(y) * Math.cosh(x), Math.sin(y) * Math.sinh(x));
    }

    private static PyComplex hyperbolicSine(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (Double.isNaN(x) && y == 0) {
            return z;
        } else if (Double.isNaN(y) && (x == 0 || Double.isInfinite(x))) {
            return new PyComplex(Math.abs(x), y);
        }
        if (Double.isInfinite(y) && !Double.isNaN(x)) {
            throw domain();
        }
        if (Double.isInfinite(x)) {
            return y == 0 ? z : new PyComplex(x * Math.cos(y), Double.POSITIVE_INFINITY * Math.sin(y));
        }
        if (Math.abs(x) > 708) {
            double sign = Math.copySign(1.0, x);
            return checked(
                    z,
                    new PyComplex(
                            Math.cos(y) * Math.sinh(x - sign) * Math.E, Math.sin(y) * Math.cosh(x - sign) * Math.E));
        }
        return new PyComplex(Math.cos(y) * Math.sinh(x), Math.sin(y) * Math.cosh(x));
    }

    private static PyComplex hyperbolicTangent(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (Double.isNaN(x) && y == 0) {
            return z;
        }
        if (Double.isInfinite(y) && Double.isFinite(x)) {
            throw domain();
        }
        if (Math.abs(x) > 350) {
            double sign = Double.isInfinite(y) ? 0 : 2 * Math.sin(y) * Math.cos(y);
            double decay = Double.isInfinite(x) ? 0 : 2 * Math.exp(-2 * Math.abs(x));
            return new PyComplex(
                    Math.copySign(1.0, x), Double.isFinite(sign) ? Math.copySign(Math.abs(sign * decay), sign) : 0);
        }
        double tangentX = Math.tanh(x);
        double tangentY = Math.tan(y);
        double reciprocal = 1 / Math.cosh(x);
        double product = tangentX * tangentY;
        double denominator = 1 + product * product;
        return new PyComplex(
                tangentX * (1 + tangentY * tangentY) / denominator, tangentY / denominator * reciprocal * reciprocal);
    }

    /** {@code i * z}. */
    private static PyComplex timesI(PyComplex z) {
        return new PyComplex(-z.imaginary(), z.real());
    }

    /** {@code -i * z}. */
    private static PyComplex overI(PyComplex z) {
        return new PyComplex(z.imaginary(), -z.real());
    }

    @Builtin(value = "cosh(z, /)", doc = "Return the hyperbolic cosine of z.")
    static Object cosh(Object z) {
        return hyperbolicCosine(complex(z));
    }

    @Builtin(value = "sinh(z, /)", doc = "Return the hyperbolic sine of z.")
    static Object sinh(Object z) {
        return hyperbolicSine(complex(z));
    }

    @Builtin(value = "tanh(z, /)", doc = "Return the hyperbolic tangent of z.")
    static Object tanh(Object z) {
        return hyperbolicTangent(complex(z));
    }

    @Builtin(value = "cos(z, /)", doc = "Return the cosine of z.")
    static Object cos(Object z) {
        return hyperbolicCosine(timesI(complex(z)));
    }

    @Builtin(value = "sin(z, /)", doc = "Return the sine of z.")
    static Object sin(Object z) {
        return overI(hyperbolicSine(timesI(complex(z))));
    }

    @Builtin(value = "tan(z, /)", doc = "Return the tangent of z.")
    static Object tan(Object z) {
        return overI(hyperbolicTangent(timesI(complex(z))));
    }

    @Builtin(value = "acos(z, /)", doc = "Return the arc cosine of z.")
    static Object acos(Object z) {
        PyComplex value = complex(z);
        double x = value.real();
        double y = value.imaginary();
        if (Double.isNaN(y) && x == 0) {
            return new PyComplex(Math.PI / 2, y);
        } else if (Double.isNaN(y) && Double.isInfinite(x)) {
            return new PyComplex(y, Double.POSITIVE_INFINITY);
        }
        if (Math.abs(x) > LARGE || Math.abs(y) > LARGE) {
            double real = Math.atan2(Math.abs(y), x);
            double imaginary = Math.log(Math.hypot(x / 2, y / 2)) + 2 * LN_2;
            return new PyComplex(real, x < 0 ? -Math.copySign(imaginary, y) : Math.copySign(imaginary, -y));
        }
        PyComplex a = root(new PyComplex(1 - x, -y));
        PyComplex b = root(new PyComplex(1 + x, y));
        return new PyComplex(
                2 * Math.atan2(a.real(), b.real()),
                MathFunctions.asinh(b.real() * a.imaginary() - b.imaginary() * a.real()));
    }

    @Builtin(value = "acosh(z, /)", doc = "Return the inverse hyperbolic cosine of z.")
    static Object acosh(Object z) {
        PyComplex value = complex(z);
        double x = value.real();
        double y = value.imaginary();
        if (Math.abs(x) > LARGE || Math.abs(y) > LARGE) {
            return new PyComplex(Math.log(Math.hypot(x / 2, y / 2)) + 2 * LN_2, Math.atan2(y, x));
        }
        PyComplex a = root(new PyComplex(x - 1, y));
        PyComplex b = root(new PyComplex(x + 1, y));
        return new PyComplex(
                MathFunctions.asinh(a.real() * b.real() + a.imaginary() * b.imaginary()),
                2 * Math.atan2(a.imaginary(), b.real()));
    }

    private static PyComplex inverseHyperbolicSine(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (Double.isNaN(x) && y == 0) {
            return z;
        }
        if (Math.abs(x) > LARGE || Math.abs(y) > LARGE) {
            double real = Math.log(Math.hypot(x / 2, y / 2)) + 2 * LN_2;
            return new PyComplex(Math.copySign(real, x), Math.atan2(y, Math.abs(x)));
        }
        PyComplex a = root(new PyComplex(1 + y, -x));
        PyComplex b = root(new PyComplex(1 - y, x));
        return new PyComplex(
                MathFunctions.asinh(a.real() * b.imaginary() - b.real() * a.imaginary()),
                Math.atan2(y, a.real() * b.real() - a.imaginary() * b.imaginary()));
    }

    private static PyComplex inverseHyperbolicTangent(PyComplex z) {
        double x = z.real();
        double y = z.imaginary();
        if (Double.isNaN(y) && (x == 0 || Double.isInfinite(x))) {
            return new PyComplex(Math.copySign(0.0, x), y);
        }
        if (x < 0 || x == 0 && Math.copySign(1.0, x) < 0) {
            PyComplex mirrored = inverseHyperbolicTangent(new PyComplex(-x, -y));
            return new PyComplex(-mirrored.real(), -mirrored.imaginary());
        }
        double absoluteY = Math.abs(y);
        if (x > LARGE || absoluteY > LARGE) {
            double scale = Math.hypot(x / 2, y / 2);
            return new PyComplex(
                    Double.isInfinite(x) || Double.isInfinite(y) ? 0 : x / 4 / scale / scale,
                    Math.copySign(Math.PI / 2, y));
        }
        if (x == 1 && absoluteY < 0x1p-511) {
            if (absoluteY == 0) {
                throw domain();
            }
            return new PyComplex(
                    -Math.log(Math.sqrt(absoluteY) / Math.sqrt(Math.hypot(absoluteY, 2))),
                    Math.copySign(Math.atan2(2, -absoluteY) / 2, y));
        }
        double real = Math.log1p(4 * x / ((1 - x) * (1 - x) + absoluteY * absoluteY)) / 4;
        double imaginary = -Math.atan2(-2 * y, (1 - x) * (1 + x) - absoluteY * absoluteY) / 2;
        return new PyComplex(real, imaginary);
    }

    @Builtin(value = "asinh(z, /)", doc = "Return the inverse hyperbolic sine of z.")
    static Object asinh(Object z) {
        return inverseHyperbolicSine(complex(z));
    }

    @Builtin(value = "atanh(z, /)", doc = "Return the inverse hyperbolic tangent of z.")
    static Object atanh(Object z) {
        return inverseHyperbolicTangent(complex(z));
    }

    @Builtin(value = "asin(z, /)", doc = "Return the arc sine of z.")
    static Object asin(Object z) {
        return overI(inverseHyperbolicSine(timesI(complex(z))));
    }

    @Builtin(value = "atan(z, /)", doc = "Return the arc tangent of z.")
    static Object atan(Object z) {
        return overI(inverseHyperbolicTangent(timesI(complex(z))));
    }
}
