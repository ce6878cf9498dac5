// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.weakref;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Identity;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyWeakReference;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Numbers;
import dev.fantail.objects.protocol.Strings;
import dev.fantail.objects.protocol.Truth;

/** {@code weakref.ProxyType}: everything is passed on to the object. */
@BuiltinClass(type = "weakref.ProxyType", unhashable = true)
final class ProxyMethods {
    private ProxyMethods() {}

    private static Object of(Object value) {
        return WeakReferences.unwrap(value);
    }

    @Builtin("__getattribute__(self, name, /)")
    static Object getAttribute(Object self, Object name) {
        return Attributes.get(of(self), Strings.str(name));
    }

    @Builtin("__setattr__(self, name, value, /)")
    static void setAttribute(Object self, Object name, Object value) {
        Attributes.set(of(self), Strings.str(name), value);
    }

    @Builtin("__delattr__(self, name, /)")
    static void deleteAttribute(Object self, Object name) {
        Attributes.delete(of(self), Strings.str(name));
    }

    @Builtin("__str__(self, /)")
    static Object str(Object self) {
        return Strings.str(of(self));
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyWeakReference self) {
        Object target = self.get();
        String type = target == null ? "NoneType" : Types.of(target).shortName();
        Object shown = target == null ? PyNone.NONE : target;
        return "<weakproxy at 0x" + Long.toHexString(Identity.of(self)) + " to " + type + " at 0x"
                + Long.toHexString(Identity.of(shown)) + ">";
    }

    @Builtin("__bytes__(self, /)")
    static Object bytes(Object self) {
        return Calls.method(of(self), Names.BYTES);
    }

    @Builtin("__reversed__(self, /)")
    static Object reversed(Object self) {
        return Calls.method(of(self), Names.REVERSED);
    }

    @Builtin("__bool__(self, /)")
    static boolean isTrue(Object self) {
        return Truth.isTrue(of(self));
    }

    @Builtin("__len__(self, /)")
    static long length(Object self) {
        return Items.length(of(self));
    }

    @Builtin("__getitem__(self, key, /)")
    static Object getItem(Object self, Object key) {
        return Items.get(of(self), key);
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void setItem(Object self, Object key, Object value) {
        Items.set(of(self), key, value);
    }

    @Builtin("__delitem__(self, key, /)")
    static void deleteItem(Object self, Object key) {
        Items.delete(of(self), key);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(Object self, Object key) {
        return Items.contains(of(self), of(key));
    }

    @Builtin("__iter__(self, /)")
    static Object iter(Object self) {
        return Iteration.iter(of(self));
    }

    @Builtin("__next__(self, /)")
    static Object next(Object self) {
        Object target = of(self);
        if (!Iteration.isIterator(target)) {
            throw Errors.typeError("Weakref proxy referenced a non-iterator '"
                    + Types.of(target).shortName() + "' object");
        }
        return Iteration.next(target);
    }

    @Builtin("__int__(self, /)")
    static Object toInt(Object self) {
        return Calls.call(Types.INT, of(self));
    }

    @Builtin("__float__(self, /)")
    static Object toFloat(Object self) {
        return Calls.call(Types.FLOAT, of(self));
    }

    @Builtin("__neg__(self, /)")
    static Object neg(Object self) {
        return Numbers.negative(of(self));
    }

    @Builtin("__pos__(self, /)")
    static Object pos(Object self) {
        return Numbers.positive(of(self));
    }

    @Builtin("__invert__(self, /)")
    static Object invert(Object self) {
        return Numbers.invert(of(self));
    }

    @Builtin("__abs__(self, /)")
    static Object abs(Object self) {
        return Numbers.absolute(of(self));
    }

    @Builtin("__index__(self, /)")
    static Object index(Object self) {
        return Conversions.index(of(self));
    }

    @Builtin("__add__(self, value, /)")
    static Object add(Object self, Object value) {
        return Numbers.binary(BinaryOp.ADD, of(self), of(value));
    }

    @Builtin("__radd__(self, value, /)")
    static Object radd(Object self, Object value) {
        return Numbers.binary(BinaryOp.ADD, of(value), of(self));
    }

    @Builtin("__iadd__(self, value, /)")
    static Object iadd(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.ADD, of(self), of(value));
    }

    @Builtin("__sub__(self, value, /)")
    static Object sub(Object self, Object value) {
        return Numbers.binary(BinaryOp.SUBTRACT, of(self), of(value));
    }

    @Builtin("__rsub__(self, value, /)")
    static Object rsub(Object self, Object value) {
        return Numbers.binary(BinaryOp.SUBTRACT, of(value), of(self));
    }

    @Builtin("__isub__(self, value, /)")
    static Object isub(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.SUBTRACT, of(self), of(value));
    }

    @Builtin("__mul__(self, value, /)")
    static Object mul(Object self, Object value) {
        return Numbers.binary(BinaryOp.MULTIPLY, of(self), of(value));
    }

    @Builtin("__rmul__(self, value, /)")
    static Object rmul(Object self, Object value) {
        return Numbers.binary(BinaryOp.MULTIPLY, of(value), of(self));
    }

    @Builtin("__imul__(self, value, /)")
    static Object imul(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.MULTIPLY, of(self), of(value));
    }

    @Builtin("__matmul__(self, value, /)")
    static Object matmul(Object self, Object value) {
        return Numbers.binary(BinaryOp.MATRIX_MULTIPLY, of(self), of(value));
    }

    @Builtin("__rmatmul__(self, value, /)")
    static Object rmatmul(Object self, Object value) {
        return Numbers.binary(BinaryOp.MATRIX_MULTIPLY, of(value), of(self));
    }

    @Builtin("__imatmul__(self, value, /)")
    static Object imatmul(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.MATRIX_MULTIPLY, of(self), of(value));
    }

    @Builtin("__truediv__(self, value, /)")
    static Object truediv(Object self, Object value) {
        return Numbers.binary(BinaryOp.TRUE_DIVIDE, of(self), of(value));
    }

    @Builtin("__rtruediv__(self, value, /)")
    static Object rtruediv(Object self, Object value) {
        return Numbers.binary(BinaryOp.TRUE_DIVIDE, of(value), of(self));
    }

    @Builtin("__itruediv__(self, value, /)")
    static Object itruediv(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.TRUE_DIVIDE, of(self), of(value));
    }

    @Builtin("__floordiv__(self, value, /)")
    static Object floordiv(Object self, Object value) {
        return Numbers.binary(BinaryOp.FLOOR_DIVIDE, of(self), of(value));
    }

    @Builtin("__rfloordiv__(self, value, /)")
    static Object rfloordiv(Object self, Object value) {
        return Numbers.binary(BinaryOp.FLOOR_DIVIDE, of(value), of(self));
    }

    @Builtin("__ifloordiv__(self, value, /)")
    static Object ifloordiv(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.FLOOR_DIVIDE, of(self), of(value));
    }

    @Builtin("__mod__(self, value, /)")
    static Object mod(Object self, Object value) {
        return Numbers.binary(BinaryOp.REMAINDER, of(self), of(value));
    }

    @Builtin("__rmod__(self, value, /)")
    static Object rmod(Object self, Object value) {
        return Numbers.binary(BinaryOp.REMAINDER, of(value), of(self));
    }

    @Builtin("__imod__(self, value, /)")
    static Object imod(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.REMAINDER, of(self), of(value));
    }

    @Builtin("__divmod__(self, value, /)")
    static Object divmod(Object self, Object value) {
        return Numbers.binary(BinaryOp.DIVMOD, of(self), of(value));
    }

    @Builtin("__rdivmod__(self, value, /)")
    static Object rdivmod(Object self, Object value) {
        return Numbers.binary(BinaryOp.DIVMOD, of(value), of(self));
    }

    @Builtin("__pow__(self, value, /)")
    static Object pow(Object self, Object value) {
        return Numbers.binary(BinaryOp.POWER, of(self), of(value));
    }

    @Builtin("__rpow__(self, value, /)")
    static Object rpow(Object self, Object value) {
        return Numbers.binary(BinaryOp.POWER, of(value), of(self));
    }

    @Builtin("__ipow__(self, value, /)")
    static Object ipow(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.POWER, of(self), of(value));
    }

    @Builtin("__lshift__(self, value, /)")
    static Object lshift(Object self, Object value) {
        return Numbers.binary(BinaryOp.LSHIFT, of(self), of(value));
    }

    @Builtin("__rlshift__(self, value, /)")
    static Object rlshift(Object self, Object value) {
        return Numbers.binary(BinaryOp.LSHIFT, of(value), of(self));
    }

    @Builtin("__ilshift__(self, value, /)")
    static Object ilshift(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.LSHIFT, of(self), of(value));
    }

    @Builtin("__rshift__(self, value, /)")
    static Object rshift(Object self, Object value) {
        return Numbers.binary(BinaryOp.RSHIFT, of(self), of(value));
    }

    @Builtin("__rrshift__(self, value, /)")
    static Object rrshift(Object self, Object value) {
        return Numbers.binary(BinaryOp.RSHIFT, of(value), of(self));
    }

    @Builtin("__irshift__(self, value, /)")
    static Object irshift(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.RSHIFT, of(self), of(value));
    }

    @Builtin("__and__(self, value, /)")
    static Object and(Object self, Object value) {
        return Numbers.binary(BinaryOp.AND, of(self), of(value));
    }

    @Builtin("__rand__(self, value, /)")
    static Object rand(Object self, Object value) {
        return Numbers.binary(BinaryOp.AND, of(value), of(self));
    }

    @Builtin("__iand__(self, value, /)")
    static Object iand(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.AND, of(self), of(value));
    }

    @Builtin("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return Numbers.binary(BinaryOp.OR, of(self), of(value));
    }

    @Builtin("__ror__(self, value, /)")
    static Object ror(Object self, Object value) {
        return Numbers.binary(BinaryOp.OR, of(value), of(self));
    }

    @Builtin("__ior__(self, value, /)")
    static Object ior(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.OR, of(self), of(value));
    }

    @Builtin("__xor__(self, value, /)")
    static Object xor(Object self, Object value) {
        return Numbers.binary(BinaryOp.XOR, of(self), of(value));
    }

    @Builtin("__rxor__(self, value, /)")
    static Object rxor(Object self, Object value) {
        return Numbers.binary(BinaryOp.XOR, of(value), of(self));
    }

    @Builtin("__ixor__(self, value, /)")
    static Object ixor(Object self, Object value) {
        return Numbers.inPlace(BinaryOp.XOR, of(self), of(value));
    }

    @Builtin("__lt__(self, value, /)")
    static Object lt(Object self, Object value) {
        return Comparison.compare(CompareOp.LT, of(self), of(value));
    }

    @Builtin("__le__(self, value, /)")
    static Object le(Object self, Object value) {
        return Comparison.compare(CompareOp.LE, of(self), of(value));
    }

    @Builtin("__eq__(self, value, /)")
    static Object eq(Object self, Object value) {
        return Comparison.compare(CompareOp.EQ, of(self), of(value));
    }

    @Builtin("__ne__(self, value, /)")
    static Object ne(Object self, Object value) {
        return Comparison.compare(CompareOp.NE, of(self), of(value));
    }

    @Builtin("__gt__(self, value, /)")
    static Object gt(Object self, Object value) {
        return Comparison.compare(CompareOp.GT, of(self), of(value));
    }

    @Builtin("__ge__(self, value, /)")
    static Object ge(Object self, Object value) {
        return Comparison.compare(CompareOp.GE, of(self), of(value));
    }
}
