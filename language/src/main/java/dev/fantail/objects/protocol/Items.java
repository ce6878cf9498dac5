// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects.protocol;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyGenericAlias;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;

/** Subscription, membership and length. */
public final class Items {
    private Items() {}

    /** {@code object[key]}. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static Object get(Object object, Object key) {
        Object result = Calls.special(object, Names.GETITEM, key);
        if (result != null) {
            return result;
        }
        if (object instanceof PyType type) {
            if (type == Types.TYPE) {
                return new PyGenericAlias(type, key);
            }
            Object method = Attributes.getOrNull(type, Names.CLASS_GETITEM);
            if (method != null && method != PyNone.NONE) {
                return Calls.call(method, key);
            }
            throw Errors.typeError("type '" + type.shortName() + "' is not subscriptable");
        }
        throw Errors.typeError("'" + Types.of(object).shortName() + "' object is not subscriptable");
    }

    /** {@code object[key] = value}. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static void set(Object object, Object key, Object value) {
        if (object instanceof PyDict dict && dict.isExactly(Types.DICT)) {
            dict.put(key, value);
        } else if (Calls.special(object, Names.SETITEM, key, value) == null) {
            throw Errors.typeError("'" + Types.of(object).shortName() + "' object does not support item assignment");
        }
    }

    /** {@code del object[key]}. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static void delete(Object object, Object key) {
        if (Calls.special(object, Names.DELITEM, key) == null) {
            throw Errors.typeError("'" + Types.of(object).shortName() + "' object doesn't support item deletion");
        }
    }

    /** {@code item in container}. */
    @TruffleBoundary(transferToInterpreterOnException = false)
    public static boolean contains(Object container, Object item) {
        PyType type = Types.of(container);
        Object method = type.lookup(Names.CONTAINS);
        if (method == PyNone.NONE) {
            throw Errors.typeError("'" + type.shortName() + "' object is not a container");
        } else if (method != null) {
            return Truth.isTrue(Calls.callMethod(method, container, type, new Object[] {item}, Calls.NO_KEYWORDS));
        }
        if (type.lookup(Names.ITER) == null && type.lookup(Names.GETITEM) == null) {
            throw Errors.typeError("argument of type '" + type.shortName() + "' is not iterable");
        }
        Object iterator = Iteration.iter(container);
        for (Object candidate = Iteration.next(iterator); candidate != null; candidate = Iteration.next(iterator)) {
            if (Comparison.equal(candidate, item)) {
                return true;
            }
        }
        return false;
    }

    /** {@code len(object)} of what is in memory: OverflowError beyond 32 bits. */
    @TruffleBoundary
    public static int length(Object object) {
        long length = longLength(object);
        if (length > Integer.MAX_VALUE) {
            throw Errors.overflowError("cannot fit 'int' into an index-sized integer");
        }
        return (int) length;
    }

    /** {@code len(object)}. */
    @TruffleBoundary
    public static long longLength(Object object) {
        if (object instanceof TruffleString text) {
            return Str.length(text);
        }
        Object result = Calls.special(object, Names.LEN);
        if (result == null) {
            throw Errors.typeError("object of type '" + Types.of(object).shortName() + "' has no len()");
        }
        return checkLength(result);
    }

    /** The length that {@code __len__} answered. */
    @TruffleBoundary
    public static long checkLength(Object result) {
        Object index = Conversions.index(result);
        if (!(index instanceof Long length)) {
            if (((PyInt) index).value().signum() < 0) {
                throw Errors.valueError("__len__() should return >= 0");
            }
            throw Errors.overflowError("cannot fit 'int' into an index-sized integer");
        }
        if (length < 0) {
            throw Errors.valueError("__len__() should return >= 0");
        }
        return length;
    }
}
