// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyCallableIterator;
import dev.fantail.objects.PyTuple;

/** The methods of {@code callable_iterator}. */
@BuiltinClass(type = "callable_iterator")
public final class CallableIteratorMethods {
    private CallableIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyCallableIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyCallableIterator self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyCallableIterator self) {
        // Looking for the function may run a program's code, which may use up the iterator.
        Object function = Reduction.builtin("iter");
        return self.callable() == null
                ? new PyTuple(function, new PyTuple(PyTuple.EMPTY))
                : new PyTuple(function, new PyTuple(self.callable(), self.sentinel()));
    }
}
