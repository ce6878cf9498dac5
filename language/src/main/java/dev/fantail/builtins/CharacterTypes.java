// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.util.VersionInfo;

/** What {@code str} says about a character; Unicode as the JDK knows it. */
public final class CharacterTypes {
    /** What Python 3.12 knows; characters that are younger are unassigned. */
    private static final VersionInfo UNICODE_VERSION = VersionInfo.getInstance(15);

    /** The first character that is younger. */
    private static final int FIRST_YOUNGER = 0x897;

    private CharacterTypes() {}

    /** Whether the character, which the JDK may know, is unassigned in Python's Unicode. */
    static boolean isYounger(int c) {
        if (c < FIRST_YOUNGER) {
            return false;
        }
        VersionInfo age = UCharacter.getAge(c);
        // What is too young for ICU has no age.
        return age.getMajor() == 0 || age.compareTo(UNICODE_VERSION) > 0;
    }

    public static boolean isSpace(int c) {
        if (c < 0x80) {
            return c == ' ' || c >= 9 && c <= 13 || c >= 0x1c && c <= 0x1f;
        }
        return switch (c) {
            case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> c >= 0x2000 && c <= 0x200a;
        };
    }

    public static boolean isLineBreak(int c) {
        return switch (c) {
            case '\n', 0xb, 0xc, '\r', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** The value of a decimal digit, or -1. */
    public static int decimalValue(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
    }

    public static boolean isAlpha(int c) {
        return Character.isLetter(c) && !isYounger(c);
    }

    /** Whether {@code repr} shows the character as it is. */
    public static boolean isPrintable(int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> !isYounger(c);
        };
    }

    private static int numericType(int c) {
        return UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE);
    }

    /** Whether the character is a digit, superscripts and such included. */
    public static boolean isDigit(int c) {
        if (c < 0x80) {
            return c >= '0' && c <= '9';
        }
        int type = numericType(c);
        return type == UCharacter.NumericType.DECIMAL || type == UCharacter.NumericType.DIGIT;
    }

    /** Whether the character stands for a number, fractions and ideographs included. */
    public static boolean isNumeric(int c) {
        return c < 0x80 ? c >= '0' && c <= '9' : numericType(c) != UCharacter.NumericType.NONE;
    }

    public static boolean isIdentifierStart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
        return UCharacter.hasBinaryProperty(c, UProperty.XID_START);
    }

    public static boolean isIdentifierPart(int c) {
        if (c < 0x80) {
            return isIdentifierStart(c) || c >= '0' && c <= '9';
        }
        return UCharacter.hasBinaryProperty(c, UProperty.XID_CONTINUE);
    }
}
