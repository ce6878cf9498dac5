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
    /** Holds what is too large for {@link PyObject#number}, once two thousand million objects have been asked for. */
    private static final HiddenKey NUMBER = new HiddenKey("number");

    private static final long FIRST = 0x7f0000000000L;
    private static final long SIZE = 16;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Identity() {}

    public static long of(Object object) {
        return object instanceof PyObject instance && instance.number > 0 ? ofNumber(instance.number) : find(object);
    }

    @TruffleBoundary
    private static long find(Object object) {
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
        synchronized (instance) {
            if (instance.number > 0) {
                return ofNumber(instance.number);
            }
            DynamicObjectLibrary objects = DynamicObjectLibrary.getUncached();
            Object known = objects.getOrDefault(instance, NUMBER, null);
            if (known != null) {
                return ofNumber((Long) known);
            }
            long number = PythonContext.get().newNumber();
            if (number <= Integer.MAX_VALUE && Optimization.NUMBERS_IN_OBJECTS.isOn()) {
                instance.number = (int) number;
            } else {
                objects.put(instance, NUMBER, number);
            }
            return ofNumber(number);
        }
    }

    /** What looks like the address of an object. */
    public static long ofNumber(long number) {
        return FIRST + SIZE * number;
    }
}
