// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.operator;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;
import dev.fantail.objects.protocol.Truth;
import java.security.MessageDigest;

/** The module {@code _operator}: the operators as functions. */
@BuiltinModule(
        value = "_operator",
        doc = "Operator interface.\n\n"
                + "This module exports a set of functions implemented in C corresponding\n"
                + "to the intrinsic operators of Python.  For example, operator.add(x, y)\n"
                + "is equivalent to the expression x+y.")
public final class OperatorModule {
    private OperatorModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("itemgetter", ItemGetter.TYPE);
        module.set("attrgetter", AttributeGetter.TYPE);
        module.set("methodcaller", MethodCaller.TYPE);
    }

    private static boolean same(Object a, Object b) {
        return Comparison.isSame(a, b) || Comparison.equal(a, b);
    }

    private static void requireSequence(Object a) {
        if (a instanceof PyDict || Types.of(a).lookup(Names.GETITEM) == null) {
            throw Errors.typeError("'" + Types.of(a).shortName() + "' object can't be concatenated");
        }
    }

    private static byte[] ascii(TruffleString text) {
        int[] codePoints = Str.codePoints(text);
        byte[] result = new byte[codePoints.length];
        for (int i = 0; i < result.length; i++) {
            if (codePoints[i] > 127) {
                throw Errors.typeError("comparing strings with non-ASCII characters is not supported");
            }
            result[i] = (byte) codePoints[i];
        }
        return result;
    }

    @Builtin(value = "add(a, b, /)", doc = "Same as a + b.")
    static Object add(Object a, Object b) {
        return Numbers.binary(BinaryOp.ADD, a, b);
    }

    @Builtin(value = "iadd(a, b, /)", doc = "Same as a += b.")
    static Object addInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.ADD, a, b);
    }

    @Builtin(value = "and_(a, b, /)", doc = "Same as a & b.")
    static Object and(Object a, Object b) {
        return Numbers.binary(BinaryOp.AND, a, b);
    }

    @Builtin(value = "iand(a, b, /)", doc = "Same as a &= b.")
    static Object andInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.AND, a, b);
    }

    @Builtin(value = "floordiv(a, b, /)", doc = "Same as a // b.")
    static Object floordiv(Object a, Object b) {
        return Numbers.binary(BinaryOp.FLOOR_DIVIDE, a, b);
    }

    @Builtin(value = "ifloordiv(a, b, /)", doc = "Same as a //= b.")
    static Object floordivInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.FLOOR_DIVIDE, a, b);
    }

    @Builtin(value = "lshift(a, b, /)", doc = "Same as a << b.")
    static Object lshift(Object a, Object b) {
        return Numbers.binary(BinaryOp.LSHIFT, a, b);
    }

    @Builtin(value = "ilshift(a, b, /)", doc = "Same as a <<= b.")
    static Object lshiftInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.LSHIFT, a, b);
    }

    @Builtin(value = "matmul(a, b, /)", doc = "Same as a @ b.")
    static Object matmul(Object a, Object b) {
        return Numbers.binary(BinaryOp.MATRIX_MULTIPLY, a, b);
    }

    @Builtin(value = "imatmul(a, b, /)", doc = "Same as a @= b.")
    static Object matmulInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.MATRIX_MULTIPLY, a, b);
    }

    @Builtin(value = "mod(a, b, /)", doc = "Same as a % b.")
    static Object mod(Object a, Object b) {
        return Numbers.binary(BinaryOp.REMAINDER, a, b);
    }

    @Builtin(value = "imod(a, b, /)", doc = "Same as a %= b.")
    static Object modInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.REMAINDER, a, b);
    }

    @Builtin(value = "mul(a, b, /)", doc = "Same as a * b.")
    static Object mul(Object a, Object b) {
        return Numbers.binary(BinaryOp.MULTIPLY, a, b);
    }

    @Builtin(value = "imul(a, b, /)", doc = "Same as a *= b.")
    static Object mulInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.MULTIPLY, a, b);
    }

    @Builtin(value = "or_(a, b, /)", doc = "Same as a | b.")
    static Object or(Object a, Object b) {
        return Numbers.binary(BinaryOp.OR, a, b);
    }

    @Builtin(value = "ior(a, b, /)", doc = "Same as a |= b.")
    static Object orInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.OR, a, b);
    }

    @Builtin(value = "pow(a, b, /)", doc = "Same as a ** b.")
    static Object pow(Object a, Object b) {
        return Numbers.binary(BinaryOp.POWER, a, b);
    }

    @Builtin(value = "ipow(a, b, /)", doc = "Same as a **= b.")
    static Object powInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.POWER, a, b);
    }

    @Builtin(value = "rshift(a, b, /)", doc = "Same as a >> b.")
    static Object rshift(Object a, Object b) {
        return Numbers.binary(BinaryOp.RSHIFT, a, b);
    }

    @Builtin(value = "irshift(a, b, /)", doc = "Same as a >>= b.")
    static Object rshiftInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.RSHIFT, a, b);
    }

    @Builtin(value = "sub(a, b, /)", doc = "Same as a - b.")
    static Object sub(Object a, Object b) {
        return Numbers.binary(BinaryOp.SUBTRACT, a, b);
    }

    @Builtin(value = "isub(a, b, /)", doc = "Same as a -= b.")
    static Object subInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.SUBTRACT, a, b);
    }

    @Builtin(value = "truediv(a, b, /)", doc = "Same as a / b.")
    static Object truediv(Object a, Object b) {
        return Numbers.binary(BinaryOp.TRUE_DIVIDE, a, b);
    }

    @Builtin(value = "itruediv(a, b, /)", doc = "Same as a /= b.")
    static Object truedivInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.TRUE_DIVIDE, a, b);
    }

    @Builtin(value = "xor(a, b, /)", doc = "Same as a ^ b.")
    static Object xor(Object a, Object b) {
        return Numbers.binary(BinaryOp.XOR, a, b);
    }

    @Builtin(value = "ixor(a, b, /)", doc = "Same as a ^= b.")
    static Object xorInPlace(Object a, Object b) {
        return Numbers.inPlace(BinaryOp.XOR, a, b);
    }

    @Builtin(value = "lt(a, b, /)", doc = "Same as a < b.")
    static Object lt(Object a, Object b) {
        return Comparison.compare(CompareOp.LT, a, b);
    }

    @Builtin(value = "le(a, b, /)", doc = "Same as a <= b.")
    static Object le(Object a, Object b) {
        return Comparison.compare(CompareOp.LE, a, b);
    }

    @Builtin(value = "eq(a, b, /)", doc = "Same as a == b.")
    static Object eq(Object a, Object b) {
        return Comparison.compare(CompareOp.EQ, a, b);
    }

    @Builtin(value = "ne(a, b, /)", doc = "Same as a != b.")
    static Object ne(Object a, Object b) {
        return Comparison.compare(CompareOp.NE, a, b);
    }

    @Builtin(value = "gt(a, b, /)", doc = "Same as a > b.")
    static Object gt(Object a, Object b) {
        return Comparison.compare(CompareOp.GT, a, b);
    }

    @Builtin(value = "ge(a, b, /)", doc = "Same as a >= b.")
    static Object ge(Object a, Object b) {
        return Comparison.compare(CompareOp.GE, a, b);
    }

    @Builtin(value = "neg(a, /)", doc = "Same as -a.")
    static Object negative(Object a) {
        return Numbers.negative(a);
    }

    @Builtin(value = "pos(a, /)", doc = "Same as +a.")
    static Object positive(Object a) {
        return Numbers.positive(a);
    }

    @Builtin(value = "abs(a, /)", doc = "Same as abs(a).")
    static Object absolute(Object a) {
        return Numbers.absolute(a);
    }

    @Builtin(value = "inv(a, /)", doc = "Same as ~a.")
    static Object inverse(Object a) {
        return Numbers.invert(a);
    }

    @Builtin(value = "invert(a, /)", doc = "Same as ~a.")
    static Object invert(Object a) {
        return Numbers.invert(a);
    }

    @Builtin(value = "index(a, /)", doc = "Same as a.__index__()")
    static Object index(Object a) {
        return Conversions.index(a);
    }

    @Builtin(value = "truth(a, /)", doc = "Return True if a is true, False otherwise.")
    static boolean truth(Object a) {
        return Truth.isTrue(a);
    }

    @Builtin(value = "not_(a, /)", doc = "Same as not a.")
    static boolean not(Object a) {
        return !Truth.isTrue(a);
    }

    @Builtin(value = "is_(a, b, /)", doc = "Same as a is b.")
    static boolean is(Object a, Object b) {
        return Comparison.isSame(a, b);
    }

    @Builtin(value = "is_not(a, b, /)", doc = "Same as a is not b.")
    static boolean isNot(Object a, Object b) {
        return !Comparison.isSame(a, b);
    }

    @Builtin(value = "contains(a, b, /)", doc = "Same as b in a (note reversed operands).")
    static boolean contains(Object a, Object b) {
        return Items.contains(a, b);
    }

    @Builtin(value = "getitem(a, b, /)", doc = "Same as a[b].")
    static Object getItem(Object a, Object b) {
        return Items.get(a, b);
    }

    @Builtin(value = "setitem(a, b, c, /)", doc = "Same as a[b] = c.")
    static void setItem(Object a, Object b, Object c) {
        Items.set(a, b, c);
    }

    @Builtin(value = "delitem(a, b, /)", doc = "Same as del a[b].")
    static void deleteItem(Object a, Object b) {
        Items.delete(a, b);
    }

    @Builtin(value = "concat(a, b, /)", doc = "Same as a + b, for a and b sequences.")
    static Object concat(Object a, Object b) {
        requireSequence(a);
        return Numbers.binary(BinaryOp.ADD, a, b);
    }

    @Builtin(value = "iconcat(a, b, /)", doc = "Same as a += b, for a and b sequences.")
    static Object iconcat(Object a, Object b) {
        requireSequence(a);
        return Numbers.inPlace(BinaryOp.ADD, a, b);
    }

    @Builtin(value = "countOf(a, b, /)", doc = "Return the number of items in a which are, or which equal, b.")
    static long countOf(Object a, Object b) {
        long count = 0;
        Object iterator = Iteration.iter(a);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (same(item, b)) {
                count++;
            }
        }
        return count;
    }

    @Builtin(value = "indexOf(a, b, /)", doc = "Return the first index of b in a.")
    static long indexOf(Object a, Object b) {
        long index = 0;
        Object iterator = Iteration.iter(a);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (same(item, b)) {
                return index;
            }
            index++;
        }
        throw Errors.valueError("sequence.index(x): x not in sequence");
    }

    @Builtin(value = "call(obj, /, *args, **kwargs)", doc = "Same as obj(*args, **kwargs).")
    static Object call(Object obj, Object[] args, PyDict kwargs) {
        return Calls.callWithDict(obj, args, kwargs);
    }

    @Builtin(value = "length_hint(obj, default=0, /)", doc = "Return an estimate of the number of items in obj.")
    static long lengthHint(Object obj, Object absent) {
        if (Conversions.intOrNull(absent) == null) {
            throw Errors.typeError("'" + Types.of(absent).shortName() + "' object cannot be interpreted as an integer");
        }
        long length = Iteration.lengthHint(obj);
        return length < 0 ? Conversions.toLong(absent) : length;
    }

    @Builtin(value = "_compare_digest(a, b, /)", doc = "Return 'a == b', taking the same time wherever they differ.")
    static boolean compareDigest(Object a, Object b) {
        Object left = PyValueObject.unwrap(a);
        Object right = PyValueObject.unwrap(b);
        byte[] x;
        byte[] y;
        if (left instanceof TruffleString s && right instanceof TruffleString t) {
            x = ascii(s);
            y = ascii(t);
        } else {
            x = Buffers.bytesOrNull(left);
            y = Buffers.bytesOrNull(right);
            if (x == null || y == null) {
                throw Errors.typeError("unsupported operand types(s) or combination of types: '"
                        + Types.of(a).shortName() + "' and '" + Types.of(b).shortName() + "'");
            }
        }
        return MessageDigest.isEqual(x, y);
    }
}
