// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;

/** {@code _sha1}. */
@BuiltinModule("_sha1")
public final class Sha1Module {
    private Sha1Module() {}

    @Builtin("sha1(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha1(Object data, Object security) {
        return HashModule.create("sha1", data);
    }
}
