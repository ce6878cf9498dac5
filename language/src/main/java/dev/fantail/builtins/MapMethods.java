// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyMap;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code map}. */
@BuiltinClass(
        type = "map",
        doc = "map(func, *iterables) --> map object\n\n"
                + "Make an iterator that computes the function using arguments from\n"
                + "each of the iterables.  Stops when the shortest iterable is exhausted.")
public final class MapMethods {
    private MapMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        Arity.noKeywords(cls, Types.MAP, kwargs);
        if (args.length < 2) {
            throw Errors.typeError("map() must have at least two arguments.");
        }
        Object[] iterators = new Object[args.length - 1];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Iteration.iter(args[i + 1]);
        }
        return new PyMap(cls, args[0], iterators);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyMap self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyMap self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyMap self) {
        return new PyTuple(self.type(), PyTuple.of(Calls.prepend(self.function(), self.iterators())));
    }
}
