// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules;

import dev.fantail.builtins.TypeTables;
import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;

/**
 * The one place where a class with methods of a built-in module's type is registered. The language installs this as
 * the loader of all built-in types; those of {@code builtins} are passed on to {@link TypeTables}.
 */
public final class ModuleTypeTables implements PyType.Loader {
    private final TypeTables builtins = new TypeTables();

    @Override
    public void load(PyType type, PyDict namespace) {
        BuiltinTable[] tables = tables(type.builtinModule() + "." + type.name());
        if (tables == null) {
            builtins.load(type, namespace);
            return;
        }
        for (BuiltinTable table : tables) {
            table.install(type, namespace);
        }
    }

    private static BuiltinTable[] tables(String type) {
        return switch (type) {
            default -> null;
        };
    }

    private static BuiltinTable[] of(BuiltinTable... tables) {
        return tables;
    }
}
