// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBuiltin;

/** {@code method_descriptor}. */
@BuiltinClass(type = "method_descriptor")
final class MethodDescriptorMethods {
    private MethodDescriptorMethods() {}

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyBuiltin self, Object instance, Object owner) {
        return BuiltinDescriptors.get(self, instance, owner);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyBuiltin self) {
        return "<method '" + self.name() + "' of '" + self.owner().shortName() + "' objects>";
    }
}
