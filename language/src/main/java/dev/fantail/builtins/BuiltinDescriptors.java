// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBoundBuiltin;
import dev.fantail.objects.PyBuiltin;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** What the descriptor types of built-in methods have in common. */
final class BuiltinDescriptors {
    private BuiltinDescriptors() {}

    static Object doc(String doc) {
        return doc.isEmpty() ? PyNone.NONE : Str.of(doc);
    }

    /** The documentation of a method; that of a special one may follow from its name. */
    static Object doc(PyBuiltin method) {
        String own = method.doc();
        return doc(own.isEmpty() ? SlotDocs.of(method.name().toJavaStringUncached()) : own);
    }

    static Object text(String text) {
        return text == null ? PyNone.NONE : Str.of(text);
    }

    /** {@code descriptor.__get__(instance, owner)} of a method in the namespace of a built-in type. */
    static Object get(PyBuiltin self, Object instance, Object owner) {
        if (instance == PyNone.NONE) {
            if (owner == PyNone.NONE) {
                throw Errors.typeError("__get__(None, None) is invalid");
            }
            return self;
        }
        if (!Types.isInstance(instance, self.owner())) {
            throw Errors.typeError("descriptor '" + self.name() + "' for '"
                    + self.owner().shortName() + "' objects doesn't apply to a '"
                    + Types.of(instance).shortName() + "' object");
        }
        return new PyBoundBuiltin(instance, self);
    }

    /** {@code __reduce__}: the attribute of the class. */
    static Object reduce(PyType owner, TruffleString name) {
        return PyTuple.of(PythonContext.get().builtins().get("getattr"), PyTuple.of(owner, name));
    }

    static TruffleString qualifiedName(PyType owner, TruffleString name) {
        return Str.of(owner.qualifiedName() + "." + name);
    }
}
