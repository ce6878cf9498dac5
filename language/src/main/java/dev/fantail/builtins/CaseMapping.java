// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.ibm.icu.lang.UCharacter;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.CodePoints;
import dev.fantail.objects.Str;
import java.util.Locale;

/** The full case mappings of Unicode: one character may become several. */
public final class CaseMapping {
    private static final int CAPITAL_SIGMA = 0x3a3;
    private static final int SMALL_SIGMA = 0x3c3;
    private static final int FINAL_SIGMA = 0x3c2;

    private CaseMapping() {}

    public static boolean isCased(int c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    static TruffleString lower(TruffleString self) {
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints(text.length);
        for (int i = 0; i < text.length; i++) {
            appendLower(out, text, i);
        }
        return out.toTruffleString();
    }

    static TruffleString upper(TruffleString self) {
        int[] text = Str.codePoints(self);
        CodePoints out = new CodePoints(text.length);
        for (int c : text) {
            appendUpper(out, c);
        }
        return out.toTruffleString();
    }

    public static TruffleString fold(TruffleString self) {
        CodePoints out = new CodePoints(Str.length(self));
        for (int c : Str.codePoints(self)) {
            if (c < 0x80) {
                out.append(c >= 'A' && c <= 'Z' ? c + 32 : c);
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append(c);
            } else {
                appendJava(out, UCharacter.foldCase(Character.toString(c), true));
            }
        }
        return out.toTruffleString();
    }

    static void appendLower(CodePoints out, int[] text, int index) {
        int c = text[index];
        if (c < 0x80) {
            out.append(c >= 'A' && c <= 'Z' ? c + 32 : c);
        } else if (c == CAPITAL_SIGMA) {
            out.append(isFinalSigma(text, index) ? FINAL_SIGMA : SMALL_SIGMA);
        } else if (c == 0x130) {
            out.append('i').append(0x307);
        } else {
            out.append(Character.toLowerCase(c));
        }
    }

    /** A sigma is final after a cased letter and not before one; characters without a case of their own are skipped. */
    private static boolean isFinalSigma(int[] text, int index) {
        int before = index - 1;
        while (before >= 0 && isCaseIgnorable(text[before])) {
            before--;
        }
        if (before < 0 || !isCased(text[before])) {
            return false;
        }
        int after = index + 1;
        while (after < text.length && isCaseIgnorable(text[after])) {
            after++;
        }
        return after == text.length || !isCased(text[after]);
    }

    private static boolean isCaseIgnorable(int c) {
        return UCharacter.hasBinaryProperty(c, com.ibm.icu.lang.UProperty.CASE_IGNORABLE);
    }

    static void appendUpper(CodePoints out, int c) {
        if (c < 0x80) {
            out.append(c >= 'a' && c <= 'z' ? c - 32 : c);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            out.append(c);
        } else {
            appendKnown(out, c, Character.toString(c).toUpperCase(Locale.ROOT));
        }
    }

    static void appendTitle(CodePoints out, int c) {
        if (c < 0x80) {
            out.append(c >= 'a' && c <= 'z' ? c - 32 : c);
        } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            out.append(c);
        } else if (Character.toString(c).toUpperCase(Locale.ROOT).codePoints().count() == 1) {
            appendKnown(out, c, Character.toString(Character.toTitleCase(c)));
        } else {
            appendJava(out, UCharacter.toTitleCase(Locale.ROOT, Character.toString(c), null, 0));
        }
    }

    /** Characters that are younger than Python's Unicode are no capitals of older ones. */
    private static void appendKnown(CodePoints out, int c, String mapped) {
        if (CharacterTypes.isYounger(mapped.codePointAt(0))) {
            out.append(c);
        } else {
            appendJava(out, mapped);
        }
    }

    private static void appendJava(CodePoints out, String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            out.append(c);
            i += Character.charCount(c);
        }
    }
}
