// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.parser.ast.Operator;

/** Arithmetic on constant complex numbers. */
final class ComplexArithmetic {
    private ComplexArithmetic() {}

    /** {@code null} for what raises an exception. */
    static Object apply(Operator op, Complex a, Complex b) {
        return switch (op) {
            case ADD -> new Complex(a.real() + b.real(), a.imaginary() + b.imaginary());
            case SUB -> new Complex(a.real() - b.real(), a.imaginary() - b.imaginary());
            case MULT ->
                new Complex(
                        a.real() * b.real() - a.imaginary() * b.imaginary(),
                        a.real() * b.imaginary() + a.imaginary() * b.real());
            case DIV -> quotient(a, b);
            case POW -> power(a.real(), a.imaginary(), b.real(), b.imaginary());
            default -> null;
        };
    }

    /** Divides by the larger part of the divisor first, which loses the least precision. */
    private static Complex quotient(Complex a, Complex b) {
        double absReal = Math.abs(b.real());
        double absImaginary = Math.abs(b.imaginary());
        if (absReal >= absImaginary) {
            if (absReal == 0) {
                return null;
            }
            double ratio = b.imaginary() / b.real();
            double divisor = b.real() + b.imaginary() * ratio;
            return new Complex(
                    (a.real() + a.imaginary() * ratio) / divisor, (a.imaginary() - a.real() * ratio) / divisor);
        }
        if (absImaginary >= absReal) {
            double ratio = b.real() / b.imaginary();
            double divisor = b.real() * ratio + b.imaginary();
            return new Complex(
                    (a.real() * ratio + a.imaginary()) / divisor, (a.imaginary() * ratio - a.real()) / divisor);
        }
        return new Complex(Double.NaN, Double.NaN);
    }

    static Complex power(double real, double imaginary, double exponent, double imaginaryExponent) {
        if (imaginaryExponent == 0 && exponent == Math.floor(exponent) && Math.abs(exponent) <= 100) {
            return integerPower(new Complex(real, imaginary), (long) exponent);
        }
        if (real == 0 && imaginary == 0) {
            return imaginaryExponent != 0 || exponent < 0 ? null : new Complex(0, 0);
        }
        double modulus = Math.hypot(real, imaginary);
        double length = Math.pow(modulus, exponent);
        double angle = Math.atan2(imaginary, real);
        double phase = angle * exponent;
        if (imaginaryExponent != 0) {
            length /= Math.exp(angle * imaginaryExponent);
            phase += imaginaryExponent * Math.log(modulus);
        }
        if (Double.isInfinite(phase)) {
            return null;
        }
        Complex result = new Complex(length * Math.cos(phase), length * Math.sin(phase));
        return Double.isInfinite(result.real()) || Double.isInfinite(result.imaginary()) ? null : result;
    }

    private static Complex integerPower(Complex base, long exponent) {
        if (exponent < 0) {
            Complex inverse = integerPower(base, -exponent);
            return inverse == null ? null : quotient(new Complex(1, 0), inverse);
        }
        Complex result = new Complex(1, 0);
        Complex square = base;
        for (long mask = 1; mask <= exponent; mask <<= 1) {
            if ((exponent & mask) != 0) {
                result = (Complex) apply(Operator.MULT, result, square);
            }
            square = (Complex) apply(Operator.MULT, square, square);
        }
        return Double.isInfinite(result.real()) || Double.isInfinite(result.imaginary()) ? null : result;
    }
}
