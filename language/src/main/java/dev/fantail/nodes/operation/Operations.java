// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.nodes.call.KeywordMerge;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Attributes;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Iteration;

/** Instructions whose work is done by the object model; each takes its operands in the order of the stack. */
public final class Operations {
    private Operations() {}

    public static Object tuple(Object[] items) {
        return items.length == 0 ? PyTuple.EMPTY : new PyTuple(items);
    }

    @TruffleBoundary
    public static Object set(Object[] items) {
        PySet set = new PySet();
        for (Object item : items) {
            set.add(item);
        }
        return set;
    }

    /** Keys and values in turn. */
    @TruffleBoundary
    public static Object dict(Object[] items) {
        PyDict dict = new PyDict();
        for (int i = 0; i < items.length; i += 2) {
            dict.put(items[i], items[i + 1]);
        }
        return dict;
    }

    /** The values, then the tuple of the keys. */
    @TruffleBoundary
    public static Object dictOfConstantKeys(Object[] operands) {
        int count = operands.length - 1;
        Object[] keys = ((PyTuple) operands[count]).items();
        PyDict dict = new PyDict();
        for (int i = 0; i < count; i++) {
            dict.put(keys[i], operands[i]);
        }
        return dict;
    }

    public static Object slice(Object[] parts) {
        return new PySlice(parts[0], parts[1], parts.length == 3 ? parts[2] : PyNone.NONE);
    }

    @TruffleBoundary
    public static Object setSlice(Object[] operands) {
        Items.set(operands[1], new PySlice(operands[2], operands[3], PyNone.NONE), operands[0]);
        return null;
    }

    @TruffleBoundary
    public static Object deleteItem(Object[] operands) {
        Items.delete(operands[0], operands[1]);
        return null;
    }

    @TruffleBoundary
    public static Object setAdd(Object[] operands) {
        ((PySet) operands[0]).add(operands[1]);
        return null;
    }

    @TruffleBoundary
    public static Object setUpdate(Object[] operands) {
        Object iterator = Iteration.iter(operands[1]);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            ((PySet) operands[0]).add(item);
        }
        return null;
    }

    @TruffleBoundary
    public static Object dictUpdate(Object[] operands) {
        Object other = operands[1];
        if (other instanceof PyDict dict && dict.type() == Types.DICT) {
            ((PyDict) operands[0]).update(dict);
            return null;
        }
        Object keys = Attributes.getOrNull(other, Names.PLAIN_KEYS);
        if (keys == null) {
            throw Errors.typeError("'" + Types.of(other).shortName() + "' object is not a mapping");
        }
        Object iterator = Iteration.iter(Calls.call(keys));
        for (Object key = Iteration.next(iterator); key != null; key = Iteration.next(iterator)) {
            ((PyDict) operands[0]).put(key, Items.get(other, key));
        }
        return null;
    }

    public static Object dictMerge(Object[] operands) {
        KeywordMerge.add((PyDict) operands[0], operands[1], operands[2]);
        return null;
    }

    @TruffleBoundary
    public static Object length(Object[] operands) {
        return (long) Items.length(operands[0]);
    }

    public static Object isMapping(Object[] operands) {
        return Types.of(operands[0]).has(PyType.MAPPING);
    }

    public static Object isSequence(Object[] operands) {
        return Types.of(operands[0]).has(PyType.SEQUENCE);
    }

    @TruffleBoundary
    public static Object matchKeys(Object[] operands) {
        return Matching.keys(operands[0], (PyTuple) operands[1]);
    }

    @TruffleBoundary
    public static Object matchClass(Object[] operands, int positional) {
        return Matching.attributes(operands[0], operands[1], positional, (PyTuple) operands[2]);
    }

    /** GET_YIELD_FROM_ITER. */
    @TruffleBoundary
    public static Object yieldFromIterator(Object[] operands, boolean acceptsCoroutines) {
        Object iterable = operands[0];
        if (iterable instanceof PyGenerator generator) {
            if (generator.type() == Types.COROUTINE && !acceptsCoroutines) {
                throw Errors.typeError("cannot 'yield from' a coroutine object in a non-coroutine generator");
            }
            if (generator.type() != Types.ASYNC_GENERATOR) {
                return generator;
            }
        }
        return Iteration.iter(iterable);
    }

    /**
     * GET_AWAITABLE.
     *
     * @param use 1 for {@code __aenter__}, 2 for {@code __aexit__}, else 0: for messages
     */
    @TruffleBoundary
    public static Object awaitable(Object object, int use) {
        PyType type = Types.of(object);
        if (object instanceof PyGenerator generator
                && (type == Types.COROUTINE || (generator.code().flags() & CodeFlags.ITERABLE_COROUTINE) != 0)) {
            if (type == Types.COROUTINE && generator.delegate() != null) {
                throw Errors.runtimeError("coroutine is being awaited already");
            }
            return object;
        }
        Object method = type.lookup(Names.AWAIT);
        if (method == null) {
            if (use != 0) {
                throw Errors.typeError("'async with' received an object from "
                        + (use == 1 ? "__aenter__" : "__aexit__") + " that does not implement __await__: "
                        + type.shortName());
            }
            throw Errors.typeError("object " + type.shortName() + " can't be used in 'await' expression");
        }
        return checkedAwaitIterator(Calls.callMethod(method, object, type, new Object[0], Calls.NO_KEYWORDS));
    }

    /** What {@code __await__} has given, which must be an iterator. */
    @TruffleBoundary
    public static Object checkedAwaitIterator(Object iterator) {
        if (iterator instanceof PyGenerator generator && generator.type() == Types.COROUTINE) {
            throw Errors.typeError("__await__() returned a coroutine");
        }
        if (!Iteration.isIterator(iterator)) {
            throw Errors.typeError("__await__() returned non-iterator of type '"
                    + Types.of(iterator).shortName() + "'");
        }
        return iterator;
    }

    /** GET_AITER. */
    @TruffleBoundary
    public static Object asyncIterator(Object[] operands) {
        Object object = operands[0];
        Object iterator = Calls.special(object, Names.AITER);
        if (iterator == null) {
            throw Errors.typeError("'async for' requires an object with __aiter__ method, got "
                    + Types.of(object).shortName());
        }
        if (Types.of(iterator).lookup(Names.ANEXT) == null) {
            throw Errors.typeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                    + Types.of(iterator).shortName());
        }
        return iterator;
    }

    /** GET_ANEXT: makes sure that what {@code __anext__} has given can be awaited. */
    @TruffleBoundary
    public static Object asyncNextAwaitable(Object iterator, Object next) {
        if (next == null) {
            throw Errors.typeError("'async for' requires an iterator with __anext__ method, got "
                    + Types.of(iterator).shortName());
        }
        if (Types.of(iterator) == Types.ASYNC_GENERATOR) {
            return next;
        }
        try {
            return awaitable(next, 0);
        } catch (PyException e) {
            PyException error = Errors.typeError("'async for' received an invalid object from __anext__: "
                    + Types.of(next).shortName());
            error.value().setCause(e.value());
            throw error;
        }
    }
}
