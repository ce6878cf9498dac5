// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules;

import dev.fantail.modules.itertools.ItertoolsModuleTable;
import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;

/** The one place where a module written in Java is registered. */
public final class ModuleTables {
    /** What {@link #create} knows, for {@code sys.builtin_module_names}. */
    private static final String[] NAMES = {
        "itertools"
    };

    private ModuleTables() {}

    public static String[] names() {
        return NAMES.clone();
    }

    /** A fresh module, or {@code null} when no module of that name is written in Java. */
    public static PyModule create(String name) {
        BuiltinTable[] tables = tables(name);
        if (tables == null) {
            return null;
        }
        PyModule module = new PyModule(Str.of(name));
        for (BuiltinTable table : tables) {
            table.install(module);
        }
        return module;
    }

    private static BuiltinTable[] tables(String name) {
        return switch (name) {
            case "itertools" -> of(new ItertoolsModuleTable());
            default -> null;
        };
    }

    private static BuiltinTable[] of(BuiltinTable... tables) {
        return tables;
    }
}
