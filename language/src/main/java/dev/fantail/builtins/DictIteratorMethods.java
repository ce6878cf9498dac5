// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.protocol.Iteration;

/** The methods of the iterators over keys, values and items, forward and backward. */
@BuiltinClass
public final class DictIteratorMethods {
    private DictIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyDictIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyDictIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyDictIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyDictIterator self) {
        return Reduction.of("iter", new PyList(Iteration.toArray(self.fork())));
    }
}
