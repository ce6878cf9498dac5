// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.ObjectMethods;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Conversions;
import java.math.BigInteger;

/** Special methods of {@code Decimal}: construction, operators, conversions. */
@BuiltinClass(
        type = "decimal.Decimal",
        doc = "Construct a new Decimal object. 'value' can be an integer, string, tuple,\n"
                + "or another Decimal object. If no value is given, return Decimal('0').\n"
                + "The context does not affect the conversion and is only passed to determine\n"
                + "if the InvalidOperation trap is active.\n")
final class DecimalOperators {
    private DecimalOperators() {}

    @Builtin("__new__(cls, value='0', context=None)")
    static PyDecimal create(PyType cls, Object value, Object context) {
        PyDecimal result = Operands.create(value, Operands.context(context), true);
        return cls == result.type() && (cls != PyDecimal.TYPE) ? result.copy() : result.withType(cls);
    }

    private static Object binary(DecimalContext.Binary operation, Object a, Object b) {
        PyDecimal x = Operands.of(a);
        PyDecimal y = Operands.of(b);
        return x == null || y == null
                ? PyNone.NOT_IMPLEMENTED
                : DecimalContext.current().apply(operation, x, y);
    }

    @Builtin("__add__(self, value, /)")
    static Object add(PyDecimal self, Object value) {
        return binary(Arithmetic::add, self, value);
    }

    @Builtin("__radd__(self, value, /)")
    static Object reflectedAdd(PyDecimal self, Object value) {
        return binary(Arithmetic::add, value, self);
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(PyDecimal self, Object value) {
        return binary(Arithmetic::subtract, self, value);
    }

    @Builtin("__rsub__(self, value, /)")
    static Object reflectedSubtract(PyDecimal self, Object value) {
        return binary(Arithmetic::subtract, value, self);
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(PyDecimal self, Object value) {
        return binary(Arithmetic::multiply, self, value);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object reflectedMultiply(PyDecimal self, Object value) {
        return binary(Arithmetic::multiply, value, self);
    }

    @Builtin("__truediv__(self, value, /)")
    static Object divide(PyDecimal self, Object value) {
        return binary(Arithmetic::divide, self, value);
    }

    @Builtin("__rtruediv__(self, value, /)")
    static Object reflectedDivide(PyDecimal self, Object value) {
        return binary(Arithmetic::divide, value, self);
    }

    @Builtin("__floordiv__(self, value, /)")
    static Object divideInteger(PyDecimal self, Object value) {
        return binary(Arithmetic::divideInteger, self, value);
    }

    @Builtin("__rfloordiv__(self, value, /)")
    static Object reflectedDivideInteger(PyDecimal self, Object value) {
        return binary(Arithmetic::divideInteger, value, self);
    }

    @Builtin("__mod__(self, value, /)")
    static Object remainder(PyDecimal self, Object value) {
        return binary(Arithmetic::remainder, self, value);
    }

    @Builtin("__rmod__(self, value, /)")
    static Object reflectedRemainder(PyDecimal self, Object value) {
        return binary(Arithmetic::remainder, value, self);
    }

    @Builtin("__divmod__(self, value, /)")
    static Object divideAndRemainder(PyDecimal self, Object value) {
        return divideAndRemainder((Object) self, value);
    }

    @Builtin("__rdivmod__(self, value, /)")
    static Object reflectedDivideAndRemainder(PyDecimal self, Object value) {
        return divideAndRemainder(value, self);
    }

    private static Object divideAndRemainder(Object a, Object b) {
        PyDecimal x = Operands.of(a);
        PyDecimal y = Operands.of(b);
        return x == null || y == null ? PyNone.NOT_IMPLEMENTED : divideAndRemainder(x, y, DecimalContext.current());
    }

    static PyTuple divideAndRemainder(PyDecimal a, PyDecimal b, DecimalContext context) {
        Calculation to = new Calculation(context);
        PyDecimal[] parts = Arithmetic.divideAndRemainder(a, b, to);
        context.note(to.status);
        return new PyTuple(parts[0], parts[1]);
    }

    @Builtin("__pow__(self, value, mod=None, /)")
    static Object power(PyDecimal self, Object value, Object modulus) {
        return power((Object) self, value, modulus);
    }

    @Builtin("__rpow__(self, value, mod=None, /)")
    static Object reflectedPower(PyDecimal self, Object value, Object modulus) {
        return power(value, self, modulus);
    }

    private static Object power(Object a, Object b, Object modulus) {
        PyDecimal x = Operands.of(a);
        PyDecimal y = Operands.of(b);
        if (x == null || y == null) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (modulus == PyNone.NONE) {
            return DecimalContext.current().apply(Power::power, x, y);
        }
        PyDecimal divisor = Operands.of(modulus);
        return divisor == null
                ? PyNone.NOT_IMPLEMENTED
                : DecimalContext.current().apply((base, to) -> Power.modular(base, y, divisor, to), x);
    }

    @Builtin("__neg__(self, /)")
    static PyDecimal negative(PyDecimal self) {
        return DecimalContext.current().apply(Arithmetic::minus, self);
    }

    @Builtin("__pos__(self, /)")
    static PyDecimal positive(PyDecimal self) {
        return DecimalContext.current().apply(Arithmetic::plus, self);
    }

    @Builtin("__abs__(self, /)")
    static PyDecimal absolute(PyDecimal self) {
        return DecimalContext.current().apply(Arithmetic::absolute, self);
    }

    @Builtin("__bool__(self, /)")
    static boolean isTrue(PyDecimal self) {
        return !self.isZero();
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyDecimal self, Object value) {
        return Operands.compare(self, value, CompareOp.LT);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessEqual(PyDecimal self, Object value) {
        return Operands.compare(self, value, CompareOp.LE);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyDecimal self, Object value) {
        return Operands.compare(self, value, CompareOp.EQ);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyDecimal self, Object value) {
        return Operands.compare(self, value, CompareOp.NE);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyDecimal self, Object value) {
        return Operands.compare(self, value, CompareOp.GT);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterEqual(PyDecimal self, Object value) {
        return Operands.compare(self, value, CompareOp.GE);
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyDecimal self) {
        if (self.isSignaling()) {
            throw Errors.typeError("Cannot hash a signaling NaN value");
        }
        return self.isNan() ? ObjectMethods.hash(self) : Operands.hash(self);
    }

    @Builtin("__str__(self, /)")
    static String str(PyDecimal self) {
        return DecimalText.toText(self, DecimalContext.current().hasCapitals());
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyDecimal self) {
        return "Decimal('" + str(self) + "')";
    }

    @Builtin("__format__(self, format_spec, override=<unset>, /)")
    static TruffleString format(PyDecimal self, Object specification, Object override) {
        if (!(PyValueObject.unwrap(specification) instanceof TruffleString text)) {
            throw Errors.typeError("format arg must be str");
        }
        if (override != null && !(override instanceof PyDict)) {
            throw Errors.typeError("optional argument must be a dict");
        }
        return DecimalFormat.format(self, text, (PyDict) override, DecimalContext.current());
    }

    /** The integer part. */
    private static Object toInt(PyDecimal self, Rounding rounding) {
        if (!self.isFinite()) {
            throw self.isNan()
                    ? Errors.valueError("cannot convert NaN to integer")
                    : Errors.overflowError("cannot convert Infinity to integer");
        }
        if (self.exponent() == 0 && self.isSmall()) {
            return self.isNegative() ? -self.small() : self.small();
        }
        PyDecimal integer = Digits.toIntegral(self, Calculation.unlimited().with(rounding));
        BigInteger value = integer.exponent() > 0
                ? integer.coefficient().multiply(Powers.big(integer.exponent()))
                : integer.coefficient();
        return PyInt.of(self.isNegative() ? value.negate() : value);
    }

    @Builtin("__int__(self, /)")
    static Object toInt(PyDecimal self) {
        return toInt(self, Rounding.ROUND_DOWN);
    }

    @Builtin("__trunc__(self, /)")
    static Object truncate(PyDecimal self) {
        return toInt(self, Rounding.ROUND_DOWN);
    }

    @Builtin("__floor__(self, /)")
    static Object floor(PyDecimal self) {
        return toInt(self, Rounding.ROUND_FLOOR);
    }

    @Builtin("__ceil__(self, /)")
    static Object ceiling(PyDecimal self) {
        return toInt(self, Rounding.ROUND_CEILING);
    }

    @Builtin("__round__(self, ndigits=<unset>, /)")
    static Object round(PyDecimal self, Object places) {
        if (places == null || places == PyNone.NONE) {
            return toInt(self, Rounding.ROUND_HALF_EVEN);
        }
        Object count = PyValueObject.unwrap(places);
        if (!(count instanceof Long || count instanceof Boolean || count instanceof PyInt)) {
            throw Errors.typeError("optional arg must be an integer");
        }
        long exponent = -Conversions.toLong(count);
        DecimalContext context = DecimalContext.current();
        Calculation to = new Calculation(context).with(Rounding.ROUND_HALF_EVEN);
        PyDecimal result = Digits.quantize(self, new PyDecimal(false, 1, exponent), to);
        context.note(to.status);
        return result;
    }

    @Builtin("__float__(self, /)")
    static double toDouble(PyDecimal self) {
        if (self.isNan()) {
            if (self.isSignaling()) {
                throw Errors.valueError("cannot convert signaling NaN to float");
            }
            return self.isNegative() ? Math.copySign(Double.NaN, -1) : Double.NaN;
        }
        return Double.parseDouble(DecimalText.toText(self, true));
    }

    @Builtin("__complex__(self, /)")
    static PyComplex toComplex(PyDecimal self) {
        return new PyComplex(toDouble(self), 0);
    }

    @Builtin("__copy__(self, /)")
    static PyDecimal copy(PyDecimal self) {
        return self;
    }

    @Builtin("__deepcopy__(self, memo, /)")
    static PyDecimal deepCopy(PyDecimal self, Object memo) {
        return self;
    }

    @Builtin("__reduce__(self, /)")
    static PyTuple reduce(PyDecimal self) {
        return new PyTuple(self.type(), new PyTuple(Str.of(DecimalText.toText(self, true))));
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PyDecimal self) {
        // The size of an object with room for four words of nineteen digits.
        return 72 + 8L * Math.max(4, (self.digits() + 18) / 19);
    }
}
