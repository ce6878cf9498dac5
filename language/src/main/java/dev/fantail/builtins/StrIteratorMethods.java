// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyStrIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code str_iterator}. */
@BuiltinClass(type = "str_iterator")
public final class StrIteratorMethods {
    private StrIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyStrIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyStrIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyStrIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyStrIterator self) {
        // Looking for the function may run a program's code, which may use up the iterator.
        Object function = Reduction.builtin("iter");
        return self.string() == null
                ? new PyTuple(function, new PyTuple(Str.EMPTY))
                : new PyTuple(function, new PyTuple(self.string()), (long) self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyStrIterator self, Object state) {
        self.seek((int) Math.max(-1, Math.min(Conversions.toLong(state), Integer.MAX_VALUE)));
    }
}
