// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Warnings;

/** The methods of {@code bool}. */
@BuiltinClass(type = "bool")
public final class BoolMethods {
    private BoolMethods() {}

    @Builtin("__new__(cls, x=False, /)")
    static Object create(PyType cls, boolean x) {
        return x;
    }

    @Builtin("__repr__(self, /)")
    static String repr(boolean self) {
        return self ? "True" : "False";
    }

    @Builtin("__invert__(self, /)")
    static long invert(boolean self) {
        Warnings.warn(
                ExceptionTypes.DEPRECATION_WARNING,
                "Bitwise inversion '~' on bool is deprecated. This returns the bitwise inversion of the underlying int"
                        + " object and is usually not what you expect from the negation of a bool. Use the 'not'"
                        + " operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.",
                1);
        return self ? -2 : -1;
    }

    @Builtin("__and__(self, value, /)")
    static Object and(boolean self, Object value) {
        return value instanceof Boolean other ? (Object) (self && other) : IntOperators.and(self, value);
    }

    @Builtin("__rand__(self, value, /)")
    static Object reflectedAnd(boolean self, Object value) {
        return and(self, value);
    }

    @Builtin("__or__(self, value, /)")
    static Object or(boolean self, Object value) {
        return value instanceof Boolean other ? (Object) (self || other) : IntOperators.or(self, value);
    }

    @Builtin("__ror__(self, value, /)")
    static Object reflectedOr(boolean self, Object value) {
        return or(self, value);
    }

    @Builtin("__xor__(self, value, /)")
    static Object xor(boolean self, Object value) {
        return value instanceof Boolean other ? (Object) (self != other) : IntOperators.xor(self, value);
    }

    @Builtin("__rxor__(self, value, /)")
    static Object reflectedXor(boolean self, Object value) {
        return xor(self, value);
    }
}
