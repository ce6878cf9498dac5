// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * What was made of texts lately: of the formats and the like that a program uses again and again. A text takes the place of
 * another that has the same hash; threads may at worst make the same twice.
 *
 * @param <V> immutable
 */
public final class RecentTexts<V> {
    /** How many there are at most: a power of two. */
    private static final int SIZE = 128;

    /** Longer ones are not kept. */
    private static final int LONGEST = 500;

    private record Entry(TruffleString text, Object value) {}

    private final Entry[] entries = new Entry[SIZE];

    /** {@code null} where the text is not known, or not known any more. */
    @TruffleBoundary
    @SuppressWarnings("unchecked")
    public V get(TruffleString text) {
        Entry entry = entries[slot(text)];
        return entry != null && Str.equal(entry.text, text) ? (V) entry.value : null;
    }

    @TruffleBoundary
    public void put(TruffleString text, V value) {
        if (Str.length(text) <= LONGEST) {
            entries[slot(text)] = new Entry(text, value);
        }
    }

    private static int slot(TruffleString text) {
        int hash = text.hashCodeUncached(Str.ENCODING);
        return (hash ^ hash >>> 16) & SIZE - 1;
    }
}
