// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyType;

/** Where the types of this package are registered; others are passed on. */
public final class InteropTypeTables implements PyType.Loader {
    private final PyType.Loader next;

    public InteropTypeTables(PyType.Loader next) {
        this.next = next;
    }

    @Override
    public void load(PyType type, PyDict namespace) {
        BuiltinTable[] tables = switch (type.builtinModule() + "." + type.name()) {
            case "builtins.foreign" ->
                new BuiltinTable[] {
                    new ForeignMethodsTable(), new ForeignItemMethodsTable(), new ForeignIterationMethodsTable()
                };
            case "java.Package" -> new BuiltinTable[] {new JavaPackageMethodsTable()};
            case "java.PackageFinder" -> new BuiltinTable[] {new JavaPackageFinderMethodsTable()};
            default -> null;
        };
        if (tables == null) {
            next.load(type, namespace);
            return;
        }
        for (BuiltinTable table : tables) {
            table.install(type, namespace);
        }
    }
}
