// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySingleton;
import dev.fantail.objects.PyType;

/** {@code None}. */
@BuiltinClass(type = "NoneType")
final class NoneTypeMethods {
    private NoneTypeMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length > 0 || keywords.size() > 0) {
            throw Errors.typeError("NoneType takes no arguments");
        }
        return PyNone.NONE;
    }

    @Builtin("__repr__(self, /)")
    static String repr(PySingleton self) {
        return "None";
    }

    @Builtin("__bool__(self, /)")
    static boolean isTrue(PySingleton self) {
        return false;
    }

    @Builtin("__hash__(self, /)")
    static long hash(PySingleton self) {
        return 0xfca86420L;
    }
}
