// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Names;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyInstance;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.TypeLookup;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Truth;

/**
 * "Less than" for the keys of one sort. Where all keys are of one simple type they are brought into a form that Java
 * compares fast; the answers are those of the general protocol.
 */
abstract class KeyOrder {
    private static final KeyOrder GENERAL = new General();

    abstract boolean less(Object a, Object b);

    /** The order for these keys. */
    static KeyOrder of(Object[] keys) {
        if (keys.length < 2 || !Optimization.SORTING_BY_KIND_OF_KEY.isOn()) {
            return GENERAL;
        }
        Class<?> javaClass = keys[0].getClass();
        for (Object key : keys) {
            if (key.getClass() != javaClass) {
                return GENERAL;
            }
        }
        if (javaClass == Long.class) {
            return new Longs();
        } else if (javaClass == Double.class) {
            return new Doubles();
        } else if (javaClass == TruffleString.class) {
            return new Strings();
        } else if (javaClass == PyTuple.class && areTuples(keys)) {
            return new Tuples();
        }
        return javaClass == PyInstance.class ? ofInstances(keys) : GENERAL;
    }

    private static boolean areTuples(Object[] keys) {
        for (Object key : keys) {
            if (((PyTuple) key).type() != Types.TUPLE) {
                return false;
            }
        }
        return true;
    }

    private static KeyOrder ofInstances(Object[] keys) {
        PyType type = ((PyInstance) keys[0]).type();
        for (Object key : keys) {
            if (((PyInstance) key).type() != type) {
                return GENERAL;
            }
        }
        TypeLookup entry = type.lookupEntry(Names.LT);
        return entry.isStable()
                        && entry.value() instanceof PyFunction function
                        && function.code().signature().isPlainPositional()
                        && function.code().signature().namedCount() == 2
                ? new Instances(entry, function)
                : GENERAL;
    }

    /**
     * What to sort instead of {@code keys}: the same array, or one of other objects in the same order.
     */
    Object[] prepare(Object[] keys) {
        return keys;
    }

    private static final class General extends KeyOrder {
        @Override
        boolean less(Object a, Object b) {
            return Comparison.less(a, b);
        }
    }

    private static final class Longs extends KeyOrder {
        @Override
        boolean less(Object a, Object b) {
            return (Long) a < (Long) b;
        }
    }

    private static final class Doubles extends KeyOrder {
        @Override
        boolean less(Object a, Object b) {
            return (Double) a < (Double) b;
        }
    }

    /** Java's strings, whose order is that of code points when no surrogate is among them. */
    private static final class Strings extends KeyOrder {
        private boolean converted;

        @Override
        Object[] prepare(Object[] keys) {
            Object[] strings = new Object[keys.length];
            for (int i = 0; i < keys.length; i++) {
                String string = ((TruffleString) keys[i]).toJavaStringUncached();
                if (hasSurrogates(string)) {
                    return keys;
                }
                strings[i] = string;
            }
            converted = true;
            return strings;
        }

        private static boolean hasSurrogates(String string) {
            for (int i = 0; i < string.length(); i++) {
                if (Character.isSurrogate(string.charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        boolean less(Object a, Object b) {
            return converted
                    ? ((String) a).compareTo((String) b) < 0
                    : ((TruffleString) a).compareIntsUTF32Uncached((TruffleString) b) < 0;
        }
    }

    /** The first items that differ decide. */
    private static final class Tuples extends KeyOrder {
        @Override
        boolean less(Object a, Object b) {
            Object[] left = ((PyTuple) a).items();
            Object[] right = ((PyTuple) b).items();
            int common = Math.min(left.length, right.length);
            for (int i = 0; i < common; i++) {
                Object x = left[i];
                Object y = right[i];
                if (x == y) {
                    continue;
                } else if (x instanceof Long p && y instanceof Long q) {
                    if (p.longValue() != q.longValue()) {
                        return p < q;
                    }
                } else if (x instanceof TruffleString p && y instanceof TruffleString q) {
                    if (!Str.equal(p, q)) {
                        return p.compareIntsUTF32Uncached(q) < 0;
                    }
                } else if (!ItemComparison.same(x, y)) {
                    return Comparison.less(x, y);
                }
            }
            return left.length < right.length;
        }
    }

    /** Instances of one class that has {@code __lt__} in Python. */
    private static final class Instances extends KeyOrder {
        private final TypeLookup entry;
        private final PyFunction function;

        Instances(TypeLookup entry, PyFunction function) {
            this.entry = entry;
            this.function = function;
        }

        @Override
        boolean less(Object a, Object b) {
            if (!entry.isStable()) {
                return Comparison.less(a, b);
            }
            Object[] args = new Object[FrameLayout.FIRST_PARAMETER + 2];
            args[FrameLayout.FUNCTION] = function;
            args[FrameLayout.FIRST_PARAMETER] = a;
            args[FrameLayout.FIRST_PARAMETER + 1] = b;
            Object answer = Calls.invoke(function, args);
            return answer == PyNone.NOT_IMPLEMENTED ? Comparison.less(a, b) : Truth.isTrue(answer);
        }
    }
}
