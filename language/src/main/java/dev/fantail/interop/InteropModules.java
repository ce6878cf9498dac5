// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;

/** Where the modules of this package are registered. */
public final class InteropModules {
    private InteropModules() {}

    /** A fresh module, or {@code null} when there is none of that name here. */
    public static PyModule create(String name) {
        BuiltinTable table = switch (name) {
            case "java" -> new JavaModuleTable();
            case "polyglot" -> new PolyglotModuleTable();
            default -> null;
        };
        if (table == null) {
            return null;
        }
        PyModule module = new PyModule(Str.of(name));
        table.install(module);
        return module;
    }
}
