// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import java.math.BigInteger;

/** The methods of {@code Decimal} with names. */
@BuiltinClass(type = "decimal.Decimal")
final class DecimalMethods {
    private DecimalMethods() {}

    @Builtin(value = "from_float(cls, f, /)", kind = Kind.CLASS)
    static Object fromFloat(PyType cls, Object value) {
        PyDecimal result = fromFloat(value);
        return cls == PyDecimal.TYPE ? result : Calls.call(cls, result);
    }

    static PyDecimal fromFloat(Object value) {
        PyDecimal integer = value instanceof PyDecimal ? null : Operands.of(value);
        if (integer != null) {
            return integer;
        } else if (PyValueObject.unwrap(value) instanceof Double number) {
            return Operands.ofDouble(number);
        }
        throw Errors.typeError("argument must be int or float");
    }

    @Builtin("adjusted(self, /)")
    static long adjusted(PyDecimal self) {
        return self.isFinite() ? self.isZero() ? self.exponent() : self.adjusted() : 0;
    }

    @Builtin("as_integer_ratio(self, /)")
    static PyTuple asIntegerRatio(PyDecimal self) {
        if (!self.isFinite()) {
            throw self.isNan()
                    ? Errors.valueError("cannot convert NaN to integer ratio")
                    : Errors.overflowError("cannot convert Infinity to integer ratio");
        }
        BigInteger numerator = self.isNegative() ? self.coefficient().negate() : self.coefficient();
        BigInteger denominator = BigInteger.ONE;
        if (self.exponent() >= 0) {
            numerator = self.isZero() ? numerator : numerator.multiply(Powers.big(self.exponent()));
        } else {
            denominator = self.isZero() ? BigInteger.ONE : Powers.big(-self.exponent());
            BigInteger common = numerator.gcd(denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
        return new PyTuple(PyInt.of(numerator), PyInt.of(denominator));
    }

    @Builtin("as_tuple(self, /)")
    static Object asTuple(PyDecimal self) {
        String text =
                self.isInfinite() || self.isNan() && self.isSmall() && self.small() == 0 ? "" : self.digitString();
        Object[] digits = new Object[text.length()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (long) (text.charAt(i) - '0');
        }
        if (self.isInfinite()) {
            digits = new Object[] {0L};
        }
        Object exponent = self.isFinite()
                ? (Object) self.exponent()
                : Str.of(self.isInfinite() ? "F" : self.isSignaling() ? "N" : "n");
        return Calls.call(DecimalState.of().tupleType, self.isNegative() ? 1L : 0L, new PyTuple(digits), exponent);
    }

    @Builtin("canonical(self, /)")
    static PyDecimal canonical(PyDecimal self) {
        return self;
    }

    @Builtin("conjugate(self, /)")
    static PyDecimal conjugate(PyDecimal self) {
        return self;
    }

    @Builtin(value = "real", kind = Kind.GETTER)
    static PyDecimal real(PyDecimal self) {
        return self;
    }

    @Builtin(value = "imag", kind = Kind.GETTER)
    static PyDecimal imaginary(PyDecimal self) {
        return PyDecimal.ZERO;
    }

    @Builtin("radix(self, /)")
    static PyDecimal radix(PyDecimal self) {
        return PyDecimal.ofInt(10);
    }

    @Builtin("copy_abs(self, /)")
    static PyDecimal copyAbs(PyDecimal self) {
        return self.withSign(false).withType(PyDecimal.TYPE);
    }

    @Builtin("copy_negate(self, /)")
    static PyDecimal copyNegate(PyDecimal self) {
        return self.withSign(!self.isNegative());
    }

    @Builtin("is_canonical(self, /)")
    static boolean isCanonical(PyDecimal self) {
        return true;
    }

    @Builtin("is_qnan(self, /)")
    static boolean isQnan(PyDecimal self) {
        return self.isNan() && !self.isSignaling();
    }

    @Builtin("is_normal(self, /, context=None)")
    static boolean isNormal(PyDecimal self, Object context) {
        return Operations.isNormal(self, Operands.context(context));
    }

    @Builtin("is_subnormal(self, /, context=None)")
    static boolean isSubnormal(PyDecimal self, Object context) {
        return Operations.isSubnormal(self, Operands.context(context));
    }

    @Builtin("number_class(self, /, context=None)")
    static String numberClass(PyDecimal self, Object context) {
        return Operations.numberClass(self, Operands.context(context));
    }

    @Builtin(
            value = "compare_total(self, /, other, context=None)",
            doc = "Compares by representation, in a total order: numbers that are equal but written differently"
                    + " differ.\n"
                    + "\n"
                    + ">>> Decimal('2.50').compare_total(Decimal('2.5'))\n"
                    + "Decimal('-1')\n"
                    + ">>> Decimal('2.5').compare_total(Decimal('2.5'))\n"
                    + "Decimal('0')")
    static PyDecimal compareTotal(PyDecimal self, Object other, Object context) {
        Operands.context(context);
        return Operations.compareTotal(self, Operands.required(other));
    }

    @Builtin("compare_total_mag(self, /, other, context=None)")
    static PyDecimal compareTotalMag(PyDecimal self, Object other, Object context) {
        Operands.context(context);
        return Operations.compareTotalMag(self, Operands.required(other));
    }

    @Builtin(
            value = "copy_sign(self, /, other, context=None)",
            doc = "This number with the sign of the other.\n"
                    + "\n"
                    + ">>> Decimal('1.5').copy_sign(Decimal('-3'))\n"
                    + "Decimal('-1.5')")
    static PyDecimal copySign(PyDecimal self, Object other, Object context) {
        Operands.context(context);
        return Operations.copySign(self, Operands.required(other));
    }

    @Builtin("same_quantum(self, /, other, context=None)")
    static boolean sameQuantum(PyDecimal self, Object other, Object context) {
        Operands.context(context);
        return Ordering.sameQuantum(self, Operands.required(other));
    }

    @Builtin(
            value = "fma(self, /, other, third, context=None)",
            doc = "self * other + third, rounded once.\n" + "\n" + ">>> Decimal(3).fma(4, 5)\n" + "Decimal('17')")
    static PyDecimal fusedMultiplyAdd(PyDecimal self, Object other, Object third, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.fusedMultiplyAdd(self, Operands.required(other), Operands.required(third), used);
    }

    @Builtin(
            value = "quantize(self, /, exp, rounding=None, context=None)",
            doc = "This number rounded to the exponent of exp.\n"
                    + "\n"
                    + ">>> Decimal('2.345').quantize(Decimal('.1'))\n"
                    + "Decimal('2.3')")
    static PyDecimal quantize(PyDecimal self, Object exp, Object rounding, Object context) {
        DecimalContext used = Operands.context(context);
        Rounding mode = rounding == PyNone.NONE ? used.rounding() : Operands.rounding(rounding);
        return Operations.quantize(self, Operands.required(exp), mode, used);
    }

    private static PyDecimal toIntegral(PyDecimal self, Object rounding, Object context, boolean exact) {
        DecimalContext used = Operands.context(context);
        Rounding mode = rounding == PyNone.NONE ? used.rounding() : Operands.rounding(rounding);
        return Operations.toIntegral(self, mode, exact, used);
    }

    @Builtin("to_integral(self, /, rounding=None, context=None)")
    static PyDecimal toIntegral(PyDecimal self, Object rounding, Object context) {
        return toIntegral(self, rounding, context, false);
    }

    @Builtin("to_integral_value(self, /, rounding=None, context=None)")
    static PyDecimal toIntegralValue(PyDecimal self, Object rounding, Object context) {
        return toIntegral(self, rounding, context, false);
    }

    @Builtin("to_integral_exact(self, /, rounding=None, context=None)")
    static PyDecimal toIntegralExact(PyDecimal self, Object rounding, Object context) {
        return toIntegral(self, rounding, context, true);
    }

    @Builtin("to_eng_string(self, /, context=None)")
    static TruffleString toEngString(PyDecimal self, Object context) {
        return Str.of(DecimalText.toEngineering(self, Operands.context(context).hasCapitals()));
    }

    @Builtin("is_finite(self, /)")
    static boolean isFinite(PyDecimal self) {
        return self.isFinite();
    }

    @Builtin("is_infinite(self, /)")
    static boolean isInfinite(PyDecimal self) {
        return self.isInfinite();
    }

    @Builtin("is_nan(self, /)")
    static boolean isNan(PyDecimal self) {
        return self.isNan();
    }

    @Builtin("is_signed(self, /)")
    static boolean isSigned(PyDecimal self) {
        return self.isNegative();
    }

    @Builtin("is_snan(self, /)")
    static boolean isSnan(PyDecimal self) {
        return self.isSignaling();
    }

    @Builtin("is_zero(self, /)")
    static boolean isZero(PyDecimal self) {
        return self.isZero();
    }

    @Builtin("compare(self, /, other, context=None)")
    static PyDecimal compare(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.compare(self, Operands.required(other), used);
    }

    @Builtin("compare_signal(self, /, other, context=None)")
    static PyDecimal compareSignal(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.compareSignal(self, Operands.required(other), used);
    }

    @Builtin("logical_and(self, /, other, context=None)")
    static PyDecimal logicalAnd(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.logicalAnd(self, Operands.required(other), used);
    }

    @Builtin("logical_or(self, /, other, context=None)")
    static PyDecimal logicalOr(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.logicalOr(self, Operands.required(other), used);
    }

    @Builtin("logical_xor(self, /, other, context=None)")
    static PyDecimal logicalXor(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.logicalXor(self, Operands.required(other), used);
    }

    @Builtin("max(self, /, other, context=None)")
    static PyDecimal max(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.max(self, Operands.required(other), used);
    }

    @Builtin("max_mag(self, /, other, context=None)")
    static PyDecimal maxMag(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.maxMag(self, Operands.required(other), used);
    }

    @Builtin("min(self, /, other, context=None)")
    static PyDecimal min(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.min(self, Operands.required(other), used);
    }

    @Builtin("min_mag(self, /, other, context=None)")
    static PyDecimal minMag(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.minMag(self, Operands.required(other), used);
    }

    @Builtin("next_toward(self, /, other, context=None)")
    static PyDecimal nextToward(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.nextToward(self, Operands.required(other), used);
    }

    @Builtin("remainder_near(self, /, other, context=None)")
    static PyDecimal remainderNear(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.remainderNear(self, Operands.required(other), used);
    }

    @Builtin("rotate(self, /, other, context=None)")
    static PyDecimal rotate(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.rotate(self, Operands.required(other), used);
    }

    @Builtin("scaleb(self, /, other, context=None)")
    static PyDecimal scaleB(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.scaleB(self, Operands.required(other), used);
    }

    @Builtin("shift(self, /, other, context=None)")
    static PyDecimal shift(PyDecimal self, Object other, Object context) {
        DecimalContext used = Operands.context(context);
        return Operations.shift(self, Operands.required(other), used);
    }

    @Builtin("exp(self, /, context=None)")
    static PyDecimal exp(PyDecimal self, Object context) {
        return Operations.exp(self, Operands.context(context));
    }

    @Builtin("ln(self, /, context=None)")
    static PyDecimal ln(PyDecimal self, Object context) {
        return Operations.ln(self, Operands.context(context));
    }

    @Builtin("log10(self, /, context=None)")
    static PyDecimal log10(PyDecimal self, Object context) {
        return Operations.log10(self, Operands.context(context));
    }

    @Builtin("logb(self, /, context=None)")
    static PyDecimal logB(PyDecimal self, Object context) {
        return Operations.logB(self, Operands.context(context));
    }

    @Builtin("logical_invert(self, /, context=None)")
    static PyDecimal logicalInvert(PyDecimal self, Object context) {
        return Operations.logicalInvert(self, Operands.context(context));
    }

    @Builtin("next_minus(self, /, context=None)")
    static PyDecimal nextMinus(PyDecimal self, Object context) {
        return Operations.nextMinus(self, Operands.context(context));
    }

    @Builtin("next_plus(self, /, context=None)")
    static PyDecimal nextPlus(PyDecimal self, Object context) {
        return Operations.nextPlus(self, Operands.context(context));
    }

    @Builtin("normalize(self, /, context=None)")
    static PyDecimal normalize(PyDecimal self, Object context) {
        return Operations.normalize(self, Operands.context(context));
    }

    @Builtin("sqrt(self, /, context=None)")
    static PyDecimal squareRoot(PyDecimal self, Object context) {
        return Operations.squareRoot(self, Operands.context(context));
    }
}
