// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;

/** The one place where a class with methods of a built-in type is registered. */
public final class TypeTables implements PyType.Loader {
    private static final BuiltinTable[] NONE = {};

    @Override
    public void load(PyType type, PyDict namespace) {
        String module = type.builtinModule().toJavaStringUncached();
        String name = type.shortName();
        for (BuiltinTable table : tables(module.equals("builtins") ? name : module + "." + name)) {
            table.install(type, namespace);
        }
    }

    private static BuiltinTable[] tables(String type) {
        return switch (type) {
            default -> NONE;
        };
    }

    private static BuiltinTable[] of(BuiltinTable... tables) {
        return tables;
    }
}
