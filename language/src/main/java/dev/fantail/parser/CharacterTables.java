// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

/** Which bytes make names and numbers, and which make operators. */
final class CharacterTables {
    private static final byte START = 1;
    private static final byte PART = 2;
    private static final byte DIGIT = 4;
    private static final byte HEX = 8;
    private static final byte[] CLASSES = new byte[256];
    private static final byte[] ONE = new byte[128];

    static {
        for (int c = 0; c < 256; c++) {
            int lower = c | 0x20;
            boolean letter = lower >= 'a' && lower <= 'z' && c < 128 || c == '_' || c >= 128;
            boolean digit = c >= '0' && c <= '9';
            int flags = 0;
            if (letter) {
                flags |= START | PART;
            }
            if (digit) {
                flags |= DIGIT | PART | HEX;
            }
            if (c < 128 && lower >= 'a' && lower <= 'f') {
                flags |= HEX;
            }
            CLASSES[c] = (byte) flags;
        }
        for (int c = 0; c < 128; c++) {
            ONE[c] = OP;
        }
        String characters = "()[]:,;+-*/|&<>=.%{}~^@!";
        int[] kinds = {
            LPAR,
            RPAR,
            LSQB,
            RSQB,
            COLON,
            COMMA,
            SEMI,
            PLUS,
            MINUS,
            STAR,
            SLASH,
            VBAR,
            AMPER,
            LESS,
            GREATER,
            EQUAL,
            DOT,
            PERCENT,
            LBRACE,
            RBRACE,
            TILDE,
            CIRCUMFLEX,
            AT,
            EXCLAMATION
        };
        for (int i = 0; i < kinds.length; i++) {
            ONE[characters.charAt(i)] = (byte) kinds[i];
        }
    }

    private CharacterTables() {}

    static boolean isNameStart(int c) {
        return (CLASSES[c & 0xFF] & START) != 0;
    }

    static boolean isNamePart(int c) {
        return (CLASSES[c & 0xFF] & PART) != 0;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(int c) {
        return (CLASSES[c & 0xFF] & HEX) != 0;
    }

    /** The kind of a one-character operator; {@link TokenKind#OP} for what is none. */
    static int oneCharacterOperator(int c) {
        return ONE[c & 0x7F];
    }

    /** The kind of a two-character operator; {@link TokenKind#OP} for what is none. */
    static int twoCharacterOperator(int c1, int c2) {
        if (c2 == '=') {
            return switch (c1) {
                case '!' -> NOTEQUAL;
                case '%' -> PERCENTEQUAL;
                case '&' -> AMPEREQUAL;
                case '*' -> STAREQUAL;
                case '+' -> PLUSEQUAL;
                case '-' -> MINEQUAL;
                case '/' -> SLASHEQUAL;
                case ':' -> COLONEQUAL;
                case '<' -> LESSEQUAL;
                case '=' -> EQEQUAL;
                case '>' -> GREATEREQUAL;
                case '@' -> ATEQUAL;
                case '^' -> CIRCUMFLEXEQUAL;
                case '|' -> VBAREQUAL;
                default -> OP;
            };
        }
        if (c1 == c2) {
            return switch (c1) {
                case '*' -> DOUBLESTAR;
                case '/' -> DOUBLESLASH;
                case '<' -> LEFTSHIFT;
                case '>' -> RIGHTSHIFT;
                default -> OP;
            };
        }
        if (c2 == '>') {
            return c1 == '-' ? RARROW : c1 == '<' ? NOTEQUAL : OP;
        }
        return OP;
    }

    /** The kind of a three-character operator that begins with this one, if {@code c3} follows. */
    static int threeCharacterOperator(int two, int c3) {
        if (c3 != '=') {
            return OP;
        }
        return switch (two) {
            case DOUBLESTAR -> DOUBLESTAREQUAL;
            case DOUBLESLASH -> DOUBLESLASHEQUAL;
            case LEFTSHIFT -> LEFTSHIFTEQUAL;
            case RIGHTSHIFT -> RIGHTSHIFTEQUAL;
            default -> OP;
        };
    }
}
