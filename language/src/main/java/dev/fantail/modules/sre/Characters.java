// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.sre;

import java.util.Locale;

/** Classes and case of characters as regular expressions see them. */
final class Characters {
    private Characters() {}

    static int asciiLower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    static int asciiUpper(int c) {
        return c >= 'a' && c <= 'z' ? c - 32 : c;
    }

    /** The simple lower case. The one character whose full lower case is longer keeps its base letter. */
    static int lower(int c) {
        return c < 128 ? asciiLower(c) : Character.toLowerCase(c);
    }

    /** The simple upper case; where there is only a longer one, its first character. */
    static int upper(int c) {
        if (c < 128) {
            return asciiUpper(c);
        }
        int upper = Character.toUpperCase(c);
        return upper == c && c > 0xd7
                ? Character.toString(c).toUpperCase(Locale.ROOT).codePointAt(0)
                : upper;
    }

    static boolean isAsciiWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    static boolean isAsciiSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    static boolean isWord(int c) {
        if (c < 128) {
            return isAsciiWord(c);
        }
        return Character.isLetter(c) || isNumeric(c);
    }

    /** As {@code str.isnumeric} and {@code str.isdecimal} of one character. */
    private static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || Character.getNumericValue(c) >= 0 && !Character.isLetter(c);
    }

    static boolean isSpace(int c) {
        if (c < 128) {
            return isAsciiSpace(c) || c >= 0x1c && c <= 0x1f;
        }
        return c == 0x85
                || c == 0xa0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000;
    }

    static boolean isDigit(int c) {
        return c < 128 ? c >= '0' && c <= '9' : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    static boolean isLineBreak(int c) {
        return c >= 10 && c <= 13 || c >= 0x1c && c <= 0x1e || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isCased(int c) {
        return lower(c) != c || upper(c) != c;
    }

    /** Whether {@code c} is in the category with this number. */
    static boolean inCategory(int category, int c) {
        return switch (category) {
            case 0 -> c >= '0' && c <= '9';
            case 1 -> !(c >= '0' && c <= '9');
            case 2 -> isAsciiSpace(c);
            case 3 -> !isAsciiSpace(c);
            case 4, 8 -> isAsciiWord(c);
            case 5, 9 -> !isAsciiWord(c);
            case 6 -> c == '\n';
            case 7 -> c != '\n';
            case 10 -> isDigit(c);
            case 11 -> !isDigit(c);
            case 12 -> isSpace(c);
            case 13 -> !isSpace(c);
            case 14 -> isWord(c);
            case 15 -> !isWord(c);
            case 16 -> isLineBreak(c);
            case 17 -> !isLineBreak(c);
            default -> throw new IllegalStateException("category " + category);
        };
    }
}
