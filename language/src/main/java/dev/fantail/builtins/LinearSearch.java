// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;

/**
 * Search in time proportional to the text, whatever the text and the part look like (Knuth, Morris, Pratt). For long
 * parts only: short ones are found faster by trying every position.
 */
public final class LinearSearch {
    private static final int MIN_PART = 24;
    private static final int MIN_TEXT = 1500;
    private static final int CHUNK = 4096;

    private final int[] part;
    private final int[] fallback;
    private int matched;

    private LinearSearch(int[] part) {
        this.part = part;
        this.fallback = new int[part.length];
        for (int i = 1, length = 0; i < part.length; i++) {
            while (length > 0 && part[i] != part[length]) {
                length = fallback[length - 1];
            }
            if (part[i] == part[length]) {
                length++;
            }
            fallback[i] = length;
        }
    }

    /** Whether a part of this length is sought faster so. */
    public static boolean isWorthwhile(int partLength, int textLength) {
        return partLength >= MIN_PART && textLength >= MIN_TEXT;
    }

    /** Whether the part ends with {@code c}, which follows what was seen before. */
    private boolean advance(int c) {
        while (matched > 0 && part[matched] != c) {
            matched = fallback[matched - 1];
        }
        if (part[matched] == c) {
            matched++;
        }
        return matched == part.length;
    }

    static int indexOf(TruffleString text, TruffleString part, int from, int to) {
        LinearSearch search = new LinearSearch(Str.codePoints(part));
        for (int start = from; start < to; start += CHUNK) {
            int size = Math.min(CHUNK, to - start);
            int[] chunk = Str.codePoints(Str.substring(text, start, size));
            for (int i = 0; i < size; i++) {
                if (search.advance(chunk[i])) {
                    return start + i + 1 - search.part.length;
                }
            }
        }
        return -1;
    }

    static int indexOf(byte[] text, byte[] part, int from, int to) {
        int[] wide = new int[part.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = part[i];
        }
        LinearSearch search = new LinearSearch(wide);
        for (int i = from; i < to; i++) {
            if (search.advance(text[i])) {
                return i + 1 - part.length;
            }
        }
        return -1;
    }
}
