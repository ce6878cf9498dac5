// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;

/** The module {@code _functools}, the native part of {@code functools}. */
@BuiltinModule(value = "_functools", doc = "Tools that operate on functions.")
public final class FunctoolsModule {
    private FunctoolsModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("partial", Partial.TYPE);
        module.set("_lru_cache_wrapper", CacheWrapper.TYPE);
    }

    @Builtin(
            value = "reduce(function, iterable, initial=<unset>, /)",
            node = ReduceNode.class,
            doc = "reduce(function, iterable[, initial], /) -> value\n\n"
                    + "Apply a function of two arguments cumulatively to the items of an iterable, from left to right.")
    static Object reduce(Object function, Object iterable, Object initial) {
        Object iterator = iterator(iterable);
        Object result = initial == null ? Iteration.next(iterator) : initial;
        if (result == null) {
            throw nothingToReduce();
        }
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            result = Calls.call(function, result, item);
        }
        return result;
    }

    /** What {@code reduce} takes its items from. */
    static Object iterator(Object iterable) {
        if (Types.of(iterable).lookup(Names.ITER) == null && Types.of(iterable).lookup(Names.GETITEM) == null) {
            throw Errors.typeError("reduce() arg 2 must support iteration");
        }
        return Iteration.iter(iterable);
    }

    @TruffleBoundary
    static PyException nothingToReduce() {
        return Errors.typeError("reduce() of empty iterable with no initial value");
    }

    @Builtin(
            value = "cmp_to_key(mycmp)",
            doc = "Convert a cmp= function into a key= function.\n\n  mycmp\n    Function that compares two objects.")
    static Object cmpToKey(Object mycmp) {
        return new KeyWrapper(mycmp, null);
    }
}
