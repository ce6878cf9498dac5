// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.itertools;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;

/** The module {@code itertools}. Its iterators are one class each in this package. */
@BuiltinModule(value = "itertools", doc = "Functional tools for creating and using iterators.")
public final class ItertoolsModule {
    private ItertoolsModule() {}

    @ModuleInit
    static void init(PyModule module) {
        for (PyType type : new PyType[] {
            Accumulate.TYPE,
            Batched.TYPE,
            Chain.TYPE,
            Combinations.TYPE,
            CombinationsWithReplacement.TYPE,
            Compress.TYPE,
            Count.TYPE,
            Cycle.TYPE,
            DropWhile.TYPE,
            FilterFalse.TYPE,
            GroupBy.TYPE,
            Grouper.TYPE,
            ISlice.TYPE,
            Pairwise.TYPE,
            Permutations.TYPE,
            Product.TYPE,
            Repeat.TYPE,
            StarMap.TYPE,
            TakeWhile.TYPE,
            Tee.TYPE,
            TeeData.TYPE,
            ZipLongest.TYPE
        }) {
            module.set(type.bareName(), type);
        }
    }

    @Builtin(value = "tee(iterable, n=2, /)", doc = "Returns a tuple of n independent iterators.")
    static Object tee(Object iterable, long n) {
        if (n < 0) {
            throw Errors.valueError("n must be >= 0");
        }
        Object[] result = new Object[(int) Math.min(n, Integer.MAX_VALUE)];
        for (int i = 0; i < result.length; i++) {
            result[i] = i == 0 ? iterable instanceof Tee same ? same : Tee.of(iterable) : Tee.copy((Tee) result[0]);
        }
        return PyTuple.of(result);
    }
}
