// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.InternalByteArray;
import dev.fantail.builtins.LinearSearch;
import dev.fantail.nodes.text.FromOneByteNode;
import java.util.Arrays;

/** Search in and replacing of characters of one byte each; indices count from the first character of the text. */
final class OneByteSearch {
    private OneByteSearch() {}

    /**
     * The first index not below {@code from} where the part is found, or -1.
     *
     * @param part not empty
     */
    @TruffleBoundary
    static int indexOf(byte[] text, int offset, int from, int to, byte[] part, int partOffset, int partLength) {
        byte first = part[partOffset];
        int last = offset + to - partLength;
        for (int i = offset + from; i <= last; i++) {
            if (text[i] == first && (partLength == 1 || matches(text, i, part, partOffset, partLength))) {
                return i - offset;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] text, int at, byte[] part, int partOffset, int partLength) {
        for (int i = 1; i < partLength; i++) {
            if (text[at + i] != part[partOffset + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The last index where the part is found between two others, or -1.
     *
     * @param part not empty
     */
    @TruffleBoundary
    static int lastIndexOf(byte[] text, int offset, int from, int to, byte[] part, int partOffset, int partLength) {
        byte first = part[partOffset];
        for (int i = offset + to - partLength; i >= offset + from; i--) {
            if (text[i] == first && matches(text, i, part, partOffset, partLength)) {
                return i - offset;
            }
        }
        return -1;
    }

    /** @param part not empty; how often it is found between two indices, without overlaps */
    @TruffleBoundary
    static int count(byte[] text, int offset, int from, int to, byte[] part, int partOffset, int partLength) {
        if (partLength == 1) {
            return countByte(text, offset + from, offset + to, part[partOffset]);
        }
        int count = 0;
        int at = indexOf(text, offset, from, to, part, partOffset, partLength);
        while (at >= 0) {
            count++;
            at = indexOf(text, offset, at + partLength, to, part, partOffset, partLength);
        }
        return count;
    }

    private static int countByte(byte[] text, int from, int to, byte character) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text[i] == character ? 1 : 0;
        }
        return count;
    }

    /**
     * The text with the first {@code limit} occurrences of a part replaced.
     *
     * @param part not empty
     * @return the text's own array where there is nothing to replace; {@code null} where the result would be too long
     */
    @TruffleBoundary
    static byte[] replace(
            byte[] text, int offset, int length, InternalByteArray part, InternalByteArray replacement, long limit) {
        int partLength = part.getLength();
        if (partLength == 1 && replacement.getLength() == 1 && limit >= length) {
            return replaceByte(text, offset, length, part.get(0), replacement.get(0));
        }
        int at = indexOf(text, offset, 0, length, part.getArray(), part.getOffset(), partLength);
        if (at < 0) {
            return text;
        }
        long found = Math.min(limit, count(text, offset, at, length, part.getArray(), part.getOffset(), partLength));
        long size = length + found * (replacement.getLength() - partLength);
        if (size > FromOneByteNode.LONGEST) {
            return null;
        }
        byte[] result = new byte[(int) size];
        int from = 0;
        int written = 0;
        for (long left = found; left > 0; left--) {
            System.arraycopy(text, offset + from, result, written, at - from);
            written += at - from;
            System.arraycopy(replacement.getArray(), replacement.getOffset(), result, written, replacement.getLength());
            written += replacement.getLength();
            from = at + partLength;
            if (left > 1) {
                at = indexOf(text, offset, from, length, part.getArray(), part.getOffset(), partLength);
            }
        }
        System.arraycopy(text, offset + from, result, written, length - from);
        return result;
    }

    private static byte[] replaceByte(byte[] text, int offset, int length, byte character, byte replacement) {
        byte[] result = Arrays.copyOfRange(text, offset, offset + length);
        boolean isFound = false;
        for (int i = 0; i < length; i++) {
            if (result[i] == character) {
                result[i] = replacement;
                isFound = true;
            }
        }
        return isFound ? result : text;
    }

    /** Whether a search for the part at every position could take too long. */
    static boolean isTooSlow(int partLength, int textLength) {
        return LinearSearch.isWorthwhile(partLength, textLength);
    }
}
