// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The mappings of case, of ASCII characters. */
enum AsciiCase {
    LOWER,
    UPPER,
    SWAP,
    TITLE,
    CAPITALIZE;

    /** What becomes of a character that follows a letter or not. */
    private int map(int c, boolean afterLetter) {
        return switch (this) {
            case UPPER -> upper(c);
            case SWAP -> isUpper(c) ? lower(c) : upper(c);
            case TITLE -> afterLetter ? lower(c) : upper(c);
            case LOWER, CAPITALIZE -> lower(c);
        };
    }

    /** The mapped characters in an array of their own, or {@code null} if one is not ASCII. */
    @TruffleBoundary
    byte[] map(byte[] characters, int offset, int length) {
        byte[] result = new byte[length];
        boolean isAscii =
                switch (this) {
                    case LOWER -> mapLower(characters, offset, result);
                    case UPPER -> mapUpper(characters, offset, result);
                    default -> mapOthers(characters, offset, result);
                };
        if (this == CAPITALIZE && length > 0) {
            result[0] = (byte) upper(result[0]);
        }
        return isAscii ? result : null;
    }

    private static boolean mapLower(byte[] characters, int offset, byte[] result) {
        int all = 0;
        for (int i = 0; i < result.length; i++) {
            int c = characters[offset + i];
            all |= c;
            result[i] = (byte) lower(c);
        }
        return all >= 0;
    }

    private static boolean mapUpper(byte[] characters, int offset, byte[] result) {
        int all = 0;
        for (int i = 0; i < result.length; i++) {
            int c = characters[offset + i];
            all |= c;
            result[i] = (byte) upper(c);
        }
        return all >= 0;
    }

    private boolean mapOthers(byte[] characters, int offset, byte[] result) {
        int all = 0;
        boolean afterLetter = false;
        for (int i = 0; i < result.length; i++) {
            int c = characters[offset + i];
            all |= c;
            result[i] = (byte) map(c, afterLetter);
            afterLetter = isUpper(c) || isLower(c);
        }
        return all >= 0;
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    private static int lower(int c) {
        return isUpper(c) ? c + 32 : c;
    }

    private static int upper(int c) {
        return isLower(c) ? c - 32 : c;
    }
}
