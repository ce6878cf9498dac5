// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.random;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyModule;

/** The module {@code _random}. */
@BuiltinModule(value = "_random", doc = "Module implements the Mersenne Twister random number generator.")
public final class RandomModule {
    private RandomModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("Random", PyRandom.TYPE);
    }
}
