// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyBytesIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code bytes_iterator}. */
@BuiltinClass(type = "bytes_iterator")
public final class BytesIteratorMethods {
    private BytesIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyBytesIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyBytesIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyBytesIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyBytesIterator self) {
        // Looking for the function may run a program's code, which may use up the iterator.
        Object function = Reduction.builtin("iter");
        return self.sequence() == null
                ? new PyTuple(function, new PyTuple(PyTuple.EMPTY))
                : new PyTuple(function, new PyTuple(self.sequence()), (long) self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyBytesIterator self, Object state) {
        self.seek((int) Math.max(-1, Math.min(Conversions.toLong(state), Integer.MAX_VALUE)));
    }
}
