// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;

/** {@code _md5}. */
@BuiltinModule("_md5")
public final class Md5Module {
    private Md5Module() {}

    @Builtin("md5(string=<unset>, /, *, usedforsecurity=True)")
    static Object md5(Object data, Object security) {
        return HashModule.create("md5", data);
    }
}
