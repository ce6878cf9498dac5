// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.util.Arrays;

/** Finds what is not UTF-8. */
final class Utf8 {
    private Utf8() {}

    /** The first mistake in {@code bytes[from..to)}, with positions from {@code from}; {@code null} when there is none. */
    static SourceDecodeException problem(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            int c = bytes[i];
            if (c >= 0) {
                i++;
                continue;
            }
            int length = sequenceLength(bytes, i, to);
            if (length <= 0) {
                return problem(bytes, from, to, i, -length);
            }
            i += length;
        }
        return null;
    }

    private static SourceDecodeException problem(byte[] bytes, int from, int to, int at, int valid) {
        String reason = valid == 0
                ? "invalid start byte"
                : at + valid >= to ? "unexpected end of data" : "invalid continuation byte";
        int start = at - from;
        return new SourceDecodeException(
                Arrays.copyOfRange(bytes, from, to), start, start + Math.max(1, valid), reason);
    }

    /** The length of the sequence that begins there; minus how many of its bytes are right when it is malformed. */
    private static int sequenceLength(byte[] s, int i, int to) {
        int c = s[i] & 0xFF;
        int length = c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
        for (int j = 1; j < length; j++) {
            int low = 0x80;
            int high = 0xBF;
            if (j == 1) {
                low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : low;
                high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : high;
            }
            if (i + j >= to || (s[i + j] & 0xFF) < low || (s[i + j] & 0xFF) > high) {
                return -j;
            }
        }
        return length;
    }
}
