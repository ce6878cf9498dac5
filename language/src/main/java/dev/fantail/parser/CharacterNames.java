// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/** Finds characters by their Unicode names, for {@code \N{name}} in string literals. */
final class CharacterNames {
    private static final String[] INITIALS = {
        "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"
    };
    private static final String[] VOWELS = {
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU",
        "EU", "YI", "I"
    };
    private static final String[] FINALS = {
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S",
        "SS", "NG", "J", "C", "K", "T", "P", "H"
    };
    private static final String HANGUL = "HANGUL SYLLABLE ";
    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";

    private CharacterNames() {}

    /** The code point with that name, or -1. Case matters only in names that follow a rule. */
    static int codePointOf(String name) {
        if (name.startsWith(HANGUL)) {
            return hangul(name.substring(HANGUL.length()));
        }
        if (name.startsWith(IDEOGRAPH)) {
            return ideograph(name.substring(IDEOGRAPH.length()));
        }
        String upper = upperCase(name);
        int codePoint;
        try {
            codePoint = Character.codePointOf(upper);
        } catch (IllegalArgumentException e) {
            return -1;
        }
        // The JDK also takes a block's name and a number for a character that has no name.
        int type = Character.getType(codePoint);
        if (type == Character.UNASSIGNED || type == Character.SURROGATE || type == Character.PRIVATE_USE) {
            return -1;
        }
        return codePoint;
    }

    private static String upperCase(String name) {
        char[] chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                chars[i] -= 'a' - 'A';
            }
        }
        return new String(chars);
    }

    private static int ideograph(String digits) {
        if (digits.length() != 4 && digits.length() != 5) {
            return -1;
        }
        int codePoint = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 'F') {
                return -1;
            }
            codePoint = codePoint * 16 + digit;
        }
        boolean unified = Character.isIdeographic(codePoint)
                && Character.getType(codePoint) == Character.OTHER_LETTER
                && Character.getName(codePoint) != null
                && Character.getName(codePoint).startsWith("CJK UNIFIED IDEOGRAPHS");
        return unified ? codePoint : -1;
    }

    private static int hangul(String syllable) {
        int rest = 0;
        int initial = longestPrefix(INITIALS, syllable, 0);
        if (initial < 0) {
            return -1;
        }
        rest = INITIALS[initial].length();
        int vowel = longestPrefix(VOWELS, syllable, rest);
        if (vowel < 0) {
            return -1;
        }
        rest += VOWELS[vowel].length();
        String end = syllable.substring(rest);
        for (int i = 0; i < FINALS.length; i++) {
            if (FINALS[i].equals(end)) {
                return 0xAC00 + (initial * VOWELS.length + vowel) * FINALS.length + i;
            }
        }
        return -1;
    }

    private static int longestPrefix(String[] parts, String text, int from) {
        int best = -1;
        for (int i = 0; i < parts.length; i++) {
            if (text.startsWith(parts[i], from) && (best < 0 || parts[i].length() > parts[best].length())) {
                best = i;
            }
        }
        return best;
    }
}
