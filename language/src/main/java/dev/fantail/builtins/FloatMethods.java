// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.format.NumberFormat;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FloatOps;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import java.math.BigInteger;

/** The methods of {@code float}. */
@BuiltinClass(type = "float")
public final class FloatMethods {
    private FloatMethods() {}

    static double value(Object self) {
        return (Double) PyValueObject.unwrap(self);
    }

    @Builtin("__new__(cls, x=0.0, /)")
    static Object create(PyType cls, Object x) {
        double value = convert(x);
        return cls == Types.FLOAT ? (Object) value : new PyValueObject(cls, value);
    }

    /** {@code float(x)}. */
    static double convert(Object x) {
        if (x instanceof PyValueObject && Types.of(x).lookup(Names.FLOAT) != null) {
            return Conversions.checkedFloat(x, Calls.special(x, Names.FLOAT));
        }
        if (PyValueObject.unwrap(x) instanceof TruffleString text) {
            return parse(x, Str.codePoints(text));
        }
        if (!(x instanceof Double) && !Conversions.hasIndex(x) && Types.of(x).lookup(Names.FLOAT) == null) {
            byte[] bytes = Buffers.bytesOrNull(x);
            if (bytes == null) {
                throw Errors.typeError("float() argument must be a string or a real number, not '"
                        + Types.of(x).shortName() + "'");
            }
            int[] text = new int[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                text[i] = bytes[i] < 0 ? '?' : bytes[i];
            }
            return parse(x, text);
        }
        return Conversions.toDouble(x);
    }

    private static double parse(Object source, int[] text) {
        Double value = FloatText.parse(text);
        if (value == null) {
            throw Errors.valueError("could not convert string to float: " + Strings.repr(source));
        }
        return value;
    }

    @Builtin("__repr__(self, /)")
    static String repr(Object self) {
        return FloatText.repr(value(self));
    }

    @Builtin("__hash__(self, /)")
    static long hash(Object self) {
        double value = value(self);
        return Double.isNaN(value) ? ObjectMethods.hash(self) : FloatOps.hash(value);
    }

    @Builtin("__format__(self, format_spec, /)")
    static TruffleString format(Object self, TruffleString specification) {
        if (Str.length(specification) == 0) {
            return Strings.str(self);
        }
        return NumberFormat.formatFloat(value(self), specification, Types.of(self));
    }

    @Builtin("__bool__(self, /)")
    static boolean bool(Object self) {
        return value(self) != 0;
    }

    @Builtin("__int__(self, /)")
    static Object toInt(Object self) {
        return FloatOps.toInt(value(self));
    }

    @Builtin("__float__(self, /)")
    static double toFloat(Object self) {
        return value(self);
    }

    @Builtin("__trunc__(self, /)")
    static Object trunc(Object self) {
        return FloatOps.toInt(value(self));
    }

    @Builtin("__floor__(self, /)")
    static Object floor(Object self) {
        return FloatOps.toInt(Math.floor(value(self)));
    }

    @Builtin("__ceil__(self, /)")
    static Object ceil(Object self) {
        return FloatOps.toInt(Math.ceil(value(self)));
    }

    @Builtin("__round__(self, ndigits=None, /)")
    static Object round(Object self, Object ndigits) {
        double value = value(self);
        if (ndigits == PyNone.NONE) {
            return FloatOps.toInt(Math.rint(value));
        }
        return FloatOps.round(value, Conversions.toClampedLong(ndigits));
    }

    @Builtin("conjugate(self, /)")
    static double conjugate(Object self) {
        return value(self);
    }

    @Builtin("is_integer(self, /)")
    static boolean isInteger(Object self) {
        double value = value(self);
        return Double.isFinite(value) && value == Math.rint(value);
    }

    @Builtin(
            value = "as_integer_ratio(self, /)",
            doc = "Two integers whose quotient is exactly this number, in lowest terms; the second is positive.\n"
                    + "\n"
                    + "OverflowError for infinities, ValueError for NaNs.\n"
                    + "\n"
                    + ">>> (0.75).as_integer_ratio()\n"
                    + "(3, 4)\n"
                    + ">>> (-2.0).as_integer_ratio()\n"
                    + "(-2, 1)")
    static PyTuple asIntegerRatio(Object self) {
        double value = value(self);
        if (Double.isInfinite(value)) {
            throw Errors.overflowError("cannot convert Infinity to integer ratio");
        } else if (Double.isNaN(value)) {
            throw Errors.valueError("cannot convert NaN to integer ratio");
        }
        long bits = Double.doubleToRawLongBits(value);
        int exponent = (int) (bits >>> 52 & 0x7ff);
        long mantissa = bits & (1L << 52) - 1;
        if (exponent == 0) {
            exponent = 1;
        } else {
            mantissa |= 1L << 52;
        }
        if (mantissa == 0) {
            return new PyTuple(0L, 1L);
        }
        int zeros = Long.numberOfTrailingZeros(mantissa);
        mantissa >>= zeros;
        int scale = exponent - 1075 + zeros;
        BigInteger numerator = BigInteger.valueOf(bits < 0 ? -mantissa : mantissa);
        return scale >= 0
                ? new PyTuple(PyInt.of(numerator.shiftLeft(scale)), 1L)
                : new PyTuple(PyInt.of(numerator), PyInt.of(BigInteger.ONE.shiftLeft(-scale)));
    }

    @Builtin(
            value = "hex(self, /)",
            doc = "The number in hexadecimal notation, without loss.\n"
                    + "\n"
                    + ">>> (10.5).hex()\n"
                    + "'0x1.5000000000000p+3'")
    static String hex(Object self) {
        return FloatText.hex(value(self));
    }

    @Builtin(
            value = "fromhex(cls, string, /)",
            kind = Builtin.Kind.CLASS,
            doc = "The number that a string has in hexadecimal notation.\n"
                    + "\n"
                    + ">>> float.fromhex('0x1.8p1'), float.fromhex('-0x.8')\n"
                    + "(3.0, -0.5)")
    static Object fromHex(PyType cls, TruffleString string) {
        Double value = FloatText.parseHex(string.toJavaStringUncached());
        if (value == null) {
            throw Errors.valueError("invalid hexadecimal floating-point string");
        }
        if (Double.isInfinite(value)
                && !string.toJavaStringUncached()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("i")) {
            throw Errors.overflowError("hexadecimal value too large to represent as a float");
        }
        return cls == Types.FLOAT ? value : Calls.call(cls, value);
    }

    @Builtin(value = "__getformat__(cls, typestr, /)", kind = Builtin.Kind.CLASS)
    static String getFormat(PyType cls, TruffleString typestr) {
        String name = typestr.toJavaStringUncached();
        if (!name.equals("double") && !name.equals("float")) {
            throw Errors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
        }
        return "IEEE, little-endian";
    }

    @Builtin("__getnewargs__(self, /)")
    static PyTuple getNewArgs(Object self) {
        return new PyTuple(value(self));
    }

    @Builtin(value = "real", kind = Builtin.Kind.GETTER)
    static double real(Object self) {
        return value(self);
    }

    @Builtin(value = "imag", kind = Builtin.Kind.GETTER)
    static double imag(Object self) {
        return 0.0;
    }

    @Builtin("__neg__(self, /)")
    static double negative(Object self) {
        return -value(self);
    }

    @Builtin("__pos__(self, /)")
    static double positive(Object self) {
        return value(self);
    }

    @Builtin("__abs__(self, /)")
    static double absolute(Object self) {
        return Math.abs(value(self));
    }

    private interface Operation {
        Object apply(double a, double b);
    }

    /** The operand as a float: of a float or an int; {@code null} for anything else. */
    static Double operand(Object value) {
        if (PyValueObject.unwrap(value) instanceof Double number) {
            return number;
        }
        Object integer = Conversions.intOrNull(value);
        return integer == null ? null : (Double) dev.fantail.objects.IntOps.toDouble(integer);
    }

    private static Object binary(Object a, Object b, Operation operation) {
        Double x = operand(a);
        Double y = operand(b);
        return x == null || y == null ? PyNone.NOT_IMPLEMENTED : operation.apply(x, y);
    }

    private static Object compare(Object self, Object other, CompareOp operator) {
        double value = value(self);
        Object plain = PyValueObject.unwrap(other);
        if (plain instanceof Double number) {
            double y = number;
            if (value != value || y != y) {
                return operator == CompareOp.NE;
            }
            return operator.test(value < y ? -1 : value > y ? 1 : 0);
        }
        Object integer = Conversions.intOrNull(other);
        if (integer == null) {
            return PyNone.NOT_IMPLEMENTED;
        }
        if (value != value) {
            return operator == CompareOp.NE;
        }
        return operator.test(-FloatOps.compareInt(integer, value));
    }

    @Builtin("__add__(self, value, /)")
    static Object add(Object self, Object value) {
        return binary(self, value, (a, b) -> a + b);
    }

    @Builtin("__radd__(self, value, /)")
    static Object reflectedAdd(Object self, Object value) {
        return binary(value, self, (a, b) -> a + b);
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(Object self, Object value) {
        return binary(self, value, (a, b) -> a - b);
    }

    @Builtin("__rsub__(self, value, /)")
    static Object reflectedSubtract(Object self, Object value) {
        return binary(value, self, (a, b) -> a - b);
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(Object self, Object value) {
        return binary(self, value, (a, b) -> a * b);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object reflectedMultiply(Object self, Object value) {
        return binary(value, self, (a, b) -> a * b);
    }

    @Builtin("__floordiv__(self, value, /)")
    static Object floorDivide(Object self, Object value) {
        return binary(self, value, FloatOps::floorDivide);
    }

    @Builtin("__rfloordiv__(self, value, /)")
    static Object reflectedFloorDivide(Object self, Object value) {
        return binary(value, self, FloatOps::floorDivide);
    }

    @Builtin("__truediv__(self, value, /)")
    static Object divide(Object self, Object value) {
        return binary(self, value, FloatOps::divide);
    }

    @Builtin("__rtruediv__(self, value, /)")
    static Object reflectedDivide(Object self, Object value) {
        return binary(value, self, FloatOps::divide);
    }

    @Builtin("__mod__(self, value, /)")
    static Object modulo(Object self, Object value) {
        return binary(self, value, FloatOps::modulo);
    }

    @Builtin("__rmod__(self, value, /)")
    static Object reflectedModulo(Object self, Object value) {
        return binary(value, self, FloatOps::modulo);
    }

    @Builtin("__divmod__(self, value, /)")
    static Object divmod(Object self, Object value) {
        return binary(self, value, FloatOps::divmod);
    }

    @Builtin("__rdivmod__(self, value, /)")
    static Object reflectedDivmod(Object self, Object value) {
        return binary(value, self, FloatOps::divmod);
    }

    @Builtin("__pow__(self, value, mod=None, /)")
    static Object power(Object self, Object exponent, Object modulus) {
        if (modulus != PyNone.NONE) {
            throw Errors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
        }
        return binary(self, exponent, FloatOps::power);
    }

    @Builtin("__rpow__(self, value, mod=None, /)")
    static Object reflectedPower(Object self, Object base, Object modulus) {
        return power(base, self, modulus);
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
