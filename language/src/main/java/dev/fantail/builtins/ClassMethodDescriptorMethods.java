// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** {@code classmethod_descriptor}. */
@BuiltinClass(type = "classmethod_descriptor")
final class ClassMethodDescriptorMethods {
    private ClassMethodDescriptorMethods() {}

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyBuiltin self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self, args, keywords);
    }

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyBuiltin self, Object instance, Object owner) {
        Object cls = owner == PyNone.NONE ? Types.of(instance) : owner;
        if (!(cls instanceof PyType type)) {
            throw Errors.typeError(
                    "descriptor '" + self.name() + "' for type '" + self.owner().shortName() + "' needs a type, not a '"
                            + Types.of(cls).shortName() + "' as arg 2");
        }
        if (!type.isSubtypeOf(self.owner())) {
            throw Errors.typeError("descriptor '" + self.name() + "' requires a subtype of '"
                    + self.owner().shortName() + "' but received '" + type.shortName() + "'");
        }
        return new PyBoundBuiltin(type, self);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyBuiltin self) {
        return "<method '" + self.name() + "' of '" + self.owner().shortName() + "' objects>";
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBuiltin self) {
        return BuiltinDescriptors.reduce(self.owner(), self.name());
    }

    @Builtin(value = "__name__", kind = Kind.GETTER)
    static Object getName(PyBuiltin self) {
        return self.name();
    }

    @Builtin(value = "__qualname__", kind = Kind.GETTER)
    static Object getQualifiedName(PyBuiltin self) {
        return BuiltinDescriptors.qualifiedName(self.owner(), self.name());
    }

    @Builtin(value = "__objclass__", kind = Kind.GETTER)
    static Object getOwner(PyBuiltin self) {
        return self.owner();
    }

    @Builtin(value = "__doc__", kind = Kind.GETTER)
    static Object getDoc(PyBuiltin self) {
        return BuiltinDescriptors.doc(self);
    }

    @Builtin(value = "__text_signature__", kind = Kind.GETTER)
    static Object getTextSignature(PyBuiltin self) {
        return BuiltinDescriptors.text(self.textSignature());
    }
}
