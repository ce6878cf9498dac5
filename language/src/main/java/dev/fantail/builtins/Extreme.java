// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Iteration;

/** {@code min} and {@code max}. */
final class Extreme {
    private static final TruffleString KEY = Str.of("key");
    private static final TruffleString DEFAULT = Str.of("default");

    private Extreme() {}

    static Object of(boolean greatest, Object[] args, PyDict keywords) {
        String name = greatest ? "max" : "min";
        Object key = PyNone.NONE;
        Object fallback = null;
        for (int entry = keywords.nextEntry(-1); entry >= 0; entry = keywords.nextEntry(entry)) {
            TruffleString keyword = (TruffleString) PyValueObject.unwrap(keywords.keyAt(entry));
            if (Str.equal(keyword, KEY)) {
                key = keywords.valueAt(entry);
            } else if (Str.equal(keyword, DEFAULT)) {
                fallback = keywords.valueAt(entry);
            } else {
                throw Errors.typeError("'" + keyword + "' is an invalid keyword argument for " + name + "()");
            }
        }
        if (args.length == 0) {
            throw Errors.typeError(name + " expected at least 1 argument, got 0");
        }
        Object source = args[0];
        if (args.length > 1) {
            if (fallback != null) {
                throw Errors.typeError(
                        "Cannot specify a default for " + name + "() with multiple positional arguments");
            }
            source = PyTuple.of(args);
        } else if (key == PyNone.NONE && source instanceof PyList list && list.size() > 0) {
            Object fast = ofNumbers(greatest, list);
            if (fast != null) {
                return fast;
            }
        }
        Object best = search(greatest, source, key);
        if (best == null) {
            if (fallback == null) {
                throw empty(greatest);
            }
            return fallback;
        }
        return best;
    }

    /** The key function, where that is the only keyword; else {@code null}. */
    @TruffleBoundary
    static Object onlyKey(PyDict keywords) {
        Object key = keywords.size() == 1 ? keywords.getString(KEY) : null;
        return key == PyNone.NONE ? null : key;
    }

    /** The default, where that is the only keyword; else {@code null}. */
    @TruffleBoundary
    static Object onlyDefault(PyDict keywords) {
        return keywords.size() == 1 ? keywords.getString(DEFAULT) : null;
    }

    @TruffleBoundary
    static PyException empty(boolean greatest) {
        return Errors.valueError((greatest ? "max" : "min") + "() iterable argument is empty");
    }

    private static Object ofNumbers(boolean greatest, PyList list) {
        if (list.type() != Types.LIST) {
            return null;
        }
        if (list.isLongs()) {
            long[] items = list.longs();
            int size = Math.min(list.size(), items.length);
            long best = items[0];
            for (int i = 1; i < size; i++) {
                best = greatest ? Math.max(best, items[i]) : Math.min(best, items[i]);
            }
            return best;
        } else if (list.isDoubles()) {
            double[] items = list.doubles();
            int size = Math.min(list.size(), items.length);
            double best = items[0];
            for (int i = 1; i < size; i++) {
                // Not Math.max: a NaN never compares greater, and of two zeros the first one stays.
                if (greatest ? items[i] > best : items[i] < best) {
                    best = items[i];
                }
            }
            return best;
        }
        return null;
    }

    private static Object search(boolean greatest, Object source, Object key) {
        CompareOp op = greatest ? CompareOp.GT : CompareOp.LT;
        Object best = null;
        Object bestKey = null;
        Object iterator = Iteration.iter(source);
        for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
            Object itemKey = key == PyNone.NONE ? item : Calls.call(key, item);
            if (best == null || Comparison.isTrue(op, itemKey, bestKey)) {
                best = item;
                bestKey = itemKey;
            }
        }
        return best;
    }
}
