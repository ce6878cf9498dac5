// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.ast;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;

/** The module {@code _ast}: the classes of syntax trees. */
@BuiltinModule("_ast")
public final class AstModule {
    private AstModule() {}

    @ModuleInit
    static void init(PyModule module) {
        AstTypes types = AstTypes.get();
        module.set("AST", types.root());
        types.nodes().forEach((name, node) -> module.set(name, node.type()));
        module.set("PyCF_ALLOW_TOP_LEVEL_AWAIT", 0x2000L);
        module.set("PyCF_ONLY_AST", 0x400L);
        module.set("PyCF_TYPE_COMMENTS", 0x1000L);
    }
}
