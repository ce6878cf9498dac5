// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySetIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** What {@code set} and {@code frozenset} have in common. */
@BuiltinClass
final class SetAlgebra {
    private SetAlgebra() {}

    @Builtin("__repr__(self, /)")
    static TruffleString repr(PySet self) {
        return SetOperations.repr(self);
    }

    @Builtin("__len__(self, /)")
    static int length(PySet self) {
        return self.size();
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PySet self) {
        return new PySetIterator(self);
    }

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PySet self, Object key) {
        return self.contains(key);
    }

    @Builtin(
            value = "union(self, *others)",
            doc = "Return the union of sets as a new set.\n\n(i.e. all elements that are in either set.)")
    static Object union(PySet self, Object[] others) {
        return SetOperations.union(self, others);
    }

    @Builtin(
            value = "intersection(self, *others)",
            doc = "Return the intersection of two sets as a new set.\n\n(i.e. all elements that are in both sets.)")
    static Object intersection(PySet self, Object[] others) {
        return SetOperations.intersection(self, others);
    }

    @Builtin(
            value = "difference(self, *others)",
            doc = "Return the difference of two or more sets as a new set.\n\n"
                    + "(i.e. all elements that are in this set but not the others.)")
    static Object difference(PySet self, Object[] others) {
        return SetOperations.difference(self, others);
    }

    @Builtin(
            value = "symmetric_difference(self, other, /)",
            doc = "Return the symmetric difference of two sets as a new set.\n\n"
                    + "(i.e. all elements that are in exactly one of the sets.)")
    static Object symmetricDifference(PySet self, Object other) {
        return SetOperations.symmetricDifference(self, other);
    }

    @Builtin(value = "isdisjoint(self, other, /)", doc = "Return True if two sets have a null intersection.")
    static boolean isDisjoint(PySet self, Object other) {
        return SetOperations.isDisjoint(self, other);
    }

    @Builtin(value = "issubset(self, other, /)", doc = "Report whether another set contains this set.")
    static boolean isSubset(PySet self, Object other) {
        return SetOperations.isSubset(self, other);
    }

    @Builtin(value = "issuperset(self, other, /)", doc = "Report whether this set contains another set.")
    static boolean isSuperset(PySet self, Object other) {
        return SetOperations.isSuperset(self, other);
    }

    @Builtin("__and__(self, value, /)")
    static Object and(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.intersection(self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rand__(self, value, /)")
    static Object andReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.intersection(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.union(self, new Object[] {value}) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.union(other, new Object[] {self}) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.difference(self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rsub__(self, value, /)")
    static Object subtractReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.difference(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__xor__(self, value, /)")
    static Object xor(PySet self, Object value) {
        return value instanceof PySet ? SetOperations.symmetricDifference(self, value) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__rxor__(self, value, /)")
    static Object xorReflected(PySet self, Object value) {
        return value instanceof PySet other ? SetOperations.symmetricDifference(other, self) : PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PySet self, Object value) {
        return SetOperations.equal(self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PySet self, Object value) {
        return SetOperations.notEqual(self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PySet self, Object value) {
        return SetOperations.order(Order.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PySet self, Object value) {
        return SetOperations.order(Order.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PySet self, Object value) {
        return SetOperations.order(Order.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PySet self, Object value) {
        return SetOperations.order(Order.GE, self, value);
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PySet self) {
        return SetOperations.reduce(self);
    }

    @Builtin("__sizeof__(self, /)")
    static long sizeOf(PySet self) {
        return 200 + 16L * self.size();
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
