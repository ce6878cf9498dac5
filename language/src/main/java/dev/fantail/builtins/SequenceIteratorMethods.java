// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySequenceIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;

/** The methods of {@code iterator}. */
@BuiltinClass(type = "iterator")
public final class SequenceIteratorMethods {
    private SequenceIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PySequenceIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PySequenceIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static Object lengthHint(PySequenceIterator self) {
        if (self.sequence() == null) {
            return 0L;
        } else if (Types.of(self.sequence()).lookup(Names.LEN) == null) {
            return PyNone.NOT_IMPLEMENTED;
        }
        return Math.max(0, Items.length(self.sequence()) - self.index());
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PySequenceIterator self) {
        // Looking for the function may run a program's code, which may use up the iterator.
        Object function = Reduction.builtin("iter");
        return self.sequence() == null
                ? new PyTuple(function, new PyTuple(PyTuple.EMPTY))
                : new PyTuple(function, new PyTuple(self.sequence()), self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PySequenceIterator self, Object state) {
        self.seek(Conversions.toLong(state));
    }
}
