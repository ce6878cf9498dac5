// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Calls;
import java.util.Arrays;

/**
 * {@code list.sort} and {@code sorted}: a stable merge sort of natural runs that asks nothing but "less than" (see
 * {@link KeyOrder}).
 */
public final class Sorting {
    /** Runs shorter than this are extended by insertion. */
    private static final int MIN_RUN = 32;

    /** When one side of a merge has been the smaller one so often without a break, a block of it is looked for. */
    private static final int GALLOP = 7;

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

    /** {@code list.sort(key=key, reverse=reverse)}; {@code key} may be {@code None}. */
    @TruffleBoundary
    public static void sort(PyList list, Object key, boolean reverse) {
        if (key == PyNone.NONE && Optimization.SORTING_BY_KIND_OF_KEY.isOn() && sortPrimitive(list, reverse)) {
            return;
        }
        HiddenItems items = new HiddenItems(list);
        try {
            Object[] keys = items.values();
            if (key != PyNone.NONE) {
                keys = new Object[keys.length];
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = Calls.call(key, items.values()[i]);
                }
            }
            items.sort(keys, reverse);
        } finally {
            items.restore();
        }
    }

    /** Sorts the keys, and moves the values along with them unless they are the same array. */
    static void run(Object[] keys, Object[] values) {
        new Sorting(keys, values).run();
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

    static void reverse(Object[] array, int from, int to) {
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
        int[] depths = new int[64];
        int runs = 0;
        int from = 0;
        while (from < length) {
            int end = naturalRun(from);
            if (end - from < minimum && end < length) {
                int forced = Math.min(length, from + minimum);
                insert(from, end, forced);
                end = forced;
            }
            if (runs > 0) {
                int depth = depth(starts[runs - 1], from, end, length);
                while (runs > 1 && depths[runs - 1] > depth) {
                    runs--;
                    merge(starts[runs - 1], starts[runs], from);
                }
                depths[runs] = depth;
            }
            starts[runs++] = from;
            from = end;
        }
        while (runs > 1) {
            runs--;
            merge(starts[runs - 1], starts[runs], length);
        }
    }

    /**
     * How deep the boundary between two neighbouring runs lies in the balanced tree over all positions: deeper ones are
     * merged first, so that merges stay balanced ("power sort").
     */
    private static int depth(int from, int middle, int to, int length) {
        long before = ((long) from + middle << 30) / length;
        long behind = ((long) middle + to << 30) / length;
        return Long.numberOfLeadingZeros(before ^ behind);
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

    /** Merges the sorted {@code from..middle} and {@code middle..to}. */
    private void merge(int from, int middle, int to) {
        if (!less(keys[middle], keys[middle - 1])) {
            return;
        }
        int start = bound(keys[middle], keys, from, middle, true);
        int end = bound(keys[middle - 1], keys, middle, to, false);
        int count = middle - start;
        if (spareKeys.length < count) {
            spareKeys = new Object[count];
            spareValues = keys == values ? spareKeys : new Object[count];
        }
        move(keys, values, start, spareKeys, spareValues, 0, count);
        int left = 0;
        int right = middle;
        int out = start;
        int lead = 0;
        try {
            while (left < count && right < end) {
                if (less(keys[right], spareKeys[left])) {
                    keys[out] = keys[right];
                    values[out++] = values[right++];
                    lead = lead > 0 ? lead + 1 : 1;
                    if (lead == GALLOP) {
                        int length = bound(spareKeys[left], keys, right, end, false) - right;
                        move(keys, values, right, keys, values, out, length);
                        right += length;
                        out += length;
                        lead = 0;
                    }
                } else {
                    keys[out] = spareKeys[left];
                    values[out++] = spareValues[left++];
                    lead = lead < 0 ? lead - 1 : -1;
                    if (lead == -GALLOP) {
                        int length = bound(keys[right], spareKeys, left, count, true) - left;
                        move(spareKeys, spareValues, left, keys, values, out, length);
                        left += length;
                        out += length;
                        lead = 0;
                    }
                }
            }
        } finally {
            // Also after an exception from a comparison nothing may be lost.
            move(spareKeys, spareValues, left, keys, values, out, count - left);
        }
    }

    private static void move(
            Object[] keys, Object[] values, int from, Object[] toKeys, Object[] toValues, int to, int count) {
        System.arraycopy(keys, from, toKeys, to, count);
        if (toKeys != toValues) {
            System.arraycopy(values, from, toValues, to, count);
        }
    }

    /**
     * Where in the sorted {@code from..to} of {@code items} a key belongs: behind its equals ({@code upper}) or before
     * them. Looks near {@code from} first.
     */
    private int bound(Object key, Object[] items, int from, int to, boolean upper) {
        int low = from;
        int high = to;
        for (int step = 1; step < high - low; step <<= 1) {
            Object item = items[low + step - 1];
            if (upper ? less(key, item) : !less(item, key)) {
                high = low + step - 1;
                break;
            }
            low += step;
        }
        while (low < high) {
            int middle = low + high >>> 1;
            Object item = items[middle];
            if (upper ? less(key, item) : !less(item, key)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
