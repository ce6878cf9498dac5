// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.Types;

/** {@code member_descriptor}. */
@BuiltinClass(type = "member_descriptor")
final class MemberDescriptorMethods {
    private MemberDescriptorMethods() {}

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyMemberDescriptor self, Object instance, Object owner) {
        return instance == PyNone.NONE && owner != Types.NONE_TYPE ? self : self.get(instance);
    }

    @Builtin("__set__(self, instance, value, /)")
    static void set(PyMemberDescriptor self, Object instance, Object value) {
        self.set(instance, value);
    }

    @Builtin("__delete__(self, instance, /)")
    static void delete(PyMemberDescriptor self, Object instance) {
        self.delete(instance);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyMemberDescriptor self) {
        return "<member '" + self.name() + "' of '" + self.owner().shortName() + "' objects>";
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyMemberDescriptor self) {
        return BuiltinDescriptors.reduce(self.owner(), self.name());
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(PyMemberDescriptor self) {
        return self.name();
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(PyMemberDescriptor self) {
        return BuiltinDescriptors.qualifiedName(self.owner(), self.name());
    }

    @Builtin(value = "__objclass__", kind = Kind.GETTER)
    static Object getOwner(PyMemberDescriptor self) {
        return self.owner();
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyMemberDescriptor self) {
        return self.doc();
    }
}
