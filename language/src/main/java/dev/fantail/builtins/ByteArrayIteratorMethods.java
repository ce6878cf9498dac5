// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyByteArrayIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code bytearray_iterator}. */
@BuiltinClass(type = "bytearray_iterator")
public final class ByteArrayIteratorMethods {
    private ByteArrayIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyByteArrayIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyByteArrayIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyByteArrayIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyByteArrayIterator self) {
        // Looking for the function may run a program's code, which may use up the iterator.
        Object function = Reduction.builtin("iter");
        return self.sequence() == null
                ? new PyTuple(function, new PyTuple(PyTuple.EMPTY))
                : new PyTuple(function, new PyTuple(self.sequence()), (long) self.index());
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyByteArrayIterator self, Object state) {
        self.seek((int) Math.max(-1, Math.min(Conversions.toLong(state), Integer.MAX_VALUE)));
    }
}
