// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyGetSet;
import dev.fantail.objects.PyMemberDescriptor;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code member_descriptor}. */
@BuiltinClass(type = "member_descriptor")
final class MemberDescriptorMethods {
    private MemberDescriptorMethods() {}

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(Object self, Object instance, Object owner) {
        if (instance == PyNone.NONE && owner != Types.NONE_TYPE) {
            return self;
        }
        return self instanceof PyMemberDescriptor slot ? slot.get(instance) : ((PyGetSet) self).get(instance);
    }

    @Builtin("__set__(self, instance, value, /)")
    static void set(Object self, Object instance, Object value) {
        if (self instanceof PyMemberDescriptor slot) {
            slot.set(instance, value);
        } else {
            ((PyGetSet) self).set(instance, value);
        }
    }

    @Builtin("__delete__(self, instance, /)")
    static void delete(Object self, Object instance) {
        if (self instanceof PyMemberDescriptor slot) {
            slot.delete(instance);
        } else {
            ((PyGetSet) self).delete(instance);
        }
    }

    @Builtin("__repr__(self, /)")
    static String repr(Object self) {
        return "<member '" + getName(self) + "' of '" + owner(self).shortName() + "' objects>";
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(Object self) {
        return BuiltinDescriptors.reduce(owner(self), getName(self));
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static TruffleString getName(Object self) {
        return self instanceof PyMemberDescriptor slot ? slot.name() : ((PyGetSet) self).name();
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(Object self) {
        return BuiltinDescriptors.qualifiedName(owner(self), getName(self));
    }

    @Builtin(value = "__objclass__", kind = Kind.GETTER)
    static Object getOwner(Object self) {
        return owner(self);
    }

    private static PyType owner(Object self) {
        return self instanceof PyMemberDescriptor slot ? slot.owner() : ((PyGetSet) self).owner();
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(Object self) {
        return self instanceof PyMemberDescriptor slot ? slot.doc() : BuiltinDescriptors.doc(((PyGetSet) self).doc());
    }
}
