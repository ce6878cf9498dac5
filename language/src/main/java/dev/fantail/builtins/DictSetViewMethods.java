// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDictView;

/** What {@code dict_items} and {@code dict_keys} have besides, as they behave like sets. */
@BuiltinClass(unhashable = true)
public final class DictSetViewMethods {
    private DictSetViewMethods() {}

    @Builtin("__contains__(self, key, /)")
    static boolean contains(PyDictView self, Object key) {
        return DictViews.contains(self, key);
    }

    @Builtin(
            value = "isdisjoint(self, other, /)",
            doc = "Return True if the view and the given iterable have a null intersection.")
    static boolean isDisjoint(PyDictView self, Object other) {
        return DictViews.isDisjoint(self, other);
    }

    @Builtin("__and__(self, value, /)")
    static Object and(PyDictView self, Object value) {
        return DictViews.and(self, value);
    }

    @Builtin("__rand__(self, value, /)")
    static Object andReflected(PyDictView self, Object value) {
        return DictViews.and(value, self);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(PyDictView self, Object value) {
        return DictViews.or(self, value);
    }

    @Builtin("__ror__(self, value, /)")
    static Object orReflected(PyDictView self, Object value) {
        return DictViews.or(value, self);
    }

    @Builtin("__sub__(self, value, /)")
    static Object subtract(PyDictView self, Object value) {
        return DictViews.subtract(self, value);
    }

    @Builtin("__rsub__(self, value, /)")
    static Object subtractReflected(PyDictView self, Object value) {
        return DictViews.subtract(value, self);
    }

    @Builtin("__xor__(self, value, /)")
    static Object xor(PyDictView self, Object value) {
        return DictViews.xor(self, value);
    }

    @Builtin("__rxor__(self, value, /)")
    static Object xorReflected(PyDictView self, Object value) {
        return DictViews.xor(value, self);
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyDictView self, Object value) {
        return DictViews.equal(self, value);
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyDictView self, Object value) {
        return DictViews.notEqual(self, value);
    }

    @Builtin("__lt__(self, value, /)")
    static Object less(PyDictView self, Object value) {
        return DictViews.order(Order.LT, self, value);
    }

    @Builtin("__le__(self, value, /)")
    static Object lessOrEqual(PyDictView self, Object value) {
        return DictViews.order(Order.LE, self, value);
    }

    @Builtin("__gt__(self, value, /)")
    static Object greater(PyDictView self, Object value) {
        return DictViews.order(Order.GT, self, value);
    }

    @Builtin("__ge__(self, value, /)")
    static Object greaterOrEqual(PyDictView self, Object value) {
        return DictViews.order(Order.GE, self, value);
    }
}
