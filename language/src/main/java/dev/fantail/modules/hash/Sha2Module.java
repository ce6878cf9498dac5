// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;

/** {@code _sha2}. */
@BuiltinModule("_sha2")
public final class Sha2Module {
    private Sha2Module() {}

    @Builtin("sha224(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha224(Object data, Object security) {
        return HashModule.create("sha224", data);
    }

    @Builtin("sha256(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha256(Object data, Object security) {
        return HashModule.create("sha256", data);
    }

    @Builtin("sha384(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha384(Object data, Object security) {
        return HashModule.create("sha384", data);
    }

    @Builtin("sha512(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha512(Object data, Object security) {
        return HashModule.create("sha512", data);
    }
}
