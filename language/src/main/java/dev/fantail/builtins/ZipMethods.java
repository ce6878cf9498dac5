// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PyZip;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;

/** The methods of {@code zip}. */
@BuiltinClass(
        type = "zip",
        doc = "The zip object yields n-length tuples, where n is the number of iterables\n"
                + "passed as positional arguments to zip().  The i-th element in every tuple\n"
                + "comes from the i-th iterable argument to zip().  This continues until the\n"
                + "shortest argument is exhausted.\n\n"
                + "If strict is true and one of the arguments is exhausted before the others,\n"
                + "raise a ValueError.\n\n"
                + "   >>> list(zip('abcdefg', range(3), range(4)))\n"
                + "   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]")
public final class ZipMethods {
    private ZipMethods() {}

    @Builtin("__new__(cls, *iterables, strict=False)")
    static Object create(PyType cls, Object[] iterables, boolean strict) {
        Object[] iterators = new Object[iterables.length];
        for (int i = 0; i < iterators.length; i++) {
            iterators[i] = Iteration.iter(iterables[i]);
        }
        return new PyZip(cls, iterators, strict);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyZip self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyZip self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyZip self) {
        PyTuple iterators = PyTuple.of(self.iterators().clone());
        return self.isStrict() ? new PyTuple(self.type(), iterators, true) : new PyTuple(self.type(), iterators);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyZip self, Object state) {
        self.setStrict(Truth.isTrue(state));
    }
}
