// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.format.NumberFormat;
import dev.fantail.builtins.text.IntNode;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyByteArray;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Warnings;
import java.math.BigInteger;

/** Construction, text, rounding and bytes of {@code int}; its operators are in {@link IntOperators}. */
@BuiltinClass(
        type = "int",
        doc = "int(number=0, /) or int(text, /, base=10)\n"
            + "\n"
            + "The integer that a number is when its fraction is cut off, or that a text denotes. A number says\n"
            + "what it is by __int__ or __index__. A text is a string, bytes or bytearray: a literal with or\n"
            + "without sign and with blanks around it, in a base from 2 to 36; in base 0 its prefix tells the base.\n"
            + "\n"
            + ">>> int(-2.9), int(' 12 '), int('ff', 16), int('0o17', 0)\n"
            + "(-2, 12, 255, 15)")
public final class IntMethods {
    private IntMethods() {}

    /** The plain value of an instance. */
    static Object value(Object self) {
        return Conversions.intOrNull(self);
    }

    @Builtin(value = "__new__(cls, x=<unset>, /, base=<unset>)", node = IntNode.class)
    static Object create(PyType cls, Object x, Object base) {
        Object value = fromArguments(x, base);
        return cls == Types.INT ? value : new PyValueObject(cls, value);
    }

    private static Object fromArguments(Object x, Object base) {
        if (x == null) {
            if (base != null) {
                throw Errors.typeError("int() missing string argument");
            }
            return 0L;
        }
        if (base == null) {
            return convert(x);
        }
        int[] digits;
        if (PyValueObject.unwrap(x) instanceof TruffleString text) {
            digits = Str.codePoints(text);
        } else if (x instanceof PyBytes || x instanceof PyByteArray) {
            digits = widen(Buffers.bytes(x));
        } else {
            throw Errors.typeError("int() can't convert non-string with explicit base");
        }
        long radix = Conversions.toClampedLong(base);
        if (radix != 0 && (radix < 2 || radix > 36)) {
            throw Errors.valueError("int() base must be >= 2 and <= 36, or 0");
        }
        return parse(x, digits, (int) radix);
    }

    private static int[] widen(byte[] bytes) {
        int[] result = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            // A byte beyond ASCII is not part of any number.
            result[i] = bytes[i] < 0 ? '?' : bytes[i];
        }
        return result;
    }

    private static Object parse(Object source, int[] digits, int radix) {
        Object result = IntText.parse(digits, radix);
        if (result == null) {
            throw invalid(source, radix);
        }
        return result;
    }

    /** What is raised for a text, bytes or bytearray that is no literal. */
    @TruffleBoundary
    public static PyException invalid(Object source, int radix) {
        Object shown = source instanceof PyByteArray || source instanceof PyBytes
                ? new PyBytes(Buffers.bytes(source))
                : source;
        int[] text = Str.codePoints(Strings.repr(shown));
        String quoted = Str.ofCodePoints(java.util.Arrays.copyOf(text, Math.min(text.length, 200)))
                .toJavaStringUncached();
        return Errors.valueError("invalid literal for int() with base " + radix + ": " + quoted);
    }

    /** {@code int(x)}. */
    static Object convert(Object x) {
        if (x instanceof Long || x instanceof PyInt) {
            return x;
        }
        PyType type = Types.of(x);
        if (type.lookup(Names.INT) != null) {
            Object result = Calls.special(x, Names.INT);
            Object plain = Conversions.intOrNull(result);
            if (plain == null) {
                throw Errors.typeError(
                        "__int__ returned non-int (type " + Types.of(result).shortName() + ")");
            }
            if (plain != result) {
                Warnings.strictSubclass("__int__", "int", result, "int");
            }
            return plain;
        }
        if (type.lookup(Names.INDEX) != null) {
            return Conversions.index(x);
        }
        if (type.lookup(Names.TRUNC) != null) {
            Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, "The delegation of int() to __trunc__ is deprecated.", 1);
            Object result = Calls.special(x, Names.TRUNC);
            if (Conversions.hasIndex(result)) {
                return Conversions.index(result);
            }
            throw Errors.typeError(
                    "__trunc__ returned non-Integral (type " + Types.of(result).shortName() + ")");
        }
        if (PyValueObject.unwrap(x) instanceof TruffleString text) {
            return parse(x, Str.codePoints(text), 10);
        }
        byte[] bytes = Buffers.bytesOrNull(x);
        if (bytes != null) {
            return parse(x instanceof PyBytes || x instanceof PyByteArray ? x : new PyBytes(bytes), widen(bytes), 10);
        }
        throw Errors.typeError("int() argument must be a string, a bytes-like object or a real number, not '"
                + type.shortName() + "'");
    }

    @Builtin("__repr__(self, /)")
    static String repr(Object self) {
        return IntText.decimal(value(self));
    }

    @Builtin("__hash__(self, /)")
    static long hash(Object self) {
        Object value = value(self);
        if (value instanceof Long small) {
            return Hashing.hash(small.longValue());
        }
        long rest = ((PyInt) value)
                .value()
                .remainder(BigInteger.valueOf(Hashing.MODULUS))
                .longValue();
        return rest == -1 ? -2 : rest;
    }

    @Builtin("__format__(self, format_spec, /)")
    static TruffleString format(Object self, TruffleString specification) {
        if (Str.length(specification) == 0) {
            return Strings.str(self);
        }
        return NumberFormat.formatInt(value(self), specification, Types.of(self));
    }

    @Builtin("__int__(self, /)")
    static Object toInt(Object self) {
        return value(self);
    }

    @Builtin("__index__(self, /)")
    static Object index(Object self) {
        return value(self);
    }

    @Builtin("__float__(self, /)")
    static double toFloat(Object self) {
        return IntOps.toDouble(value(self));
    }

    @Builtin("__trunc__(self, /)")
    static Object trunc(Object self) {
        return value(self);
    }

    @Builtin("__floor__(self, /)")
    static Object floor(Object self) {
        return value(self);
    }

    @Builtin("__ceil__(self, /)")
    static Object ceil(Object self) {
        return value(self);
    }

    @Builtin("__round__(self, ndigits=<unset>, /)")
    static Object round(Object self, Object ndigits) {
        Object value = value(self);
        if (ndigits == null) {
            return value;
        }
        Object digits = Conversions.index(ndigits);
        if (IntOps.signum(digits) >= 0) {
            return value;
        }
        BigInteger number = IntOps.big(value);
        if (!(digits instanceof Long places) || -places > number.bitLength()) {
            return 0L;
        }
        BigInteger unit = BigInteger.TEN.pow((int) -places);
        BigInteger[] parts = number.divideAndRemainder(unit);
        int half = parts[1].abs().shiftLeft(1).compareTo(unit);
        if (half > 0 || half == 0 && parts[0].testBit(0)) {
            parts[0] = parts[0].add(BigInteger.valueOf(number.signum()));
        }
        return PyInt.of(parts[0].multiply(unit));
    }

    @Builtin("conjugate(self, /)")
    static Object conjugate(Object self) {
        return value(self);
    }

    @Builtin(
            value = "bit_length(self, /)",
            doc = "How many binary digits the number has, without sign and leading zeros.\n"
                    + "\n"
                    + ">>> (8).bit_length(), (-7).bit_length(), (0).bit_length()\n"
                    + "(4, 3, 0)")
    static long bitLength(Object self) {
        Object value = value(self);
        return value instanceof Long number
                ? Long.SIZE - Long.numberOfLeadingZeros(Math.abs(number))
                : IntOps.big(value).abs().bitLength();
    }

    @Builtin(
            value = "bit_count(self, /)",
            doc = "How many of the binary digits of the number's absolute value are ones.\n"
                    + "\n"
                    + ">>> (10).bit_count(), (-7).bit_count()\n"
                    + "(2, 3)")
    static long bitCount(Object self) {
        Object value = value(self);
        return value instanceof Long number
                ? Long.bitCount(Math.abs(number))
                : IntOps.big(value).abs().bitCount();
    }

    @Builtin(
            value = "as_integer_ratio(self, /)",
            doc = "Two integers whose quotient is this number: the number itself and 1.\n"
                    + "\n"
                    + ">>> (7).as_integer_ratio()\n"
                    + "(7, 1)")
    static PyTuple asIntegerRatio(Object self) {
        return new PyTuple(value(self), 1L);
    }

    @Builtin("is_integer(self, /)")
    static boolean isInteger(Object self) {
        return true;
    }

    @Builtin("to_bytes(self, /, length=1, byteorder='big', *, signed=False)")
    static PyBytes toBytes(Object self, long length, TruffleString byteorder, boolean signed) {
        boolean little = isLittle(byteorder);
        if (length < 0) {
            throw Errors.valueError("length argument must be non-negative");
        }
        BigInteger value = IntOps.big(value(self));
        if (value.signum() < 0 && !signed) {
            throw Errors.overflowError("can't convert negative int to unsigned");
        }
        int bits = value.bitLength() + (signed && value.signum() != 0 ? 1 : 0);
        if (bits > length * 8) {
            throw Errors.overflowError("int too big to convert");
        }
        byte[] source = value.toByteArray();
        byte[] result = new byte[(int) length];
        byte fill = (byte) (value.signum() < 0 ? -1 : 0);
        for (int i = 0; i < result.length; i++) {
            byte digit = i < source.length ? source[source.length - 1 - i] : fill;
            result[little ? i : result.length - 1 - i] = digit;
        }
        return new PyBytes(result);
    }

    private static boolean isLittle(TruffleString order) {
        String name = order.toJavaStringUncached();
        if (!name.equals("little") && !name.equals("big")) {
            throw Errors.valueError("byteorder must be either 'little' or 'big'");
        }
        return name.equals("little");
    }

    @Builtin(value = "from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", kind = Builtin.Kind.CLASS)
    static Object fromBytes(PyType cls, Object bytes, TruffleString byteorder, boolean signed) {
        boolean little = isLittle(byteorder);
        byte[] source = BytesConversion.fromObject(bytes);
        byte[] digits = new byte[source.length + 1];
        for (int i = 0; i < source.length; i++) {
            digits[i + 1] = little ? source[source.length - 1 - i] : source[i];
        }
        if (signed && source.length > 0 && digits[1] < 0) {
            digits[0] = -1;
        }
        Object value = PyInt.of(new BigInteger(digits));
        return cls == Types.INT ? value : Calls.call(cls, value);
    }

    @Builtin("__getnewargs__(self, /)")
    static PyTuple getNewArgs(Object self) {
        return new PyTuple(value(self));
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(Object self) {
        int bits = IntOps.big(value(self)).abs().bitLength();
        return 24 + 4L * Math.max(1, (bits + 29) / 30);
    }

    @Builtin(value = "real", kind = Builtin.Kind.GETTER)
    static Object real(Object self) {
        return value(self);
    }

    @Builtin(value = "imag", kind = Builtin.Kind.GETTER)
    static Object imag(Object self) {
        return 0L;
    }

    @Builtin(value = "numerator", kind = Builtin.Kind.GETTER)
    static Object numerator(Object self) {
        return value(self);
    }

    @Builtin(value = "denominator", kind = Builtin.Kind.GETTER)
    static Object denominator(Object self) {
        return 1L;
    }

    @Builtin("__bool__(self, /)")
    static boolean bool(Object self) {
        return IntOps.signum(value(self)) != 0;
    }
}
