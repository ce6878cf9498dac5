// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBuiltin;

/** {@code wrapper_descriptor}. */
@BuiltinClass(type = "wrapper_descriptor")
final class WrapperDescriptorMethods {
    private WrapperDescriptorMethods() {}

    @Builtin("__get__(self, instance, owner=None, /)")
    static Object get(PyBuiltin self, Object instance, Object owner) {
        return BuiltinDescriptors.get(self, instance, owner);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PyBuiltin self) {
        return "<slot wrapper '" + self.name() + "' of '" + self.owner().shortName() + "' objects>";
    }
}
