// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

/**
 * The kinds of tokens. Up to {@link #ENCODING} the numbers are those of Python's {@code token} module; behind them
 * every keyword has a kind of its own, which only the parser sees.
 */
public final class TokenKind {
    private TokenKind() {}

    public static final int ENDMARKER = 0;
    public static final int NAME = 1;
    public static final int NUMBER = 2;
    public static final int STRING = 3;
    public static final int NEWLINE = 4;
    public static final int INDENT = 5;
    public static final int DEDENT = 6;
    public static final int LPAR = 7;
    public static final int RPAR = 8;
    public static final int LSQB = 9;
    public static final int RSQB = 10;
    public static final int COLON = 11;
    public static final int COMMA = 12;
    public static final int SEMI = 13;
    public static final int PLUS = 14;
    public static final int MINUS = 15;
    public static final int STAR = 16;
    public static final int SLASH = 17;
    public static final int VBAR = 18;
    public static final int AMPER = 19;
    public static final int LESS = 20;
    public static final int GREATER = 21;
    public static final int EQUAL = 22;
    public static final int DOT = 23;
    public static final int PERCENT = 24;
    public static final int LBRACE = 25;
    public static final int RBRACE = 26;
    public static final int EQEQUAL = 27;
    public static final int NOTEQUAL = 28;
    public static final int LESSEQUAL = 29;
    public static final int GREATEREQUAL = 30;
    public static final int TILDE = 31;
    public static final int CIRCUMFLEX = 32;
    public static final int LEFTSHIFT = 33;
    public static final int RIGHTSHIFT = 34;
    public static final int DOUBLESTAR = 35;
    public static final int PLUSEQUAL = 36;
    public static final int MINEQUAL = 37;
    public static final int STAREQUAL = 38;
    public static final int SLASHEQUAL = 39;
    public static final int PERCENTEQUAL = 40;
    public static final int AMPEREQUAL = 41;
    public static final int VBAREQUAL = 42;
    public static final int CIRCUMFLEXEQUAL = 43;
    public static final int LEFTSHIFTEQUAL = 44;
    public static final int RIGHTSHIFTEQUAL = 45;
    public static final int DOUBLESTAREQUAL = 46;
    public static final int DOUBLESLASH = 47;
    public static final int DOUBLESLASHEQUAL = 48;
    public static final int AT = 49;
    public static final int ATEQUAL = 50;
    public static final int RARROW = 51;
    public static final int ELLIPSIS = 52;
    public static final int COLONEQUAL = 53;
    public static final int EXCLAMATION = 54;
    public static final int OP = 55;
    public static final int AWAIT = 56;
    public static final int ASYNC = 57;
    public static final int TYPE_IGNORE = 58;
    public static final int TYPE_COMMENT = 59;
    public static final int SOFT_KEYWORD = 60;
    public static final int FSTRING_START = 61;
    public static final int FSTRING_MIDDLE = 62;
    public static final int FSTRING_END = 63;
    public static final int COMMENT = 64;
    public static final int NL = 65;
    public static final int ERRORTOKEN = 66;
    public static final int ENCODING = 67;

    static final int KW_FALSE = 70;
    static final int KW_NONE = 71;
    static final int KW_TRUE = 72;
    static final int KW_AND = 73;
    static final int KW_AS = 74;
    static final int KW_ASSERT = 75;
    static final int KW_ASYNC = 76;
    static final int KW_AWAIT = 77;
    static final int KW_BREAK = 78;
    static final int KW_CLASS = 79;
    static final int KW_CONTINUE = 80;
    static final int KW_DEF = 81;
    static final int KW_DEL = 82;
    static final int KW_ELIF = 83;
    static final int KW_ELSE = 84;
    static final int KW_EXCEPT = 85;
    static final int KW_FINALLY = 86;
    static final int KW_FOR = 87;
    static final int KW_FROM = 88;
    static final int KW_GLOBAL = 89;
    static final int KW_IF = 90;
    static final int KW_IMPORT = 91;
    static final int KW_IN = 92;
    static final int KW_IS = 93;
    static final int KW_LAMBDA = 94;
    static final int KW_NONLOCAL = 95;
    static final int KW_NOT = 96;
    static final int KW_OR = 97;
    static final int KW_PASS = 98;
    static final int KW_RAISE = 99;
    static final int KW_RETURN = 100;
    static final int KW_TRY = 101;
    static final int KW_WHILE = 102;
    static final int KW_WITH = 103;
    static final int KW_YIELD = 104;
    static final int COUNT = 105;

    static boolean isKeyword(int kind) {
        return kind >= KW_FALSE;
    }
}
