// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilder;
import dev.fantail.objects.ReprGuard;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Strings;

/** What lists, tuples and other arrays of objects have in common. */
final class Sequences {
    private Sequences() {}

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
