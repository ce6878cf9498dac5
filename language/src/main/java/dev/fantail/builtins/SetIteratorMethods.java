// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PySetIterator;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code set_iterator}. */
@BuiltinClass(type = "set_iterator")
public final class SetIteratorMethods {
    private SetIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PySetIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PySetIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PySetIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PySetIterator self) {
        return Reduction.of("iter", new PyList(Iteration.toArray(self.fork())));
    }
}
