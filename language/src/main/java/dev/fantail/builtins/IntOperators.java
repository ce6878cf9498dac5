// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import static dev.fantail.builtins.IntMethods.value;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Conversions;

/** The operators of {@code int}. An operand that is no int gives {@code NotImplemented}. */
@BuiltinClass(type = "int")
public final class IntOperators {
    private IntOperators() {}

    private interface Operation {
        Object apply(Object a, Object b);
    }

    private static Object binary(Object a, Object b, Operation operation) {
        Object x = Conversions.intOrNull(a);
        Object y = Conversions.intOrNull(b);
        return x == null || y == null ? PyNone.NOT_IMPLEMENTED : operation.apply(x, y);
    }

    private static Object compare(Object a, Object b, CompareOp operator) {
        Object x = Conversions.intOrNull(a);
        Object y = Conversions.intOrNull(b);
        return x == null || y == null ? PyNone.NOT_IMPLEMENTED : operator.test(IntOps.compare(x, y));
    }

    @Builtin("__add__(self, value, /)")
    static Object add(Object self, Object value) {
        return binary(self, value, IntOps::add);
    }

    @Builtin("__radd__(self, value, /)")
    static Object reflectedAdd(Object self, Object value) {
        return binary(value, self, IntOps::add);
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(Object self, Object value) {
        return binary(self, value, IntOps::subtract);
    }

    @Builtin("__rsub__(self, value, /)")
    static Object reflectedSubtract(Object self, Object value) {
        return binary(value, self, IntOps::subtract);
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(Object self, Object value) {
        return binary(self, value, IntOps::multiply);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object reflectedMultiply(Object self, Object value) {
        return binary(value, self, IntOps::multiply);
    }

    @Builtin("__floordiv__(self, value, /)")
    static Object floorDivide(Object self, Object value) {
        return binary(self, value, IntOps::floorDivide);
    }

    @Builtin("__rfloordiv__(self, value, /)")
    static Object reflectedFloorDivide(Object self, Object value) {
        return binary(value, self, IntOps::floorDivide);
    }

    @Builtin("__truediv__(self, value, /)")
    static Object trueDivide(Object self, Object value) {
        return binary(self, value, IntOps::trueDivide);
    }

    @Builtin("__rtruediv__(self, value, /)")
    static Object reflectedTrueDivide(Object self, Object value) {
        return binary(value, self, IntOps::trueDivide);
    }

    @Builtin("__mod__(self, value, /)")
    static Object modulo(Object self, Object value) {
        return binary(self, value, IntOps::modulo);
    }

    @Builtin("__rmod__(self, value, /)")
    static Object reflectedModulo(Object self, Object value) {
        return binary(value, self, IntOps::modulo);
    }

    @Builtin("__divmod__(self, value, /)")
    static Object divmod(Object self, Object value) {
        return binary(self, value, IntOps::divmod);
    }

    @Builtin("__rdivmod__(self, value, /)")
    static Object reflectedDivmod(Object self, Object value) {
        return binary(value, self, IntOps::divmod);
    }

    @Builtin("__lshift__(self, value, /)")
    static Object shiftLeft(Object self, Object value) {
        return binary(self, value, IntOps::shiftLeft);
    }

    @Builtin("__rlshift__(self, value, /)")
    static Object reflectedShiftLeft(Object self, Object value) {
        return binary(value, self, IntOps::shiftLeft);
    }

    @Builtin("__rshift__(self, value, /)")
    static Object shiftRight(Object self, Object value) {
        return binary(self, value, IntOps::shiftRight);
    }

    @Builtin("__rrshift__(self, value, /)")
    static Object reflectedShiftRight(Object self, Object value) {
        return binary(value, self, IntOps::shiftRight);
    }

    @Builtin("__and__(self, value, /)")
    static Object and(Object self, Object value) {
        return binary(self, value, IntOps::and);
    }

    @Builtin("__rand__(self, value, /)")
    static Object reflectedAnd(Object self, Object value) {
        return binary(value, self, IntOps::and);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return binary(self, value, IntOps::or);
    }

    @Builtin("__ror__(self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return binary(value, self, IntOps::or);
    }

    @Builtin("__xor__(self, value, /)")
    static Object xor(Object self, Object value) {
        return binary(self, value, IntOps::xor);
    }

    @Builtin("__rxor__(self, value, /)")
    static Object reflectedXor(Object self, Object value) {
        return binary(value, self, IntOps::xor);
    }

    @Builtin("__pow__(self, value, mod=None, /)")
    static Object power(Object self, Object exponent, Object modulus) {
        if (modulus == PyNone.NONE) {
            return binary(self, exponent, IntOps::power);
        }
        Object base = Conversions.intOrNull(self);
        Object power = Conversions.intOrNull(exponent);
        Object divisor = Conversions.intOrNull(modulus);
        if (base == null || power == null) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (divisor == null) {
            throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        return IntOps.power(base, power, divisor);
    }

    @Builtin("__rpow__(self, value, mod=None, /)")
    static Object reflectedPower(Object self, Object base, Object modulus) {
        return power(base, self, modulus);
    }

    @Builtin("__neg__(self, /)")
    static Object negative(Object self) {
        return IntOps.negate(value(self));
    }

    @Builtin("__pos__(self, /)")
    static Object positive(Object self) {
        return value(self);
    }

    @Builtin("__abs__(self, /)")
    static Object absolute(Object self) {
        return IntOps.absolute(value(self));
    }

    @Builtin("__invert__(self, /)")
    static Object invert(Object self) {
        return IntOps.invert(value(self));
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(Object self, Object value) {
        return compare(self, value, CompareOp.LT);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(Object self, Object value) {
        return compare(self, value, CompareOp.LE);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(Object self, Object value) {
        return compare(self, value, CompareOp.EQ);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(Object self, Object value) {
        return compare(self, value, CompareOp.NE);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(Object self, Object value) {
        return compare(self, value, CompareOp.GT);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(Object self, Object value) {
        return compare(self, value, CompareOp.GE);
    }
}
