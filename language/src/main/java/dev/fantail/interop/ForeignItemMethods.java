// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.interop;

import static dev.fantail.interop.Foreign.INTEROP;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.SliceIndices;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;

/** The methods of {@code foreign} that see arrays as sequences and hashes as mappings. */
@BuiltinClass(type = "foreign")
final class ForeignItemMethods {
    private ForeignItemMethods() {}

    @Builtin("__len__(self)")
    static long length(Object self) {
        if (INTEROP.hasArrayElements(self)) {
            return arraySize(self);
        } else if (INTEROP.hasHashEntries(self)) {
            return (Long) Foreign.send(() -> INTEROP.getHashSize(self));
        }
        throw Errors.typeError("object of type 'foreign' has no len()");
    }

    private static long arraySize(Object self) {
        return (Long) Foreign.send(() -> INTEROP.getArraySize(self));
    }

    @Builtin("__getitem__(self, key, /)")
    static Object get(Object self, Object key) {
        if (INTEROP.hasHashEntries(self)) {
            Object entry = Border.toForeign(key);
            if (!INTEROP.isHashEntryReadable(self, entry)) {
                throw Errors.keyError(key);
            }
            return Foreign.send(() -> INTEROP.readHashValue(self, entry));
        } else if (!INTEROP.hasArrayElements(self)) {
            throw Errors.typeError("'foreign' object is not subscriptable");
        } else if (key instanceof PySlice slice) {
            return slice(self, slice);
        }
        long index = index(self, key);
        if (!INTEROP.isArrayElementReadable(self, index)) {
            throw Errors.indexError("index out of range");
        }
        return Foreign.send(() -> INTEROP.readArrayElement(self, index));
    }

    @TruffleBoundary
    private static Object slice(Object self, PySlice slice) {
        SliceIndices indices = SliceIndices.of(slice, Math.toIntExact(arraySize(self)));
        Object[] items = new Object[indices.count()];
        for (int i = 0; i < items.length; i++) {
            long index = indices.start() + (long) i * indices.step();
            items[i] = Foreign.send(() -> INTEROP.readArrayElement(self, index));
        }
        return new PyList(items);
    }

    @Builtin("__setitem__(self, key, value, /)")
    static void set(Object self, Object key, Object value) {
        if (INTEROP.hasHashEntries(self)) {
            Object entry = Border.toForeign(key);
            Foreign.send(() -> {
                INTEROP.writeHashEntry(self, entry, Border.toForeign(value));
                return PyNone.NONE;
            });
            return;
        } else if (!INTEROP.hasArrayElements(self)) {
            throw Errors.typeError("'foreign' object does not support item assignment");
        }
        long index = index(self, key);
        if (!INTEROP.isArrayElementWritable(self, index)) {
            throw Errors.indexError("assignment index out of range");
        }
        Foreign.send(() -> {
            INTEROP.writeArrayElement(self, index, Border.toForeign(value));
            return PyNone.NONE;
        });
    }

    @Builtin("__delitem__(self, key, /)")
    static void delete(Object self, Object key) {
        if (INTEROP.hasHashEntries(self)) {
            Object entry = Border.toForeign(key);
            if (!INTEROP.isHashEntryRemovable(self, entry)) {
                throw Errors.keyError(key);
            }
            Foreign.send(() -> {
                INTEROP.removeHashEntry(self, entry);
                return PyNone.NONE;
            });
            return;
        } else if (!INTEROP.hasArrayElements(self)) {
            throw Errors.typeError("'foreign' object doesn't support item deletion");
        }
        long index = index(self, key);
        if (!INTEROP.isArrayElementRemovable(self, index)) {
            throw Errors.indexError("deletion index out of range");
        }
        Foreign.send(() -> {
            INTEROP.removeArrayElement(self, index);
            return PyNone.NONE;
        });
    }

    @Builtin("__contains__(self, item, /)")
    @TruffleBoundary
    static boolean contains(Object self, Object item) {
        if (INTEROP.hasHashEntries(self)) {
            return INTEROP.isHashEntryExisting(self, Border.toForeign(item));
        }
        Object iterator = Iteration.iter(self);
        for (Object candidate = Iteration.next(iterator); candidate != null; candidate = Iteration.next(iterator)) {
            if (Comparison.equal(candidate, item)) {
                return true;
            }
        }
        return false;
    }

    private static long index(Object self, Object key) {
        long index = Conversions.toLong(key);
        return index < 0 ? index + arraySize(self) : index;
    }
}
