// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.InstanceDict;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyClassMethod;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Strings;

/** {@code classmethod}. */
@BuiltinClass(type = "classmethod")
final class ClassMethodMethods {
    private ClassMethodMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PyClassMethod(cls);
    }

    @Builtin("__init__(self, function, /)")
    static void init(PyClassMethod self, Object function) {
        self.setCallable(function);
        Wrapped.describe(self, function);
    }

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyClassMethod self, Object instance, Object owner) {
        Object cls = owner == PyNone.NONE ? Types.of(instance) : owner;
        Object callable = self.callable();
        PyType type = Types.of(callable);
        if (!(callable instanceof PyFunction) && type.lookup(Names.GET) != null) {
            return Calls.special(callable, Names.GET, cls, cls);
        }
        return new PyMethod(callable, cls);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyClassMethod self) {
        return "<classmethod(" + Strings.repr(self.callable()) + ")>";
    }

    @Builtin(value = "__func__", kind = Kind.GETTER)
    static Object getFunction(PyClassMethod self) {
        return self.callable();
    }

    @Builtin(value = "__wrapped__", kind = Kind.GETTER)
    static Object getWrapped(PyClassMethod self) {
        return self.callable();
    }

    @Builtin(value = "__isabstractmethod__", kind = Kind.GETTER)
    static boolean isAbstract(PyClassMethod self) {
        return Wrapped.isAbstract(self.callable());
    }

    @Builtin(value = "__dict__", kind = Kind.GETTER)
    static Object getDict(PyClassMethod self) {
        return InstanceDict.of(self);
    }
}
