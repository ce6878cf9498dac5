// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.bisect;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.ConstantValues;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Items;

/** The module {@code _bisect}: binary search in sorted sequences. */
@BuiltinModule(
        value = "_bisect",
        doc = "Bisection algorithms.\n\n"
                + "This module provides support for maintaining a list in sorted order without\n"
                + "having to sort the list after each insertion. For long lists of items with\n"
                + "expensive comparison operations, this can be an improvement over the more\ncommon approach.")
public final class BisectModule {
    private BisectModule() {}

    /** The index behind (right) or before (left) the items that equal {@code x}. */
    private static long find(Object a, Object x, long lo, Object hi, Object key, boolean right) {
        if (lo < 0) {
            throw Errors.valueError("lo must be non-negative");
        }
        long low = lo;
        long high = hi == PyNone.NONE ? length(a) : Conversions.toLong(hi);
        if (hi != PyNone.NONE && high < 0) {
            high = length(a);
        }
        while (low < high) {
            long middle = low + high >>> 1;
            Object item = a instanceof PyList list && list.type() == Types.LIST && middle < list.size()
                    ? list.get((int) middle)
                    : Items.get(a, middle);
            if (key != PyNone.NONE) {
                item = Calls.call(key, item);
            }
            if (right ? Comparison.less(x, item) : !Comparison.less(item, x)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The length, which of a range may be beyond what an array has. */
    private static long length(Object a) {
        return a instanceof PyRange range && !range.isBig() ? range.length() : Items.longLength(a);
    }

    private static void insert(Object a, long index, Object x) {
        if (a instanceof PyList list && list.type() == Types.LIST) {
            list.insert((int) Math.min(index, list.size()), x);
        } else {
            Calls.method(a, ConstantValues.intern("insert"), index, x);
        }
    }

    @Builtin(
            value = "bisect_right(a, x, lo=0, hi=None, *, key=None)",
            doc = "Return the index where to insert item x in list a, assuming a is sorted.")
    static long bisectRight(Object a, Object x, long lo, Object hi, Object key) {
        return find(a, x, lo, hi, key, true);
    }

    @Builtin(
            value = "bisect(a, x, lo=0, hi=None, *, key=None)",
            doc = "Return the index where to insert item x in list a, assuming a is sorted.")
    static long bisect(Object a, Object x, long lo, Object hi, Object key) {
        return find(a, x, lo, hi, key, true);
    }

    @Builtin(
            value = "bisect_left(a, x, lo=0, hi=None, *, key=None)",
            doc = "Return the index where to insert item x in list a, assuming a is sorted.")
    static long bisectLeft(Object a, Object x, long lo, Object hi, Object key) {
        return find(a, x, lo, hi, key, false);
    }

    @Builtin(
            value = "insort_right(a, x, lo=0, hi=None, *, key=None)",
            doc = "Insert item x in list a, and keep it sorted assuming a is sorted.")
    static void insertRight(Object a, Object x, long lo, Object hi, Object key) {
        Object probe = key == PyNone.NONE ? x : Calls.call(key, x);
        insert(a, find(a, probe, lo, hi, key, true), x);
    }

    @Builtin(
            value = "insort(a, x, lo=0, hi=None, *, key=None)",
            doc = "Insert item x in list a, and keep it sorted assuming a is sorted.")
    static void insort(Object a, Object x, long lo, Object hi, Object key) {
        Object probe = key == PyNone.NONE ? x : Calls.call(key, x);
        insert(a, find(a, probe, lo, hi, key, true), x);
    }

    @Builtin(
            value = "insort_left(a, x, lo=0, hi=None, *, key=None)",
            doc = "Insert item x in list a, and keep it sorted assuming a is sorted.")
    static void insertLeft(Object a, Object x, long lo, Object hi, Object key) {
        Object probe = key == PyNone.NONE ? x : Calls.call(key, x);
        insert(a, find(a, probe, lo, hi, key, false), x);
    }
}
