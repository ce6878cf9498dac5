// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.nodes.builtin.NextFunctionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyCallableIterator;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;

/** Built-in functions that take iterators or drain iterables. */
@BuiltinModule("builtins")
final class IterationFunctions {

    private IterationFunctions() {}

    @Builtin("iter(object, sentinel=<unset>, /)")
    static Object iter(Object object, Object sentinel) {
        if (sentinel == null) {
            return Iteration.iter(object);
        }
        if (!Calls.isCallable(object)) {
            throw Errors.typeError("iter(object, sentinel): object must be callable");
        }
        return new PyCallableIterator(object, sentinel);
    }

    @Builtin(value = "next(iterator, default=<unset>, /)", node = NextFunctionNode.class)
    static Object next(Object iterator, Object fallback) {
        return Iteration.nextOr(iterator, fallback);
    }

    @Builtin("aiter(async_iterable, /)")
    static Object asyncIter(Object iterable) {
        Object iterator = Calls.special(iterable, Names.AITER);
        if (iterator == null) {
            throw Errors.typeError("'" + Types.of(iterable).shortName() + "' object is not an async iterable");
        }
        if (Types.of(iterator).lookup(Names.ANEXT) == null) {
            throw Errors.typeError("aiter() returned not an async iterator of type '"
                    + Types.of(iterator).shortName() + "'");
        }
        return iterator;
    }

    @Builtin("anext(aiterator, default=<unset>, /)")
    static Object asyncNext(Object iterator, Object fallback) {
        Object awaitable = Calls.special(iterator, Names.ANEXT);
        if (awaitable == null) {
            throw Errors.typeError("'" + Types.of(iterator).shortName() + "' object is not an async iterator");
        }
        return fallback == null ? awaitable : new PyAsyncNextAwaitable(awaitable, fallback);
    }

    @Builtin(value = "all(iterable, /)", node = QuantifierNode.All.class)
    static boolean all(Object iterable) {
        if (iterable instanceof PyList list && list.type() == Types.LIST) {
            for (int i = 0; i < list.size(); i++) {
                if (!Truth.isTrue(list.get(i))) {
                    return false;
                }
            }
            return true;
        }
        Object iterator = Iteration.iter(iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (!Truth.isTrue(item)) {
                return false;
            }
        }
        return true;
    }

    @Builtin(value = "any(iterable, /)", node = QuantifierNode.Any.class)
    static boolean any(Object iterable) {
        if (iterable instanceof PyList list && list.type() == Types.LIST) {
            for (int i = 0; i < list.size(); i++) {
                if (Truth.isTrue(list.get(i))) {
                    return true;
                }
            }
            return false;
        }
        Object iterator = Iteration.iter(iterable);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            if (Truth.isTrue(item)) {
                return true;
            }
        }
        return false;
    }

    @Builtin(value = "sorted(iterable, /, *, key=None, reverse=False)", node = SortNode.Sorted.class)
    static Object sorted(Object iterable, Object key, Object reverse) {
        PyList list = PyList.copyOf(Iteration.toArray(iterable));
        Sorting.sort(list, key, Truth.isTrue(reverse));
        return list;
    }

    @Builtin(value = "sum(iterable, /, start=0)", node = SumNode.class)
    static Object sum(Object iterable, Object start) {
        return Sum.of(iterable, start);
    }

    @Builtin(
            value = "max(*args, **kwargs)",
            node = ExtremeNode.Max.class,
            doc = "max(iterable, *[, default=obj, key=func]) -> value\n"
                    + "max(arg1, arg2, *args, *[, key=func]) -> value\n\n"
                    + "The biggest item of an iterable, or of two or more arguments.")
    static Object max(Object[] args, PyDict keywords) {
        return Extreme.of(true, args, keywords);
    }

    @Builtin(
            value = "min(*args, **kwargs)",
            node = ExtremeNode.Min.class,
            doc = "min(iterable, *[, default=obj, key=func]) -> value\n"
                    + "min(arg1, arg2, *args, *[, key=func]) -> value\n\n"
                    + "The smallest item of an iterable, or of two or more arguments.")
    static Object min(Object[] args, PyDict keywords) {
        return Extreme.of(false, args, keywords);
    }
}
