// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.hash;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;

/** {@code _blake2}. */
@BuiltinModule("_blake2")
public final class Blake2Module {
    private Blake2Module() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("blake2b", PyHash.BLAKE2B);
        module.set("blake2s", PyHash.BLAKE2S);
        module.set("BLAKE2B_MAX_DIGEST_SIZE", 64L);
        module.set("BLAKE2B_MAX_KEY_SIZE", 64L);
        module.set("BLAKE2B_SALT_SIZE", 16L);
        module.set("BLAKE2B_PERSON_SIZE", 16L);
        module.set("BLAKE2S_MAX_DIGEST_SIZE", 32L);
        module.set("BLAKE2S_MAX_KEY_SIZE", 32L);
        module.set("BLAKE2S_SALT_SIZE", 8L);
        module.set("BLAKE2S_PERSON_SIZE", 8L);
    }
}
