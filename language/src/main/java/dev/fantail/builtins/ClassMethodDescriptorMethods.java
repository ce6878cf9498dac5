// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** {@code classmethod_descriptor}. */
@BuiltinClass(type = "classmethod_descriptor")
final class ClassMethodDescriptorMethods {
    private ClassMethodDescriptorMethods() {}

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
}
