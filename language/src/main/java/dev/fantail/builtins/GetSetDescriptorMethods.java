// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;

/** {@code getset_descriptor}. */
@BuiltinClass(type = "getset_descriptor")
final class GetSetDescriptorMethods {
    private GetSetDescriptorMethods() {}

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyGetSet self, Object instance, Object owner) {
        return instance == PyNone.NONE && owner != Types.NONE_TYPE ? self : self.get(instance);
    }

    @Builtin("__set__(self, instance, value, /)")
    static void set(PyGetSet self, Object instance, Object value) {
        self.set(instance, value);
    }

    @Builtin("__delete__(self, instance, /)")
    static void delete(PyGetSet self, Object instance) {
        self.delete(instance);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyGetSet self) {
        return "<attribute '" + self.name() + "' of '" + self.owner().shortName() + "' objects>";
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyGetSet self) {
        return BuiltinDescriptors.reduce(self.owner(), self.name());
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(PyGetSet self) {
        return self.name();
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(PyGetSet self) {
        return BuiltinDescriptors.qualifiedName(self.owner(), self.name());
    }

    @Builtin(value = "__objclass__", kind = Kind.GETTER)
    static Object getOwner(PyGetSet self) {
        return self.owner();
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyGetSet self) {
        return BuiltinDescriptors.doc(self.doc());
    }
}
