// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySingleton;
import dev.fantail.objects.PyType;
import dev.fantail.objects.protocol.Warnings;

/** {@code NotImplemented}. */
@BuiltinClass(type = "NotImplementedType")
final class NotImplementedMethods {
    private NotImplementedMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length > 0 || keywords.size() > 0) {
            throw Errors.typeError("NotImplementedType takes no arguments");
        }
        return PyNone.NOT_IMPLEMENTED;
    }

    @Builtin("__repr__(self, /)")
    static String repr(PySingleton self) {
        return "NotImplemented";
    }

    @Builtin("__reduce__(self, /)")
    static String reduce(PySingleton self) {
        return "NotImplemented";
    }

    @Builtin("__bool__(self, /)")
    static boolean isTrue(PySingleton self) {
        Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, "NotImplemented should not be used in a boolean context", 1);
        return true;
    }
}
