// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Str;

/** {@code errno}. */
@BuiltinModule(value = "errno", doc = "This module makes available standard errno system symbols.")
public final class ErrnoModule {
    private ErrnoModule() {}

    @ModuleInit
    static void init(PyModule module) {
        PyDict names = new PyDict();
        Errno.names().forEach((number, name) -> {
            names.put((long) number, Str.of(name));
            module.set(name, (long) number);
        });
        Errno.aliases().forEach((name, number) -> module.set(name, (long) number));
        module.set("EOPNOTSUPP", (long) Errno.EOPNOTSUPP);
        module.set("errorcode", names);
    }
}
