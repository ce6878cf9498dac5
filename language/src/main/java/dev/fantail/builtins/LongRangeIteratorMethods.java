// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyLongRangeIterator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code longrange_iterator}. */
@BuiltinClass(type = "longrange_iterator")
public final class LongRangeIteratorMethods {
    private LongRangeIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyLongRangeIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyLongRangeIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyLongRangeIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyLongRangeIterator self) {
        return Reduction.of(
                "iter",
                PyRange.of(
                        self.start().add(self.index().multiply(self.step())),
                        self.start().add(self.length().multiply(self.step())),
                        self.step()),
                PyNone.NONE);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyLongRangeIterator self, Object state) {
        self.seek(Conversions.toBigInteger(state));
    }
}
