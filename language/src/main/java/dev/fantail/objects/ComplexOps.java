// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** Arithmetic of complex numbers. */
public final class ComplexOps {
    private static final long HASH_OF_I = 1000003;

    private ComplexOps() {}

    public static PyComplex multiply(PyComplex a, PyComplex b) {
        return new PyComplex(
                a.real() * b.real() - a.imaginary() * b.imaginary(),
                a.real() * b.imaginary() + a.imaginary() * b.real());
    }

    /** Division that scales by the larger part of the divisor, so that it does not overflow needlessly. */
    public static PyComplex divide(PyComplex a, PyComplex b) {
        double c = b.real();
        double d = b.imaginary();
        if (c == 0 && d == 0) {
            throw Errors.zeroDivisionError("complex division by zero");
        }
        if (Math.abs(c) >= Math.abs(d)) {
            double ratio = d / c;
            double denominator = c + d * ratio;
            return new PyComplex(
                    (a.real() + a.imaginary() * ratio) / denominator, (a.imaginary() - a.real() * ratio) / denominator);
        }
        if (Double.isNaN(c) || Double.isNaN(d)) {
            return new PyComplex(Double.NaN, Double.NaN);
        }
        double ratio = c / d;
        double denominator = c * ratio + d;
        return new PyComplex(
                (a.real() * ratio + a.imaginary()) / denominator, (a.imaginary() * ratio - a.real()) / denominator);
    }

    @TruffleBoundary
    public static PyComplex power(double a, double b, double c, double d) {
        if (c == 0 && d == 0) {
            return new PyComplex(1, 0);
        }
        if (a == 0 && b == 0) {
            if (d != 0 || c < 0) {
                throw Errors.zeroDivisionError("0.0 to a negative or complex power");
            }
            return new PyComplex(0, 0);
        }
        if (d == 0 && c == Math.rint(c) && Math.abs(c) <= 100) {
            return checked(power(new PyComplex(a, b), (int) c));
        }
        double absolute = Math.hypot(a, b);
        double length = Math.pow(absolute, c);
        double angle = Math.atan2(b, a);
        double phase = angle * c;
        if (d != 0) {
            length *= Math.exp(-angle * d);
            phase += d * Math.log(absolute);
        }
        return checked(new PyComplex(length * Math.cos(phase), length * Math.sin(phase)));
    }

    private static PyComplex power(PyComplex base, int exponent) {
        if (exponent < 0) {
            return divide(new PyComplex(1, 0), power(base, -exponent));
        }
        PyComplex result = new PyComplex(1, 0);
        PyComplex square = base;
        for (int rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) {
                result = multiply(result, square);
            }
            square = multiply(square, square);
        }
        return result;
    }

    private static PyComplex checked(PyComplex value) {
        if (Double.isInfinite(value.real()) || Double.isInfinite(value.imaginary())) {
            throw Errors.overflowError("complex exponentiation");
        }
        return value;
    }

    public static double absolute(PyComplex value) {
        if (Double.isInfinite(value.real()) || Double.isInfinite(value.imaginary())) {
            return Double.POSITIVE_INFINITY;
        }
        double result = Math.hypot(value.real(), value.imaginary());
        if (Double.isInfinite(result)) {
            throw Errors.overflowError("absolute value too large");
        }
        return result;
    }

    public static long hash(PyComplex value) {
        long hash = FloatOps.hash(value.real()) + HASH_OF_I * FloatOps.hash(value.imaginary());
        return hash == -1 ? -2 : hash;
    }
}
