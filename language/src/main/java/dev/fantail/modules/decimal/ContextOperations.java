// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;

/** The operations that are methods of {@code Context}. */
@BuiltinClass(type = "decimal.Context")
final class ContextOperations {
    private ContextOperations() {}

    private static PyDecimal of(Object value) {
        return Operands.required(value);
    }

    @Builtin("add(self, x, y, /)")
    static PyDecimal add(DecimalContext self, Object x, Object y) {
        return self.apply(Arithmetic::add, of(x), of(y));
    }

    @Builtin("subtract(self, x, y, /)")
    static PyDecimal subtract(DecimalContext self, Object x, Object y) {
        return self.apply(Arithmetic::subtract, of(x), of(y));
    }

    @Builtin("multiply(self, x, y, /)")
    static PyDecimal multiply(DecimalContext self, Object x, Object y) {
        return self.apply(Arithmetic::multiply, of(x), of(y));
    }

    @Builtin("divide(self, x, y, /)")
    static PyDecimal divide(DecimalContext self, Object x, Object y) {
        return self.apply(Arithmetic::divide, of(x), of(y));
    }

    @Builtin("divide_int(self, x, y, /)")
    static PyDecimal divideInt(DecimalContext self, Object x, Object y) {
        return self.apply(Arithmetic::divideInteger, of(x), of(y));
    }

    @Builtin("remainder(self, x, y, /)")
    static PyDecimal remainder(DecimalContext self, Object x, Object y) {
        return self.apply(Arithmetic::remainder, of(x), of(y));
    }

    @Builtin("compare(self, x, y, /)")
    static PyDecimal compare(DecimalContext self, Object x, Object y) {
        return Operations.compare(of(x), of(y), self);
    }

    @Builtin("compare_signal(self, x, y, /)")
    static PyDecimal compareSignal(DecimalContext self, Object x, Object y) {
        return Operations.compareSignal(of(x), of(y), self);
    }

    @Builtin("logical_and(self, x, y, /)")
    static PyDecimal logicalAnd(DecimalContext self, Object x, Object y) {
        return Operations.logicalAnd(of(x), of(y), self);
    }

    @Builtin("logical_or(self, x, y, /)")
    static PyDecimal logicalOr(DecimalContext self, Object x, Object y) {
        return Operations.logicalOr(of(x), of(y), self);
    }

    @Builtin("logical_xor(self, x, y, /)")
    static PyDecimal logicalXor(DecimalContext self, Object x, Object y) {
        return Operations.logicalXor(of(x), of(y), self);
    }

    @Builtin("max(self, x, y, /)")
    static PyDecimal max(DecimalContext self, Object x, Object y) {
        return Operations.max(of(x), of(y), self);
    }

    @Builtin("max_mag(self, x, y, /)")
    static PyDecimal maxMag(DecimalContext self, Object x, Object y) {
        return Operations.maxMag(of(x), of(y), self);
    }

    @Builtin("min(self, x, y, /)")
    static PyDecimal min(DecimalContext self, Object x, Object y) {
        return Operations.min(of(x), of(y), self);
    }

    @Builtin("min_mag(self, x, y, /)")
    static PyDecimal minMag(DecimalContext self, Object x, Object y) {
        return Operations.minMag(of(x), of(y), self);
    }

    @Builtin("next_toward(self, x, y, /)")
    static PyDecimal nextToward(DecimalContext self, Object x, Object y) {
        return Operations.nextToward(of(x), of(y), self);
    }

    @Builtin("remainder_near(self, x, y, /)")
    static PyDecimal remainderNear(DecimalContext self, Object x, Object y) {
        return Operations.remainderNear(of(x), of(y), self);
    }

    @Builtin("rotate(self, x, y, /)")
    static PyDecimal rotate(DecimalContext self, Object x, Object y) {
        return Operations.rotate(of(x), of(y), self);
    }

    @Builtin("scaleb(self, x, y, /)")
    static PyDecimal scaleB(DecimalContext self, Object x, Object y) {
        return Operations.scaleB(of(x), of(y), self);
    }

    @Builtin("shift(self, x, y, /)")
    static PyDecimal shift(DecimalContext self, Object x, Object y) {
        return Operations.shift(of(x), of(y), self);
    }

    @Builtin("exp(self, x, /)")
    static PyDecimal exp(DecimalContext self, Object x) {
        return Operations.exp(of(x), self);
    }

    @Builtin("ln(self, x, /)")
    static PyDecimal ln(DecimalContext self, Object x) {
        return Operations.ln(of(x), self);
    }

    @Builtin("log10(self, x, /)")
    static PyDecimal log10(DecimalContext self, Object x) {
        return Operations.log10(of(x), self);
    }

    @Builtin("logb(self, x, /)")
    static PyDecimal logB(DecimalContext self, Object x) {
        return Operations.logB(of(x), self);
    }

    @Builtin("logical_invert(self, x, /)")
    static PyDecimal logicalInvert(DecimalContext self, Object x) {
        return Operations.logicalInvert(of(x), self);
    }

    @Builtin("next_minus(self, x, /)")
    static PyDecimal nextMinus(DecimalContext self, Object x) {
        return Operations.nextMinus(of(x), self);
    }

    @Builtin("next_plus(self, x, /)")
    static PyDecimal nextPlus(DecimalContext self, Object x) {
        return Operations.nextPlus(of(x), self);
    }

    @Builtin("normalize(self, x, /)")
    static PyDecimal normalize(DecimalContext self, Object x) {
        return Operations.normalize(of(x), self);
    }

    @Builtin("sqrt(self, x, /)")
    static PyDecimal squareRoot(DecimalContext self, Object x) {
        return Operations.squareRoot(of(x), self);
    }

    @Builtin("abs(self, x, /)")
    static PyDecimal abs(DecimalContext self, Object x) {
        return self.apply(Arithmetic::absolute, of(x));
    }

    @Builtin("plus(self, x, /)")
    static PyDecimal plus(DecimalContext self, Object x) {
        return self.apply(Arithmetic::plus, of(x));
    }

    @Builtin("minus(self, x, /)")
    static PyDecimal minus(DecimalContext self, Object x) {
        return self.apply(Arithmetic::minus, of(x));
    }

    @Builtin("is_finite(self, x, /)")
    static boolean isFinite(DecimalContext self, Object x) {
        return of(x).isFinite();
    }

    @Builtin("is_infinite(self, x, /)")
    static boolean isInfinite(DecimalContext self, Object x) {
        return of(x).isInfinite();
    }

    @Builtin("is_nan(self, x, /)")
    static boolean isNan(DecimalContext self, Object x) {
        return of(x).isNan();
    }

    @Builtin("is_signed(self, x, /)")
    static boolean isSigned(DecimalContext self, Object x) {
        return of(x).isNegative();
    }

    @Builtin("is_snan(self, x, /)")
    static boolean isSnan(DecimalContext self, Object x) {
        return of(x).isSignaling();
    }

    @Builtin("is_zero(self, x, /)")
    static boolean isZero(DecimalContext self, Object x) {
        return of(x).isZero();
    }

    @Builtin("is_qnan(self, x, /)")
    static boolean isQnan(DecimalContext self, Object x) {
        return DecimalMethods.isQnan(of(x));
    }

    @Builtin("is_normal(self, x, /)")
    static boolean isNormal(DecimalContext self, Object x) {
        return Operations.isNormal(of(x), self);
    }

    @Builtin("is_subnormal(self, x, /)")
    static boolean isSubnormal(DecimalContext self, Object x) {
        return Operations.isSubnormal(of(x), self);
    }

    @Builtin("is_canonical(self, x, /)")
    static boolean isCanonical(DecimalContext self, Object x) {
        return canonical(self, x) != null;
    }

    @Builtin("canonical(self, x, /)")
    static PyDecimal canonical(DecimalContext self, Object x) {
        if (x instanceof PyDecimal decimal) {
            return decimal;
        }
        throw Errors.typeError("argument must be a Decimal");
    }

    @Builtin("number_class(self, x, /)")
    static String numberClass(DecimalContext self, Object x) {
        return Operations.numberClass(of(x), self);
    }

    @Builtin("compare_total(self, x, y, /)")
    static PyDecimal compareTotal(DecimalContext self, Object x, Object y) {
        return Operations.compareTotal(of(x), of(y));
    }

    @Builtin("compare_total_mag(self, x, y, /)")
    static PyDecimal compareTotalMag(DecimalContext self, Object x, Object y) {
        return Operations.compareTotalMag(of(x), of(y));
    }

    @Builtin("copy_sign(self, x, y, /)")
    static PyDecimal copySign(DecimalContext self, Object x, Object y) {
        return Operations.copySign(of(x), of(y));
    }

    @Builtin("copy_abs(self, x, /)")
    static PyDecimal copyAbs(DecimalContext self, Object x) {
        return DecimalMethods.copyAbs(of(x));
    }

    @Builtin("copy_negate(self, x, /)")
    static PyDecimal copyNegate(DecimalContext self, Object x) {
        return DecimalMethods.copyNegate(of(x));
    }

    @Builtin("copy_decimal(self, x, /)")
    static PyDecimal copyDecimal(DecimalContext self, Object x) {
        return of(x);
    }

    @Builtin("same_quantum(self, x, y, /)")
    static boolean sameQuantum(DecimalContext self, Object x, Object y) {
        return Ordering.sameQuantum(of(x), of(y));
    }

    @Builtin("quantize(self, x, y, /)")
    static PyDecimal quantize(DecimalContext self, Object x, Object y) {
        return Operations.quantize(of(x), of(y), self.rounding(), self);
    }

    @Builtin("to_integral(self, x, /)")
    static PyDecimal toIntegral(DecimalContext self, Object x) {
        return Operations.toIntegral(of(x), self.rounding(), false, self);
    }

    @Builtin("to_integral_value(self, x, /)")
    static PyDecimal toIntegralValue(DecimalContext self, Object x) {
        return Operations.toIntegral(of(x), self.rounding(), false, self);
    }

    @Builtin("to_integral_exact(self, x, /)")
    static PyDecimal toIntegralExact(DecimalContext self, Object x) {
        return Operations.toIntegral(of(x), self.rounding(), true, self);
    }

    @Builtin("divmod(self, x, y, /)")
    static PyTuple divideAndRemainder(DecimalContext self, Object x, Object y) {
        return DecimalOperators.divideAndRemainder(of(x), of(y), self);
    }

    @Builtin("fma(self, x, y, z, /)")
    static PyDecimal fusedMultiplyAdd(DecimalContext self, Object x, Object y, Object z) {
        return Operations.fusedMultiplyAdd(of(x), of(y), of(z), self);
    }

    @Builtin("power(self, /, a, b, modulo=None)")
    static PyDecimal power(DecimalContext self, Object a, Object b, Object modulo) {
        PyDecimal base = of(a);
        PyDecimal exponent = of(b);
        if (modulo == PyNone.NONE) {
            return self.apply(Power::power, base, exponent);
        }
        PyDecimal divisor = of(modulo);
        return self.apply((x, to) -> Power.modular(x, exponent, divisor, to), base);
    }

    @Builtin("radix(self, /)")
    static PyDecimal radix(DecimalContext self) {
        return PyDecimal.ofInt(10);
    }

    @Builtin("to_sci_string(self, x, /)")
    static TruffleString toSciString(DecimalContext self, Object x) {
        return Str.of(DecimalText.toText(of(x), self.hasCapitals()));
    }

    @Builtin("to_eng_string(self, x, /)")
    static TruffleString toEngString(DecimalContext self, Object x) {
        return Str.of(DecimalText.toEngineering(of(x), self.hasCapitals()));
    }

    @Builtin("create_decimal(self, num='0', /)")
    static PyDecimal createDecimal(DecimalContext self, Object num) {
        return Operands.create(num, self, false);
    }

    @Builtin("create_decimal_from_float(self, f, /)")
    static PyDecimal createDecimalFromFloat(DecimalContext self, Object f) {
        return Operands.finish(DecimalMethods.fromFloat(f), 0, self, false);
    }

    @Builtin("_apply(self, x, /)")
    static PyDecimal apply(DecimalContext self, Object x) {
        return self.apply((a, to) -> to.finish(a), of(x));
    }
}
