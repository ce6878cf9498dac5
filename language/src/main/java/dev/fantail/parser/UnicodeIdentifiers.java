// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import java.text.Normalizer;

/** Which characters beyond ASCII make names: Unicode's XID_Start and XID_Continue. */
final class UnicodeIdentifiers {
    /** A letter, yet reserved for the syntax of patterns. */
    private static final int VERTICAL_TILDE = 0x2E2F;

    private UnicodeIdentifiers() {}

    static boolean isStart(int codePoint) {
        if (codePoint < 128) {
            return CharacterTables.isNameStart(codePoint);
        }
        return Character.isUnicodeIdentifierStart(codePoint)
                && codePoint != VERTICAL_TILDE
                && staysIdentifier(codePoint, true);
    }

    static boolean isPart(int codePoint) {
        if (codePoint < 128) {
            return CharacterTables.isNamePart(codePoint);
        }
        return isPlainPart(codePoint) && staysIdentifier(codePoint, false);
    }

    private static boolean isPlainPart(int codePoint) {
        return Character.isUnicodeIdentifierPart(codePoint)
                && codePoint != VERTICAL_TILDE
                && !Character.isIdentifierIgnorable(codePoint);
    }

    /** The XID properties leave out what normalization would turn into something that is no name. */
    private static boolean staysIdentifier(int codePoint, boolean start) {
        String text = Character.toString(codePoint);
        if (Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            return true;
        }
        String normalized = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (int i = 0; i < normalized.length(); ) {
            int c = normalized.codePointAt(i);
            boolean good =
                    i == 0 && start ? c == '_' || Character.isUnicodeIdentifierStart(c) : c == '_' || isPlainPart(c);
            if (!good) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** Whether Python's {@code str.isprintable} holds for the character. */
    static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }

    static String hex(int codePoint) {
        String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }
}
