// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMappingProxy;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Iteration;

/** The names that {@code dir()} finds in classes. */
final class Directory {
    private Directory() {}

    /** Adds the names of a class and of its bases, as far as it says that it has any. */
    static void addClass(PyDict names, Object cls) {
        Object own = Attributes.getOrNull(cls, Names.DICT);
        if (own != null) {
            Object plain = own instanceof PyMappingProxy proxy ? proxy.mapping() : own;
            if (plain instanceof PyDict dict) {
                names.update(dict);
            } else {
                for (Object key : Iteration.toArray(plain)) {
                    names.put(key, PyNone.NONE);
                }
            }
        }
        Object bases = Attributes.getOrNull(cls, Names.BASES);
        if (bases instanceof PyTuple tuple) {
            for (Object base : tuple.items()) {
                addClass(names, base);
            }
        }
    }
}
