// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyEnumerate;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code enumerate}. */
@BuiltinClass(
        type = "enumerate",
        doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\n"
                + "The enumerate object yields pairs containing a count (from start, which\n"
                + "defaults to zero) and a value yielded by the iterable argument.\n\n"
                + "enumerate is useful for obtaining an indexed list:\n"
                + "    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...")
public final class EnumerateMethods {
    private EnumerateMethods() {}

    @Builtin("__new__(cls, iterable, start=0)")
    static Object create(PyType cls, Object iterable, Object start) {
        Object first = Conversions.index(start);
        return new PyEnumerate(cls, Iteration.iter(iterable), first);
    }

    @Builtin("__iter__(self, /)")
    static Object iter(PyEnumerate self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyEnumerate self) {
        return self.next();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyEnumerate self) {
        return new PyTuple(self.type(), new PyTuple(self.iterator(), self.index()));
    }

    @Builtin(value = "__class_getitem__(cls, item, /)", kind = Builtin.Kind.CLASS, doc = "See PEP 585")
    static Object classGetItem(PyType cls, Object item) {
        return Calls.call(Types.GENERIC_ALIAS, cls, item);
    }
}
