// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code list_iterator}. */
@BuiltinClass(type = "list_iterator")
public final class ListIteratorMethods {
    private ListIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyListIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyListIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyListIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyListIterator self) {
        // Looking for the function may run a program's code, which may use up the iterator.
        Object function = Reduction.builtin("iter");
        return self.sequence() == null
                ? new PyTuple(function, new PyTuple(new PyList()))
                : new PyTuple(function, new PyTuple(self.sequence()), (long) self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyListIterator self, Object state) {
        self.seek((int) Math.max(-1, Math.min(Conversions.toLong(state), Integer.MAX_VALUE)));
    }
}
