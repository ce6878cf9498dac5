// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyFilter;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code filter}. */
@BuiltinClass(
        type = "filter",
        doc = "filter(function or None, iterable) --> filter object\n\n"
                + "Return an iterator yielding those items of iterable for which function(item)\n"
                + "is true. If function is None, return the items that are true.")
public final class FilterMethods {
    private FilterMethods() {}

    @Builtin("__new__(cls, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict kwargs) {
        Arity.noKeywords(cls, Types.FILTER, kwargs);
        Arity.between("filter", args, 2, 2);
        return new PyFilter(cls, args[0], Iteration.iter(args[1]));
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyFilter self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyFilter self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyFilter self) {
        return new PyTuple(self.type(), new PyTuple(self.function(), self.iterator()));
    }
}
