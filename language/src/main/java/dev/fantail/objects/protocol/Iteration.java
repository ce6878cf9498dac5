// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.Names;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.PySequenceIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyType;
import dev.fantail.objects.SpecialMethod;
import dev.fantail.objects.Types;
import java.util.Arrays;

/** The iterator protocol. Its end is a Java {@code null}. */
public final class Iteration {
    private Iteration() {}

    /** {@code iter(object)}. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static Object iter(Object object) {
        PyType type = Types.of(object);
        if (type == Types.LIST) {
            return new PyListIterator((PyList) object);
        } else if (type == Types.TUPLE) {
            return new PyTupleIterator((PyTuple) object);
        }
        Object method = type.lookup(SpecialMethod.ITER);
        if (method == null || method == PyNone.NONE) {
            if (method == null && type.lookup(Names.GETITEM) != null && !type.has(PyType.MAPPING)) {
                return new PySequenceIterator(object);
            }
            throw Errors.typeError("'" + type.shortName() + "' object is not iterable");
        }
        Object iterator = Calls.callMethod(method, object, type, new Object[0], Calls.NO_KEYWORDS);
        return checkIterator(iterator);
    }

    /** Refuses what {@code __iter__} must not give. */
    @TruffleBoundary
    public static Object checkIterator(Object iterator) {
        if (!isIterator(iterator)) {
            throw Errors.typeError("iter() returned non-iterator of type '"
                    + Types.of(iterator).shortName() + "'");
        }
        return iterator;
    }

    /** Whether the class has {@code __next__}. */
    public static boolean isIterator(Object object) {
        return object instanceof NativeIterator || Types.of(object).lookup(SpecialMethod.NEXT) != null;
    }

    /** {@code next(iterator)}, or {@code null} at the end. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static Object next(Object iterator) {
        if (iterator instanceof NativeIterator nativeIterator
                && !((dev.fantail.objects.PyObject) iterator).type().isHeapType()) {
            return nativeIterator.next();
        }
        PyType type = Types.of(iterator);
        Object method = type.lookup(SpecialMethod.NEXT);
        if (method == null) {
            throw Errors.typeError("'" + type.shortName() + "' object is not an iterator");
        }
        try {
            return Calls.callMethod(method, iterator, type, new Object[0], Calls.NO_KEYWORDS);
        } catch (PyException e) {
            if (e.isInstance(ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    /** {@code next(iterator)}; raises StopIteration at the end. */
    @TruffleBoundary
    public static Object nextOrRaise(Object iterator) {
        PyType type = Types.of(iterator);
        Object method = type.lookup(SpecialMethod.NEXT);
        if (method == null) {
            throw Errors.typeError("'" + type.shortName() + "' object is not an iterator");
        }
        return Calls.callMethod(method, iterator, type, new Object[0], Calls.NO_KEYWORDS);
    }

    /** All items, in a fresh array. */
    @TruffleBoundary
    public static Object[] toArray(Object iterable) {
        if (iterable instanceof PyTuple tuple && tuple.type() == Types.TUPLE) {
            return tuple.items().clone();
        } else if (iterable instanceof PyList list && list.type() == Types.LIST) {
            return list.toArray();
        }
        Object iterator = iter(iterable);
        Object[] items = new Object[Math.max(8, room(iterable))];
        int size = 0;
        for (Object item = next(iterator); item != null; item = next(iterator)) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size + (size >> 1) + 8);
            }
            items[size++] = item;
        }
        return size == items.length ? items : Arrays.copyOf(items, size);
    }

    /** What an object says of the number of its items; -1 where it says nothing. */
    @TruffleBoundary
    public static long lengthHint(Object object) {
        PyType type = Types.of(object);
        if (type.lookup(Names.LEN) != null) {
            try {
                return Items.longLength(object);
            } catch (PyException exception) {
                if (!exception.isInstance(ExceptionTypes.TYPE_ERROR)) {
                    throw exception;
                }
            }
        }
        Object hint;
        try {
            hint = Calls.special(object, Names.LENGTH_HINT);
        } catch (PyException exception) {
            if (!exception.isInstance(ExceptionTypes.TYPE_ERROR)) {
                throw exception;
            }
            hint = null;
        }
        if (hint == null || hint == PyNone.NOT_IMPLEMENTED) {
            return -1;
        }
        if (Conversions.intOrNull(hint) == null) {
            throw Errors.typeError(
                    "__length_hint__ must be an integer, not " + Types.of(hint).shortName());
        }
        long length = Conversions.toLong(hint);
        if (length < 0) {
            throw Errors.valueError("__length_hint__() should return >= 0");
        }
        return length;
    }

    /** How many items to make room for; asks the object, if its class is a program's. Raises MemoryError for too many. */
    @TruffleBoundary
    public static int room(Object iterable) {
        if (iterable instanceof TruffleString text) {
            return dev.fantail.objects.Str.length(text);
        } else if (iterable instanceof PyRange) {
            long length = Items.longLength(iterable);
            if (length > Integer.MAX_VALUE - 8) {
                throw Errors.of(ExceptionTypes.MEMORY_ERROR);
            }
            return (int) length;
        } else if (iterable instanceof NativeIterator iterator && !(iterable instanceof PyGenerator)) {
            return Math.min(1 << 16, Math.max(0, iterator.lengthHint()));
        } else if (Types.of(iterable).isHeapType()) {
            return (int) Math.min(1 << 16, lengthHint(iterable));
        }
        return 0;
    }

    /**
     * The built-in function {@code next}.
     *
     * @param fallback the value at the end; {@code null} to raise StopIteration
     */
    @TruffleBoundary
    public static Object nextOr(Object iterator, Object fallback) {
        if (iterator instanceof PyGenerator generator) {
            Object value = generator.resume(PyNone.NONE, null);
            if (value != null) {
                return value;
            } else if (fallback != null) {
                return fallback;
            }
            throw Errors.stopIteration(generator.returned());
        }
        if (fallback != null) {
            Object value = next(iterator);
            return value == null ? fallback : value;
        }
        Object value = Calls.special(iterator, Names.NEXT);
        if (value == null) {
            throw Errors.typeError("'" + Types.of(iterator).shortName() + "' object is not an iterator");
        }
        return value;
    }
}
