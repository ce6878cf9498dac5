// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyUnionType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.BinaryOp;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Hashing;
import dev.fantail.objects.protocol.Numbers;
import dev.fantail.objects.protocol.TypeChecks;

/** {@code types.UnionType}. */
@BuiltinClass(type = "types.UnionType", doc = "A union of types, as X | Y makes it.")
final class UnionTypeMethods {
    private UnionTypeMethods() {}

    @Builtin("__repr__(self, /)")
    static String repr(PyUnionType self) {
        StringBuilder text = new StringBuilder();
        for (Object arg : self.args().items()) {
            text.append(text.isEmpty() ? "" : " | ").append(arg == Types.NONE_TYPE ? "None" : TypeParameters.repr(arg));
        }
        return text.toString();
    }

    @Builtin("__hash__(self, /)")
    static long hash(PyUnionType self) {
        return Hashing.hash(members(self));
    }

    private static PySet members(PyUnionType self) {
        PySet members = new PySet(Types.FROZENSET);
        for (Object arg : self.args().items()) {
            members.add(arg);
        }
        return members;
    }

    @Builtin("__eq__(self, value, /)")
    static Object equal(PyUnionType self, Object value) {
        if (!(value instanceof PyUnionType other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Comparison.compare(CompareOp.EQ, members(self), members(other));
    }

    @Builtin("__ne__(self, value, /)")
    static Object notEqual(PyUnionType self, Object value) {
        if (!(value instanceof PyUnionType other)) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Comparison.compare(CompareOp.NE, members(self), members(other));
    }

    @Builtin("__or__(self, value, /)")
    static Object or(Object self, Object value) {
        return UnionTypes.or(self, value);
    }

    @Builtin("__ror__(self, value, /)")
    static Object reflectedOr(Object self, Object value) {
        return UnionTypes.or(value, self);
    }

    @Builtin("__getitem__(self, item, /)")
    static Object getItem(PyUnionType self, Object item) {
        PyTuple args = TypeParameters.substitute(self, self.args(), TypeParameters.of(self.args()), item);
        Object result = args.get(0);
        for (int i = 1; i < args.size(); i++) {
            result = Numbers.binary(BinaryOp.OR, result, args.get(i));
        }
        return result;
    }

    @Builtin("__instancecheck__(self, instance, /)")
    static boolean instanceCheck(PyUnionType self, Object instance) {
        return TypeChecks.isInstance(instance, self);
    }

    @Builtin("__subclasscheck__(self, subclass, /)")
    static boolean subclassCheck(PyUnionType self, Object cls) {
        return TypeChecks.isSubclass(cls, self);
    }

    @Builtin(value = "__args__", kind = Kind.GETTER)
    static Object getArgs(PyUnionType self) {
        return self.args();
    }

    @Builtin(value = "__parameters__", kind = Kind.GETTER)
    static Object getParameters(PyUnionType self) {
        return TypeParameters.of(self.args());
    }
}
