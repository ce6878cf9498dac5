// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.protocol.Conversions;

/** The methods of {@code range_iterator}. */
@BuiltinClass(type = "range_iterator")
public final class RangeIteratorMethods {
    private RangeIteratorMethods() {}

    @Builtin("__iter__(self, /)")
    static Object iter(PyRangeIterator self) {
        return self;
    }

    @Builtin("__next__(self, /)")
    static Object next(PyRangeIterator self) {
        return self.next();
    }

    @Builtin(value = "__length_hint__(self, /)", doc = "Private method returning an estimate of len(list(it)).")
    static int lengthHint(PyRangeIterator self) {
        return self.lengthHint();
    }

    @Builtin("__reduce__(self, /)")
    static Object reduce(PyRangeIterator self) {
        return Reduction.of(
                "iter",
                PyRange.of(
                        self.start() + (self.length() - self.remaining()) * self.step(),
                        self.start() + self.length() * self.step(),
                        self.step()),
                PyNone.NONE);
    }

    @Builtin("__setstate__(self, state, /)")
    static void setState(PyRangeIterator self, Object state) {
        self.seek(Conversions.toLong(state));
    }
}
