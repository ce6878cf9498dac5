// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.nio.charset.StandardCharsets;

/**
 * Source text as the tokenizer reads it: UTF-8 with {@code \n} line ends and a zero byte behind the last.
 *
 * @param bytes longer than {@code length} by some bytes that are zero
 * @param malformed whether some of it is not UTF-8; only names and strings are the worse for that
 */
record SourceText(String fileName, byte[] bytes, int length, boolean malformed) {
    /** The offset of the first byte of a line counted from 1, or -1 when there is no such line. */
    int lineStart(int line) {
        int offset = 0;
        for (int n = 1; n < line; n++) {
            while (offset < length && bytes[offset] != '\n') {
                offset++;
            }
            if (offset >= length) {
                return -1;
            }
            offset++;
        }
        return offset;
    }

    /** The offset of the line feed that ends the line, or the end of the text. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    String substring(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** How many characters begin in {@code bytes[from..to)}. */
    int countCharacters(int from, int to) {
        if (malformed) {
            String text = substring(from, Math.max(from, to));
            return text.codePointCount(0, text.length());
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }
}
