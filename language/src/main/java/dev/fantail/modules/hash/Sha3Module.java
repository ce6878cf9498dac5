// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;

/** {@code _sha3}. */
@BuiltinModule("_sha3")
public final class Sha3Module {
    private Sha3Module() {}

    @Builtin("sha3_224(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha3224(Object data, Object security) {
        return HashModule.create("sha3_224", data);
    }

    @Builtin("sha3_256(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha3256(Object data, Object security) {
        return HashModule.create("sha3_256", data);
    }

    @Builtin("sha3_384(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha3384(Object data, Object security) {
        return HashModule.create("sha3_384", data);
    }

    @Builtin("sha3_512(string=<unset>, /, *, usedforsecurity=True)")
    static Object sha3512(Object data, Object security) {
        return HashModule.create("sha3_512", data);
    }

    @Builtin("shake_128(string=<unset>, /, *, usedforsecurity=True)")
    static Object shake128(Object data, Object security) {
        return HashModule.create("shake_128", data);
    }

    @Builtin("shake_256(string=<unset>, /, *, usedforsecurity=True)")
    static Object shake256(Object data, Object security) {
        return HashModule.create("shake_256", data);
    }
}
