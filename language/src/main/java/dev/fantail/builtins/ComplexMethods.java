// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.builtins.format.NumberFormat;
import dev.fantail.objects.ComplexOps;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FloatOps;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyComplex;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Warnings;

/** The methods of {@code complex}. */
@BuiltinClass(type = "complex")
public final class ComplexMethods {
    private ComplexMethods() {}

    @Builtin("__new__(cls, real=<unset>, imag=<unset>)")
    static Object create(PyType cls, Object real, Object imag) {
        if (cls == Types.COMPLEX && imag == null && real instanceof PyComplex value && value.type() == cls) {
            return value;
        }
        if (real != null && PyValueObject.unwrap(real) instanceof TruffleString text) {
            if (imag != null) {
                throw Errors.typeError("complex() can't take second arg if first is a string");
            }
            return parse(cls, text);
        }
        if (imag != null && PyValueObject.unwrap(imag) instanceof TruffleString) {
            throw Errors.typeError("complex() second arg can't be a string");
        }
        PyComplex first = real == null ? null : part(real, "first argument must be a string or a number", true);
        PyComplex second = imag == null ? null : part(imag, "second argument must be a number", false);
        double a = first == null ? 0 : first.real();
        double b = first == null ? 0 : first.imaginary();
        boolean complexFirst = first != null && isComplex(real);
        if (second != null) {
            if (isComplex(imag)) {
                a -= second.imaginary();
            }
            b = complexFirst ? b + second.real() : second.real();
        }
        return new PyComplex(cls, a, b);
    }

    private static boolean isComplex(Object value) {
        return value instanceof PyComplex || Types.of(value).lookup(Names.COMPLEX) != null;
    }

    private static PyComplex part(Object value, String expected, boolean asksComplex) {
        if (value instanceof PyComplex complex && complex.type() == Types.COMPLEX) {
            return complex;
        }
        if (asksComplex || value instanceof PyComplex) {
            Object result = Calls.special(value, Names.COMPLEX);
            if (result instanceof PyComplex complex) {
                if (complex.type() != Types.COMPLEX) {
                    Warnings.strictSubclass("__complex__", "complex", result, "complex");
                }
                return complex;
            } else if (result != null) {
                throw Errors.typeError("__complex__ returned non-complex (type "
                        + Types.of(result).shortName() + ")");
            }
        }
        if (!Conversions.hasIndex(value)
                && !(PyValueObject.unwrap(value) instanceof Double)
                && Types.of(value).lookup(Names.FLOAT) == null) {
            throw Errors.typeError(
                    "complex() " + expected + ", not '" + Types.of(value).shortName() + "'");
        }
        return new PyComplex(Conversions.toDouble(value), 0);
    }

    private static PyComplex parse(PyType cls, TruffleString source) {
        StringBuilder plain = new StringBuilder();
        int previous = 0;
        int[] codePoints = Str.codePoints(source);
        for (int i = 0; i < codePoints.length; i++) {
            int c = codePoints[i];
            int digit = c < 0x80 ? -1 : CharacterTypes.decimalValue(c);
            int shown = digit >= 0 ? '0' + digit : CharacterTypes.isSpace(c) ? ' ' : c;
            if (shown >= 0x80) {
                throw malformed();
            }
            if (shown == '_') {
                boolean between = previous >= '0'
                        && previous <= '9'
                        && i + 1 < codePoints.length
                        && Character.isDigit(codePoints[i + 1]);
                if (!between) {
                    throw malformed();
                }
            } else {
                plain.append((char) shown);
            }
            previous = shown;
        }
        String text = plain.toString().strip();
        if (text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        int end = FloatText.scan(text, 0);
        double first = end > 0 ? FloatText.parsePrefix(text.substring(0, end)) : 0;
        if (end > 0 && end == text.length()) {
            return new PyComplex(cls, first, 0);
        }
        boolean isFirst = end > 0 && end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-');
        int start = isFirst ? end : 0;
        String imaginary = text.substring(start);
        if (!imaginary.endsWith("j") && !imaginary.endsWith("J")) {
            throw malformed();
        }
        String digits = imaginary.substring(0, imaginary.length() - 1);
        double second;
        if (digits.isEmpty() || digits.equals("+")) {
            second = 1;
        } else if (digits.equals("-")) {
            second = -1;
        } else if (FloatText.scan(digits, 0) == digits.length()) {
            second = FloatText.parsePrefix(digits);
        } else {
            throw malformed();
        }
        return new PyComplex(cls, isFirst ? first : 0, second);
    }

    private static RuntimeException malformed() {
        return Errors.valueError("complex() arg is a malformed string");
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyComplex self) {
        String imaginary = FloatText.format(self.imaginary(), 'r', 0, false, false) + "j";
        if (self.real() == 0 && Math.copySign(1, self.real()) > 0) {
            return imaginary;
        }
        String sign = imaginary.startsWith("-") ? "" : "+";
        return "(" + FloatText.format(self.real(), 'r', 0, false, false) + sign + imaginary + ")";
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyComplex self) {
        return ComplexOps.hash(self);
    }

    @Builtin("__format__(self, format_spec, /)")
    static TruffleString format(PyComplex self, TruffleString specification) {
        if (Str.length(specification) == 0) {
            return Strings.str(self);
        }
        return NumberFormat.formatComplex(self, specification, self.type());
    }

    @Builtin("__bool__(self, /)")
    static boolean bool(PyComplex self) {
        return self.real() != 0 || self.imaginary() != 0;
    }

    @Builtin("__complex__(self, /)")
    static PyComplex toComplex(PyComplex self) {
        return self.type() == Types.COMPLEX ? self : new PyComplex(self.real(), self.imaginary());
    }

    @Builtin("conjugate(self, /)")
    static PyComplex conjugate(PyComplex self) {
        return new PyComplex(self.real(), -self.imaginary());
    }

    @Builtin("__getnewargs__(self, /)")
    static PyTuple getNewArgs(PyComplex self) {
        return new PyTuple(self.real(), self.imaginary());
    }

    @Builtin(value = "real", kind = Builtin.Kind.GETTER, doc = "the real part of a complex number")
    static double real(PyComplex self) {
        return self.real();
    }

    @Builtin(value = "imag", kind = Builtin.Kind.GETTER, doc = "the imaginary part of a complex number")
    static double imag(PyComplex self) {
        return self.imaginary();
    }

    @Builtin("__neg__(self, /)")
    static PyComplex negative(PyComplex self) {
        return new PyComplex(-self.real(), -self.imaginary());
    }

    @Builtin("__pos__(self, /)")
    static PyComplex positive(PyComplex self) {
        return toComplex(self);
    }

    @Builtin("__abs__(self, /)")
    static double absolute(PyComplex self) {
        return ComplexOps.absolute(self);
    }

    private interface Operation {
        Object apply(PyComplex a, PyComplex b);
    }

    private static PyComplex operand(Object value) {
        if (value instanceof PyComplex complex) {
            return complex;
        }
        Double number = FloatMethods.operand(value);
        return number == null ? null : new PyComplex(number, 0);
    }

    private static Object binary(Object a, Object b, Operation operation) {
        PyComplex x = operand(a);
        PyComplex y = operand(b);
        return x == null || y == null ? PyNone.NOT_IMPLEMENTED : operation.apply(x, y);
    }

    private static PyComplex sum(PyComplex a, PyComplex b) {
        return new PyComplex(a.real() + b.real(), a.imaginary() + b.imaginary());
    }

    private static PyComplex difference(PyComplex a, PyComplex b) {
        return new PyComplex(a.real() - b.real(), a.imaginary() - b.imaginary());
    }

    @Builtin("__add__(self, value, /)")
    static Object add(Object self, Object value) {
        return binary(self, value, ComplexMethods::sum);
    }

    @Builtin("__radd__(self, value, /)")
    static Object reflectedAdd(Object self, Object value) {
        return binary(value, self, ComplexMethods::sum);
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(Object self, Object value) {
        return binary(self, value, ComplexMethods::difference);
    }

    @Builtin("__rsub__(self, value, /)")
    static Object reflectedSubtract(Object self, Object value) {
        return binary(value, self, ComplexMethods::difference);
    }

    @Builtin("__mul__(self, value, /)")
    static Object multiply(Object self, Object value) {
        return binary(self, value, ComplexOps::multiply);
    }

    @Builtin("__rmul__(self, value, /)")
    static Object reflectedMultiply(Object self, Object value) {
        return binary(value, self, ComplexOps::multiply);
    }

    @Builtin("__truediv__(self, value, /)")
    static Object divide(Object self, Object value) {
        return binary(self, value, ComplexOps::divide);
    }

    @Builtin("__rtruediv__(self, value, /)")
    static Object reflectedDivide(Object self, Object value) {
        return binary(value, self, ComplexOps::divide);
    }

    @Builtin("__pow__(self, value, mod=None, /)")
    static Object power(Object self, Object exponent, Object modulus) {
        if (modulus != PyNone.NONE) {
            throw Errors.valueError("complex modulo");
        }
        return binary(self, exponent, (a, b) -> ComplexOps.power(a.real(), a.imaginary(), b.real(), b.imaginary()));
    }

    @Builtin("__rpow__(self, value, mod=None, /)")
    static Object reflectedPower(Object self, Object base, Object modulus) {
        return power(base, self, modulus);
    }

    /** Whether the complex number equals {@code other}; {@code null} where that is no number. */
    private static Boolean isEqual(PyComplex self, Object other) {
        if (other instanceof PyComplex complex) {
            return self.real() == complex.real() && self.imaginary() == complex.imaginary();
        } else if (PyValueObject.unwrap(other) instanceof Double number) {
            return self.imaginary() == 0 && self.real() == number;
        }
        Object integer = Conversions.intOrNull(other);
        if (integer == null) {
            return null;
        }
        return self.imaginary() == 0 && !Double.isNaN(self.real()) && FloatOps.compareInt(integer, self.real()) == 0;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyComplex self, Object value) {
        Boolean equal = isEqual(self, value);
        return equal == null ? PyNone.NOT_IMPLEMENTED : (Object) equal;
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyComplex self, Object value) {
        Boolean equal = isEqual(self, value);
        return equal == null ? PyNone.NOT_IMPLEMENTED : (Object) !equal;
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyComplex self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyComplex self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyComplex self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyComplex self, Object value) {
        return PyNone.NOT_IMPLEMENTED;
    }
}
