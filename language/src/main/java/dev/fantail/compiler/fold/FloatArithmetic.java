// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.fold;

import dev.fantail.parser.ast.Operator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic on constant floats. */
final class FloatArithmetic {
    private FloatArithmetic() {}

    /** {@code null} for what raises an exception. */
    static Object apply(Operator op, double a, double b) {
        return switch (op) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MULT -> a * b;
            case DIV -> b == 0 ? null : (Object) (a / b);
            case FLOOR_DIV -> b == 0 ? null : (Object) floorDivide(a, b);
            case MOD -> b == 0 ? null : (Object) modulo(a, b);
            case POW -> power(a, b);
            default -> null;
        };
    }

    private static double modulo(double a, double b) {
        double remainder = a % b;
        if (remainder == 0) {
            return Math.copySign(0.0, b);
        }
        return remainder < 0 != b < 0 ? remainder + b : remainder;
    }

    private static double floorDivide(double a, double b) {
        double remainder = a % b;
        double quotient = (a - remainder) / b;
        if (remainder != 0 && b < 0 != remainder < 0) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /** A negative base with a fractional exponent has a complex result, and an overflow is an exception. */
    private static Object power(double a, double b) {
        if (a == 1 || b == 0) {
            return 1.0;
        }
        if (a == 0 && b < 0) {
            return null;
        }
        boolean finite = !Double.isInfinite(a) && !Double.isNaN(a) && !Double.isInfinite(b) && !Double.isNaN(b);
        if (finite && a < 0 && b != Math.floor(b)) {
            return ComplexArithmetic.power(a, 0, b, 0);
        }
        if (a == -1 && Double.isInfinite(b)) {
            return 1.0;
        }
        double result = Math.pow(a, b);
        return finite && Double.isInfinite(result) ? null : (Object) result;
    }

    /** The correctly rounded quotient of two integers; {@code null} when it is too large. */
    static Object quotient(BigInteger a, BigInteger b) {
        if (a.bitLength() <= 53 && b.bitLength() <= 53) {
            return a.doubleValue() / b.doubleValue();
        }
        if (a.signum() == 0) {
            return b.signum() < 0 ? -0.0 : 0.0;
        }
        // Enough digits that the one further rounding cannot be off, because what is cut away stays visible.
        BigDecimal quotient = new BigDecimal(a).divide(new BigDecimal(b), new MathContext(800, RoundingMode.DOWN));
        if (quotient.multiply(new BigDecimal(b)).compareTo(new BigDecimal(a)) != 0) {
            BigDecimal lastDigit = BigDecimal.ONE.scaleByPowerOfTen(-quotient.scale() - 1);
            quotient = quotient.add(quotient.signum() < 0 ? lastDigit.negate() : lastDigit);
        }
        double result = quotient.doubleValue();
        return Double.isInfinite(result) ? null : (Object) result;
    }
}
