// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Types;

/** The types and constants in the module {@code builtins}. */
final class BuiltinConstants {
    private static final PyType[] TYPES = {
        Types.OBJECT,
        Types.TYPE,
        Types.INT,
        Types.BOOL,
        Types.FLOAT,
        Types.COMPLEX,
        Types.STR,
        Types.BYTES,
        Types.BYTEARRAY,
        Types.MEMORYVIEW,
        Types.TUPLE,
        Types.LIST,
        Types.DICT,
        Types.SET,
        Types.FROZENSET,
        Types.RANGE,
        Types.SLICE,
        Types.ENUMERATE,
        Types.ZIP,
        Types.MAP,
        Types.FILTER,
        Types.REVERSED,
        Types.SUPER,
        Types.PROPERTY,
        Types.CLASSMETHOD,
        Types.STATICMETHOD
    };

    private BuiltinConstants() {}

    static void addTo(PyModule module) {
        for (PyType type : TYPES) {
            module.namespace().putString(type.name(), type);
        }
        for (PyType type : ExceptionTypes.all()) {
            module.namespace().putString(type.name(), type);
        }
        module.set("IOError", ExceptionTypes.OS_ERROR);
        module.set("EnvironmentError", ExceptionTypes.OS_ERROR);
        module.set("None", PyNone.NONE);
        module.set("Ellipsis", PyNone.ELLIPSIS);
        module.set("NotImplemented", PyNone.NOT_IMPLEMENTED);
        module.set("True", true);
        module.set("False", false);
        module.set("__debug__", PythonContext.get().options().optimize() == 0);
    }
}
