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

/** {@code Ellipsis}. */
@BuiltinClass(type = "ellipsis")
final class EllipsisMethods {
    private EllipsisMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        if (args.length > 0 || keywords.size() > 0) {
            throw Errors.typeError("EllipsisType takes no arguments");
        }
        return PyNone.ELLIPSIS;
    }

    @Builtin("__repr__(self, /)")
    static String repr(PySingleton self) {
        return "Ellipsis";
    }

    @Builtin("__reduce__(self, /)")
    static String reduce(PySingleton self) {
        return "Ellipsis";
    }
}
