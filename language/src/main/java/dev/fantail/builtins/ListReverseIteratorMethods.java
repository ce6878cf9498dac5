// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListReverseIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code list_reverseiterator}. */
@BuiltinClass(type = "list_reverseiterator")
public final class ListReverseIteratorMethods {
    private ListReverseIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyListReverseIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyListReverseIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyListReverseIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyListReverseIterator self) {
        // Looking for a function may run a program's code, which may use up the iterator.
        Object iter = Reduction.builtin("iter");
        Object reversed = Reduction.builtin("reversed");
        return self.list() == null
                ? new PyTuple(iter, new PyTuple(new PyList()))
                : new PyTuple(reversed, new PyTuple(self.list()), (long) self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyListReverseIterator self, Object state) {
        self.seek((int) Math.max(-1, Math.min(Conversions.toLong(state), Integer.MAX_VALUE)));
    }
}
