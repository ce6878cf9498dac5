// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.contextvars;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;

/** {@code _contextvars}. */
@BuiltinModule(value = "_contextvars", doc = "Context variables.")
public final class ContextVarsModule {
    private ContextVarsModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Context", PyContext.TYPE);
        module.set("ContextVar", PyContextVar.TYPE);
        module.set("Token", PyToken.TYPE);
        module.set("_hamt", PyHamt.TYPE);
    }

    @Builtin("copy_context()")
    static Object copyContext() {
        return PyContext.copyCurrent();
    }
}
