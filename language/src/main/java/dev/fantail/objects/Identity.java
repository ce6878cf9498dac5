// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * {@code id()}. An object gets its number when first asked and keeps it; the number of a plain int, float or str
 * follows from its value, because such a value has no identity in Java.
 */
public final class Identity {
    private static final HiddenKey ID = new HiddenKey("id");
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Identity() {}

    @TruffleBoundary
    public static long of(Object object) {
        return switch (object) {
            case PyObject instance -> ofObject(instance);
            case Long value -> tagged(value, 1);
            case Boolean value -> value ? 0x10020 : 0x10000;
            case Double value -> tagged(mix(Double.doubleToRawLongBits(value)), 2);
            case TruffleString text -> tagged(ofText(text), 3);
            case PyInt value -> {
                long hash = 17;
                for (byte part : value.value().toByteArray()) {
                    hash = mix(hash + part);
                }
                yield tagged(hash, 4);
            }
            default -> tagged(System.identityHashCode(object), 5);
        };
    }

    private static long tagged(long value, int tag) {
        return (value << 4 | tag) & Long.MAX_VALUE;
    }

    private static long mix(long value) {
        long mixed = value * MULTIPLIER;
        return mixed ^ mixed >>> 29;
    }

    private static long ofText(TruffleString text) {
        long hash = Str.length(text);
        for (int i = 0; i < Str.length(text); i++) {
            hash = mix(hash + Str.codePointAt(text, i));
        }
        return hash;
    }

    private static long ofObject(PyObject instance) {
        DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
        Object known = objects.getOrDefault(instance, ID, null);
        if (known == null) {
            synchronized (instance) {
                known = objects.getOrDefault(instance, ID, null);
                if (known == null) {
                    known = PythonContext.get().newId();
                    objects.put(instance, ID, known);
                }
            }
        }
        return (Long) known;
    }
}
