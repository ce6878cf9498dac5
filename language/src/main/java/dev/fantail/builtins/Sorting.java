// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;

/**
 * {@code list.sort} and {@code sorted}: a stable merge sort of natural runs that asks nothing but "less than" (see
 * {@link KeyOrder}).
 */
public final class Sorting {
    /** Runs shorter than this are extended by insertion. */
    private static final int MIN_RUN = 32;

    private final Object[] keys;

    /** Moved along with the keys; the same array when there is no key function. */
    private final Object[] values;

    private final KeyOrder order;
    private Object[] spareKeys = {};
    private Object[] spareValues = {};

    private Sorting(Object[] keys, Object[] values) {
        this.order = KeyOrder.of(keys);
        this.keys = order.prepare(keys);
        this.values = values;
    }

    /** {@code sorted(iterable, key=key, reverse=reverse)}; {@code key} may be {@code None}. */
    @TruffleBoundary
    public static PyList sorted(Object iterable, Object key, boolean reverse) {
        PyList result = PyList.copyOf(Iteration.toArray(iterable));
        sort(result, key, reverse);
        return result;
    }

    /** {@code list.sort(key=key, reverse=reverse)}; {@code key} may be {@code None}. */
    @TruffleBoundary
    public static void sort(PyList list, Object key, boolean reverse) {
        if (key == PyNone.NONE && sortPrimitive(list, reverse)) {
            return;
        }
        // While keys are computed and compared the list is empty, so that what they do to it is noticed.
        PyList hidden = new PyList();
        hidden.takeOver(list);
        Object[] values = hidden.toArray();
        try {
            Object[] keys = values;
            if (key != PyNone.NONE) {
                keys = new Object[values.length];
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = Calls.call(key, values[i]);
                }
            }
            if (reverse) {
                reverse(keys, 0, keys.length);
                if (keys != values) {
                    reverse(values, 0, values.length);
                }
            }
            try {
                new Sorting(keys, values).run();
            } finally {
                if (reverse) {
                    reverse(values, 0, values.length);
                }
            }
            if (!list.isUntouched()) {
                throw Errors.valueError("list modified during sort");
            }
        } finally {
            hidden.setAll(values);
            list.takeOver(hidden);
        }
    }

    private static boolean sortPrimitive(PyList list, boolean reverse) {
        int size = list.size();
        if (list.isLongs()) {
            long[] sorted = Arrays.copyOf(list.longs(), size);
            Arrays.sort(sorted);
            for (int i = 0; i < size; i++) {
                list.setLong(i, sorted[reverse ? size - 1 - i : i]);
            }
            return true;
        } else if (list.isDoubles()) {
            double[] sorted = Arrays.copyOf(list.doubles(), size);
            for (double value : sorted) {
                // Java's order tells zeros apart and has a place for NaN; Python's does not.
                if (value != value || value == 0) {
                    return false;
                }
            }
            Arrays.sort(sorted);
            for (int i = 0; i < size; i++) {
                list.setDouble(i, sorted[reverse ? size - 1 - i : i]);
            }
            return true;
        }
        return false;
    }

    private boolean less(Object a, Object b) {
        return order.less(a, b);
    }

    private static void reverse(Object[] array, int from, int to) {
        for (int low = from, high = to - 1; low < high; low++, high--) {
            Object kept = array[low];
            array[low] = array[high];
            array[high] = kept;
        }
    }

    private void run() {
        int length = keys.length;
        if (length < 2) {
            return;
        }
        int minimum = minimumRun(length);
        int[] starts = new int[64];
        int runs = 0;
        int from = 0;
        while (from < length) {
            int end = naturalRun(from);
            if (end - from < minimum && end < length) {
                int forced = Math.min(length, from + minimum);
                insert(from, end, forced);
                end = forced;
            }
            starts[runs++] = from;
            from = end;
            runs = collapse(starts, runs, from);
        }
        while (runs > 1) {
            merge(starts[runs - 2], starts[runs - 1], length);
            runs--;
        }
    }

    private static int minimumRun(int length) {
        int rest = length;
        int odd = 0;
        while (rest >= 2 * MIN_RUN) {
            odd |= rest & 1;
            rest >>= 1;
        }
        return rest + odd;
    }

    /** The end of the run at {@code from}; a strictly descending one is turned round. */
    private int naturalRun(int from) {
        int end = from + 1;
        if (end == keys.length) {
            return end;
        }
        if (less(keys[end], keys[from])) {
            end++;
            while (end < keys.length && less(keys[end], keys[end - 1])) {
                end++;
            }
            reverse(keys, from, end);
            if (keys != values) {
                reverse(values, from, end);
            }
        } else {
            end++;
            while (end < keys.length && !less(keys[end], keys[end - 1])) {
                end++;
            }
        }
        return end;
    }

    /** Extends the sorted run {@code from..sorted} to {@code to} by binary insertion. */
    private void insert(int from, int sorted, int to) {
        for (int i = sorted; i < to; i++) {
            Object key = keys[i];
            int low = from;
            int high = i;
            while (low < high) {
                int middle = low + high >>> 1;
                if (less(key, keys[middle])) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            System.arraycopy(keys, low, keys, low + 1, i - low);
            keys[low] = key;
            if (keys != values) {
                Object value = values[i];
                System.arraycopy(values, low, values, low + 1, i - low);
                values[low] = value;
            }
        }
    }

    /** Merges the last runs while they are not clearly shorter than those before them. */
    private int collapse(int[] starts, int count, int end) {
        int runs = count;
        while (runs > 1) {
            int last = end - starts[runs - 1];
            int middle = starts[runs - 1] - starts[runs - 2];
            int first = runs > 2 ? starts[runs - 2] - starts[runs - 3] : Integer.MAX_VALUE;
            int before = runs > 3 ? starts[runs - 3] - starts[runs - 4] : Integer.MAX_VALUE;
            if (first <= (long) middle + last || before <= (long) first + middle) {
                if (first < last) {
                    merge(starts[runs - 3], starts[runs - 2], starts[runs - 1]);
                    starts[runs - 2] = starts[runs - 1];
                } else {
                    merge(starts[runs - 2], starts[runs - 1], end);
                }
            } else if (middle <= last) {
                merge(starts[runs - 2], starts[runs - 1], end);
            } else {
                break;
            }
            runs--;
        }
        return runs;
    }

    /** Merges the sorted {@code from..middle} and {@code middle..to}. */
    private void merge(int from, int middle, int to) {
        if (!less(keys[middle], keys[middle - 1])) {
            return;
        }
        int start = from + upperBound(keys[middle], from, middle);
        int count = middle - start;
        if (spareKeys.length < count) {
            spareKeys = new Object[count];
            spareValues = keys == values ? spareKeys : new Object[count];
        }
        System.arraycopy(keys, start, spareKeys, 0, count);
        if (keys != values) {
            System.arraycopy(values, start, spareValues, 0, count);
        }
        int left = 0;
        int right = middle;
        int out = start;
        try {
            while (left < count && right < to) {
                int source;
                if (less(keys[right], spareKeys[left])) {
                    source = right++;
                    keys[out] = keys[source];
                    values[out++] = values[source];
                } else {
                    source = left++;
                    keys[out] = spareKeys[source];
                    values[out++] = spareValues[source];
                }
            }
        } finally {
            // Also after an exception from a comparison nothing may be lost.
            System.arraycopy(spareKeys, left, keys, out, count - left);
            if (keys != values) {
                System.arraycopy(spareValues, left, values, out, count - left);
            }
        }
    }

    /** How many items from {@code from} on are not greater than {@code key}. */
    private int upperBound(Object key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (less(key, keys[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - from;
    }
}
