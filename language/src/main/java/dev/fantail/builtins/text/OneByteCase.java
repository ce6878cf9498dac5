// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The mappings of case, of characters below 256. */
enum OneByteCase {
    LOWER,
    UPPER,
    FOLD,
    SWAP,
    TITLE,
    CAPITALIZE;

    private static final int MICRO = 0xb5;
    private static final int SHARP_S = 0xdf;
    private static final int Y_DIAERESIS = 0xff;

    @CompilationFinal(dimensions = 1)
    private static final byte[] LOWERED = new byte[0x100];

    @CompilationFinal(dimensions = 1)
    private static final byte[] RAISED = new byte[0x100];

    static {
        for (int c = 0; c < LOWERED.length; c++) {
            LOWERED[c] = (byte) (isUpper(c) ? c + 32 : c);
            RAISED[c] = (byte) (isLower(c) && !leaves(c) ? c - 32 : c);
        }
    }

    /** The mapped characters in an array of their own, or {@code null} if one becomes several or leaves the range. */
    @TruffleBoundary
    byte[] map(byte[] characters, int offset, int length) {
        byte[] result = new byte[length];
        switch (this) {
            case LOWER -> mapEach(characters, offset, result, LOWERED);
            case UPPER -> mapEach(characters, offset, result, RAISED);
            case FOLD -> mapEach(characters, offset, result, LOWERED);
            case SWAP -> swap(characters, offset, result);
            case TITLE -> title(characters, offset, result);
            case CAPITALIZE -> {
                mapEach(characters, offset, result, LOWERED);
                if (length > 0) {
                    result[0] = RAISED[characters[offset] & 0xff];
                }
            }
        }
        return this == LOWER || stays(characters, offset, length) ? result : null;
    }

    private static void mapEach(byte[] characters, int offset, byte[] result, byte[] table) {
        for (int i = 0; i < result.length; i++) {
            result[i] = table[characters[offset + i] & 0xff];
        }
    }

    private static void swap(byte[] characters, int offset, byte[] result) {
        for (int i = 0; i < result.length; i++) {
            int c = characters[offset + i] & 0xff;
            result[i] = isUpper(c) ? LOWERED[c] : RAISED[c];
        }
    }

    /** A capital begins what follows a character without case. */
    private static void title(byte[] characters, int offset, byte[] result) {
        boolean afterLetter = false;
        for (int i = 0; i < result.length; i++) {
            int c = characters[offset + i] & 0xff;
            result[i] = afterLetter ? LOWERED[c] : RAISED[c];
            afterLetter = Character.isUpperCase(c) || Character.isLowerCase(c);
        }
    }

    private static boolean stays(byte[] characters, int offset, int length) {
        boolean leaves = false;
        for (int i = offset; i < offset + length; i++) {
            int c = characters[i];
            leaves |= c < 0 && leaves(c & 0xff);
        }
        return !leaves;
    }

    /** Whether the capital, or what the character is folded to, is something else than a character 32 below or above. */
    private static boolean leaves(int c) {
        return c == MICRO || c == SHARP_S || c == Y_DIAERESIS;
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z' || c >= 0xc0 && c <= 0xde && c != 0xd7;
    }

    private static boolean isLower(int c) {
        return c >= 'a' && c <= 'z' || c >= 0xe0 && c <= 0xfe && c != 0xf7;
    }
}
