// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.Builtin.Kind;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.protocol.Calls;

/** What the descriptors of built-in methods, class methods and special methods have in common. */
@BuiltinClass
final class BuiltinDescriptorMethods {
    private BuiltinDescriptorMethods() {}

    @Builtin("__call__(self, /, *args, **kwargs)")
    static Object call(PyBuiltin self, Object[] args, PyDict keywords) {
        return Calls.callWithDict(self, args, keywords);
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
