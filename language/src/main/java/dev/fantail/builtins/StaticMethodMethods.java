// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyStaticMethod;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;

/** {@code staticmethod}. */
@BuiltinClass(type = "staticmethod")
final class StaticMethodMethods {
    private StaticMethodMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyStaticMethod(cls);
    }

    @Builtin("__init__(self, function, /)")
    static void init(PyStaticMethod self, Object function) {
        self.setCallable(function);
        Wrapped.describe(self, function);
    }

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyStaticMethod self, Object instance, Object owner) {
        return self.callable();
    }

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyStaticMethod self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self.callable(), args, keywords);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyStaticMethod self) {
        return "<staticmethod(" + Strings.repr(self.callable()) + ")>";
    }

    @Builtin(value = "__func__", kind = Kind.GETTER)
    static Object getFunction(PyStaticMethod self) {
        return self.callable();
    }

    @Builtin(value = "__wrapped__", kind = Kind.GETTER)
    static Object getWrapped(PyStaticMethod self) {
        return self.callable();
    }

    @Builtin(value = "__isabstractmethod__", kind = Kind.GETTER)
    static boolean isAbstract(PyStaticMethod self) {
        return Wrapped.isAbstract(self.callable());
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PyStaticMethod self) {
        return InstanceDict.of(self);
    }
}
