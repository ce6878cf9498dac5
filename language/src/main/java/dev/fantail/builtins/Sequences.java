// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Strings;

/** What lists, tuples and other arrays of objects have in common. */
final class Sequences {
    private Sequences() {}

    /** {@code is} or {@code ==}, the equality of containers. */
    static boolean same(Object a, Object b) {
        return Comparison.isSame(a, b) || Comparison.equal(a, b);
    }

    static boolean equal(Object[] a, Object[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (!same(a[i], b[i])) {
                return false;
            }
        }
        return true;
    }

    /** Lexicographic order: the first items that differ decide, else the lengths. */
    static Object compare(Order order, Object[] a, Object[] b) {
        int common = Math.min(a.length, b.length);
        for (int i = 0; i < common; i++) {
            if (!same(a[i], b[i])) {
                return order.compare(a[i], b[i]);
            }
        }
        return order.holds(a.length, b.length);
    }

    /**
     * The items' representations between brackets.
     *
     * @param recursive what stands for {@code self} inside itself
     */
    static TruffleString repr(Object self, Object[] items, String open, String close, String recursive) {
        if (!ReprGuard.enter(self)) {
            return Str.of(recursive);
        }
        try {
            TruffleStringBuilder text = Str.builder();
            append(text, open);
            for (int i = 0; i < items.length; i++) {
                if (i > 0) {
                    append(text, ", ");
                }
                append(text, Strings.repr(items[i]));
            }
            append(text, close);
            return text.toStringUncached();
        } finally {
            ReprGuard.leave(self);
        }
    }

    static void append(TruffleStringBuilder text, String part) {
        text.appendStringUncached(Str.of(part));
    }

    static void append(TruffleStringBuilder text, TruffleString part) {
        text.appendStringUncached(part);
    }
}
