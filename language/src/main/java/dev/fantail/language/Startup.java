// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.language;

import dev.fantail.modules.imports.ImportSupport;
import dev.fantail.modules.io.StandardStreams;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PythonContext;

/** Brings a context to life: the modules that everything needs, then the import system, then what options ask for. */
final class Startup {
    private Startup() {}

    static void initialize(PythonContext context) {
        PyModule builtins = context.services().createBuiltinModule(context, "builtins");
        PyModule sys = context.services().createBuiltinModule(context, "sys");
        context.setCoreModules(builtins, sys);
        context.modules().putString(ConstantValues.intern("builtins"), builtins);
        context.modules().putString(ConstantValues.intern("sys"), sys);
        PyModule main = new PyModule(ConstantValues.intern("__main__"));
        main.set("__builtins__", builtins);
        context.modules().putString(ConstantValues.intern("__main__"), main);
        ImportSupport.bootstrap(context);
        StandardStreams.install(context);
        if (!context.options().warnOptions().isEmpty()) {
            context.importModule("warnings");
        }
        if (!context.options().noSite()) {
            context.importModule("site");
        }
    }
}
