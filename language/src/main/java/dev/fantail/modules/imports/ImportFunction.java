// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.imports;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;

/** {@code __import__}. */
@BuiltinModule("builtins")
public final class ImportFunction {
    private ImportFunction() {}

    @Builtin("__import__(name, globals=None, locals=None, fromlist=None, level=0)")
    static Object importModule(Object name, Object globals, Object locals, Object fromList, long level) {
        return ImportSupport.importModule(name, globals, fromList, level);
    }
}
