// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.CharacterTables.isDigit;
import static dev.fantail.parser.CharacterTables.isHexDigit;
import static dev.fantail.parser.CharacterTables.isNamePart;
import static dev.fantail.parser.CharacterTables.isNameStart;
import static dev.fantail.parser.TokenKind.*;

import java.util.Arrays;

/**
 * Cuts source text into tokens, one at a time. {@link #next()} leaves the token's place in the fields; its columns are
 * UTF-8 bytes, -1 for a token that has no text.
 */
final class Tokenizer {
    /** How the tokenizer stands after {@link TokenKind#ERRORTOKEN}. */
    enum State {
        OK,
        /** At the end of the text. */
        END,
        /** {@link #error} tells. */
        ERROR,
        /** {@link #error} tells; the text ends inside of a string. */
        END_IN_STRING,
        BAD_DEDENT,
        BAD_TAB,
        TOO_DEEP,
        BAD_CONTINUATION
    }

    private static final int MAX_INDENT = 100;
    private static final int MAX_LEVEL = 200;
    private static final int MAX_FSTRING_LEVEL = 150;
    private static final int MAX_FSTRING_EXPRESSION_LEVEL = 3;
    private static final int TAB_SIZE = 8;

    final SourceText text;
    private final byte[] source;
    private final NameTable names;
    private final boolean typeComments;
    private final boolean asyncIsSoft;
    private final boolean extraTokens;
    private final SyntaxWarningHandler warnings;

    int kind;
    int start;
    int end;
    int line;
    int column;
    int endLine;
    int endColumn;
    /** Number of a name in the name table. */
    int nameId;
    /** How many brackets are open. */
    int level;

    State state = State.OK;
    SyntaxErrorException error;
    /** The cause of the error, when it is a name that is not UTF-8. */
    SourceDecodeException decodeError;
    /** Whether the error is a warning that a filter made one. */
    boolean errorIsWarning;

    int cursor;
    int currentLine;
    int lineStart;
    private int previousLineStart;
    /** Where the line begins that errors at the last line show: the first of several that are read as one. */
    int bufferStart;

    private boolean atLineBegin = true;
    private boolean blankLine;
    private boolean commentLine;
    private int pendingDedents;
    private boolean pendingIndent;
    private int indent;
    private final int[] indents = new int[MAX_INDENT];
    private final int[] tabIndents = new int[MAX_INDENT];
    final int[] bracketLines = new int[MAX_LEVEL];
    final int[] bracketColumns = new int[MAX_LEVEL];
    final byte[] brackets = new byte[MAX_LEVEL];
    private FString[] fstrings = new FString[4];
    private int fstringDepth;
    private int tokenLine;
    private int tokenLineStart;
    private boolean insideAsyncDef;
    private int asyncDefIndent;
    private boolean asyncDefLineEnded;

    /** An f-string that has begun and not ended. */
    private static final class FString {
        byte quote;
        int quoteSize;
        boolean raw;
        int start;
        int startLine;
        int startLineStart;
        /** Brackets open inside, the braces of replacement fields included. */
        int depth;
        /** The bracket depth at which the innermost replacement field began; -1 outside of fields. */
        int fieldDepth = -1;
        /** Whether the innermost field's expression is over, so that literal text is a format specification. */
        boolean expressionEnded;
        /** Whether literal text comes next, and not tokens. */
        boolean inText;
    }

    Tokenizer(SourceText text, NameTable names, ParserOptions options, boolean extraTokens) {
        this.text = text;
        this.source = text.bytes();
        this.currentLine = text.length() == 0 ? 0 : 1;
        this.names = names;
        this.typeComments = options.typeComments();
        this.asyncIsSoft = options.featureVersion() < 7;
        this.warnings = options.warnings();
        this.extraTokens = extraTokens;
    }

    boolean insideFString() {
        return fstringDepth > 0;
    }

    boolean insideFStringFormat() {
        FString f = fstringDepth > 0 ? fstrings[fstringDepth - 1] : null;
        return f != null && f.inText;
    }

    /** The line of the last character that was read: a line feed still belongs to the line that it ends. */
    int lineRead() {
        return betweenLines() ? currentLine - 1 : currentLine;
    }

    /** How many bytes of that line were read. */
    int columnRead() {
        return cursor - (betweenLines() ? previousLineStart : lineStart);
    }

    private boolean betweenLines() {
        return atLineBegin && cursor == lineStart && cursor > 0;
    }

    /** Turns the remaining indentation into dedents; for the end of interactive input. */
    void dropIndentation() {
        pendingDedents = indent;
        indent = 0;
    }

    boolean isIndented() {
        return indent > 0;
    }

    int next() {
        if (fstringDepth > 0 && fstrings[fstringDepth - 1].inText) {
            return fstringText(fstrings[fstringDepth - 1]);
        }
        return regular();
    }

    private int regular() {
        byte[] s = source;
        blankLine = false;
        while (true) {
            if (atLineBegin) {
                atLineBegin = false;
                blankLine = false;
                if (!indentation()) {
                    return ERRORTOKEN;
                }
            }
            start = cursor;
            if (pendingDedents > 0) {
                pendingDedents--;
                return placeless(DEDENT);
            }
            if (pendingIndent) {
                pendingIndent = false;
                return placeless(INDENT);
            }
            // A type comment alone on the first line of the body comes before the indentation.
            if (insideAsyncDef
                    && !blankLine
                    && s[cursor] != '\n'
                    && level == 0
                    && asyncDefLineEnded
                    && asyncDefIndent >= indent) {
                insideAsyncDef = false;
                asyncDefLineEnded = false;
            }
            int c;
            while (true) {
                while ((c = s[cursor]) == ' ' || c == '\t' || c == '\f') {
                    cursor++;
                }
                if (c != '\\') {
                    break;
                }
                start = cursor++;
                if (!continuation(true)) {
                    return ERRORTOKEN;
                }
            }
            start = cursor;
            tokenLine = currentLine;
            tokenLineStart = lineStart;
            if (c == '#') {
                int comment = comment();
                if (comment >= 0) {
                    return comment;
                }
                // A line end behind a comment begins where the comment does.
                c = s[cursor];
            }
            if (isNameStart(c)) {
                return name(c);
            }
            if (c == '\n') {
                cursor++;
                atLineBegin = true;
                if (blankLine || level > 0 || commentLine && extraTokens) {
                    if (extraTokens) {
                        commentLine = false;
                        int token = token(NL);
                        startLine();
                        return token;
                    }
                    startLine();
                    continue;
                }
                // The token's text does not include the line feed, but its place does.
                token(NEWLINE);
                end = cursor - 1;
                if (insideAsyncDef) {
                    asyncDefLineEnded = true;
                }
                startLine();
                return NEWLINE;
            }
            if (c == 0 && cursor >= text.length()) {
                if (level > 0) {
                    state = State.END;
                    return placeless(ERRORTOKEN);
                }
                state = State.END;
                return placeless(ENDMARKER);
            }
            if (isDigit(c) || c == '.' && isDigit(s[cursor + 1])) {
                return number(c);
            }
            if (c == '"' || c == '\'') {
                cursor++;
                return string(c);
            }
            return operator(c);
        }
    }

    /** After a line feed was passed outside of a token: the next line begins, if there is one. */
    private void startLine() {
        if (cursor < text.length()) {
            joinLine();
            bufferStart = cursor;
        }
    }

    /** The same inside of a token, and behind a backslash: the lines are read as one. */
    private void joinLine() {
        if (cursor < text.length()) {
            currentLine++;
            previousLineStart = lineStart;
            lineStart = cursor;
        }
    }

    private int placeless(int tokenKind) {
        kind = tokenKind;
        start = cursor;
        end = cursor;
        line = currentLine;
        endLine = currentLine;
        if (extraTokens) {
            column = cursor - lineStart;
            endColumn = column;
        } else {
            column = -1;
            endColumn = -1;
        }
        return tokenKind;
    }

    private int token(int tokenKind) {
        return place(tokenKind, start, cursor);
    }

    private int place(int tokenKind, int from, int to) {
        kind = tokenKind;
        start = from;
        end = to;
        line = currentLine;
        column = from - lineStart;
        endLine = currentLine;
        endColumn = to - lineStart;
        return tokenKind;
    }

    private int placeFrom(int tokenKind, int fromLine, int fromLineStart, int to) {
        kind = tokenKind;
        end = to;
        line = fromLine;
        column = start - fromLineStart;
        endLine = currentLine;
        endColumn = to - lineStart;
        return tokenKind;
    }

    private int error(State newState) {
        state = newState;
        kind = ERRORTOKEN;
        return ERRORTOKEN;
    }

    private int fail(String message) {
        return fail(message, -1, -1);
    }

    /** Reports an error that ends at the cursor, unless columns (in bytes from 0, and behind the last) are given. */
    private int fail(String message, int from, int to) {
        int lineEnd = text.lineEnd(lineStart);
        int offset = from >= 0 ? from : text.countCharacters(lineStart, Math.min(cursor, text.length()));
        int endOffset = to >= 0 ? to : offset;
        error = new SyntaxErrorException(
                SyntaxErrorException.Kind.SYNTAX,
                message,
                text.fileName(),
                currentLine,
                offset,
                currentLine,
                endOffset,
                text.substring(lineStart, lineEnd));
        placeless(ERRORTOKEN);
        return error(State.ERROR);
    }

    /** Measures a line's indentation and decides which indents and dedents precede its first token. */
    private boolean indentation() {
        byte[] s = source;
        int spaces = 0;
        int tabs = 0;
        int continued = 0;
        int c;
        while (true) {
            c = s[cursor];
            if (c == ' ') {
                spaces++;
                tabs++;
            } else if (c == '\t') {
                spaces = (spaces / TAB_SIZE + 1) * TAB_SIZE;
                tabs++;
            } else if (c == '\f') {
                spaces = 0;
                tabs = 0;
            } else if (c == '\\') {
                continued = continued != 0 ? continued : spaces;
                start = cursor++;
                if (!continuation(false)) {
                    return false;
                }
                continue;
            } else {
                break;
            }
            cursor++;
        }
        if (c == '#' || c == '\n') {
            blankLine = true;
            return true;
        }
        if (c == 0 && cursor >= text.length() && state == State.OK) {
            state = State.END;
        }
        if (level > 0) {
            return true;
        }
        if (continued != 0) {
            spaces = continued;
            tabs = continued;
        }
        if (spaces == indents[indent]) {
            return tabs == tabIndents[indent] || badIndentation(State.BAD_TAB);
        }
        if (spaces > indents[indent]) {
            if (indent + 1 >= MAX_INDENT) {
                return badIndentation(State.TOO_DEEP);
            }
            if (tabs <= tabIndents[indent]) {
                return badIndentation(State.BAD_TAB);
            }
            pendingIndent = true;
            indents[++indent] = spaces;
            tabIndents[indent] = tabs;
            return true;
        }
        while (indent > 0 && spaces < indents[indent]) {
            indent--;
            pendingDedents++;
        }
        if (spaces != indents[indent]) {
            return badIndentation(State.BAD_DEDENT);
        }
        return tabs == tabIndents[indent] || badIndentation(State.BAD_TAB);
    }

    private boolean badIndentation(State newState) {
        cursor = Math.min(text.length(), text.lineEnd(lineStart) + 1);
        placeless(ERRORTOKEN);
        error(newState);
        return false;
    }

    /** Passes the line feed behind a backslash, inside of a line or before its first token. */
    private boolean continuation(boolean insideLine) {
        if (source[cursor] != '\n') {
            if (cursor < text.length()) {
                cursor++;
            }
            placeless(ERRORTOKEN);
            error(State.BAD_CONTINUATION);
            return false;
        }
        cursor++;
        if (cursor >= text.length()) {
            placeless(ERRORTOKEN);
            error(State.END);
            return false;
        }
        if (insideLine) {
            joinLine();
        } else {
            startLine();
        }
        return true;
    }

    /** Passes a comment; its kind if it is a token, or else -1. */
    private int comment() {
        byte[] s = source;
        int c;
        while ((c = s[cursor]) != '\n' && (c != 0 || cursor < text.length())) {
            cursor++;
        }
        if (extraTokens) {
            commentLine = blankLine;
            return token(COMMENT);
        }
        if (!typeComments) {
            return -1;
        }
        int at = typeCommentText();
        if (at < 0) {
            return -1;
        }
        int ignoreEnd = at + 6;
        if (isIgnore(at, ignoreEnd)) {
            int to = cursor;
            place(TYPE_IGNORE, ignoreEnd, to);
            if (blankLine) {
                if (cursor < text.length()) {
                    cursor++;
                    startLine();
                }
                atLineBegin = true;
            }
            return TYPE_IGNORE;
        }
        return place(TYPE_COMMENT, at, cursor);
    }

    private boolean isIgnore(int at, int ignoreEnd) {
        if (ignoreEnd > cursor || !Arrays.equals(source, at, ignoreEnd, IGNORE, 0, IGNORE.length)) {
            return false;
        }
        int c = source[ignoreEnd];
        return ignoreEnd == cursor || c >= 0 && (c == '_' || !isNamePart(c));
    }

    private static final byte[] IGNORE = {'i', 'g', 'n', 'o', 'r', 'e'};
    private static final byte[] TYPE_PREFIX = {'#', ' ', 't', 'y', 'p', 'e', ':', ' '};

    /** Where the text of a type comment begins, or -1 for another comment. Any blanks match a blank of the prefix. */
    private int typeCommentText() {
        int at = start;
        for (byte expected : TYPE_PREFIX) {
            if (expected == ' ') {
                while (at < cursor && (source[at] == ' ' || source[at] == '\t')) {
                    at++;
                }
            } else if (at < cursor && source[at] == expected) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private int name(int first) {
        byte[] s = source;
        int at = cursor;
        // String prefixes: r, u, b, f, br, rb, fr, rf in any case.
        boolean b = false;
        boolean u = false;
        boolean r = false;
        boolean f = false;
        int c = first;
        while (true) {
            int lower = c | 0x20;
            if (lower == 'b' && !b && !u && !f) {
                b = true;
            } else if (lower == 'u' && !b && !u && !r && !f) {
                u = true;
            } else if (lower == 'r' && !r && !u) {
                r = true;
            } else if (lower == 'f' && !f && !b && !u) {
                f = true;
            } else {
                break;
            }
            c = s[++at];
            if (c == '"' || c == '\'') {
                cursor = at + 1;
                return f ? fstringStart(c, r) : string(c);
            }
        }
        at = cursor;
        int hash = 0;
        int bits = 0;
        while (isNamePart(c = s[at])) {
            hash = hash * 31 + c;
            bits |= c;
            at++;
        }
        cursor = at;
        if (bits < 0 && !extraTokens && !verifyName()) {
            return ERRORTOKEN;
        }
        int id = names.idOf(s, start, at, hash);
        nameId = id;
        int tokenKind = NAME;
        if (id < NameTable.KEYWORDS) {
            tokenKind = KW_FALSE + id;
            if (asyncIsSoft && (tokenKind == KW_ASYNC || tokenKind == KW_AWAIT)) {
                tokenKind = softAsync(tokenKind);
            }
        }
        return token(tokenKind);
    }

    /** Before Python 3.7, {@code async} was a keyword before {@code def} only, and {@code await} inside of that. */
    private int softAsync(int tokenKind) {
        if (insideAsyncDef) {
            return tokenKind;
        }
        if (tokenKind == KW_ASYNC) {
            int at = cursor;
            while (source[at] == ' ' || source[at] == '\t') {
                at++;
            }
            if (source[at] == 'd' && source[at + 1] == 'e' && source[at + 2] == 'f' && !isNamePart(source[at + 3])) {
                insideAsyncDef = true;
                asyncDefIndent = indent;
                return KW_ASYNC;
            }
        }
        return NAME;
    }

    private boolean decodeName() {
        decodeError = text.malformed() ? Utf8.problem(source, start, cursor) : null;
        if (decodeError == null) {
            return true;
        }
        fail(decodeError.text(), -1, -1);
        int lineEnd = Math.min(text.length(), text.lineEnd(lineStart) + 1);
        error = new SyntaxErrorException(
                SyntaxErrorException.Kind.SYNTAX,
                error.getMessage(),
                text.fileName(),
                currentLine,
                error.offset(),
                currentLine,
                -1,
                text.substring(lineStart, lineEnd));
        return false;
    }

    private boolean verifyName() {
        if (!decodeName()) {
            return false;
        }
        String name = text.substring(start, cursor);
        for (int i = 0; i < name.length(); ) {
            int c = name.codePointAt(i);
            if (i == 0 ? !UnicodeIdentifiers.isStart(c) : !UnicodeIdentifiers.isPart(c)) {
                int bad = start;
                for (int j = name.codePointCount(0, i); j >= 0; j--) {
                    do {
                        bad++;
                    } while ((source[bad] & 0xC0) == 0x80);
                }
                cursor = bad;
                fail(
                        UnicodeIdentifiers.isPrintable(c)
                                ? "invalid character '" + Character.toString(c) + "' (U+" + UnicodeIdentifiers.hex(c)
                                        + ")"
                                : "invalid non-printable character U+" + UnicodeIdentifiers.hex(c));
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    private int number(int first) {
        byte[] s = source;
        if (first == '0') {
            int c = s[++cursor] | 0x20;
            if (c == 'x') {
                return radixNumber("hexadecimal", 16);
            } else if (c == 'o') {
                return radixNumber("octal", 8);
            } else if (c == 'b') {
                return radixNumber("binary", 2);
            }
            return zeroNumber();
        }
        if (first != '.') {
            if (!decimalDigits()) {
                return ERRORTOKEN;
            }
            if (s[cursor] != '.') {
                return exponent();
            }
        }
        return fraction();
    }

    private int radixNumber(String name, int radix) {
        byte[] s = source;
        cursor++;
        do {
            if (s[cursor] == '_') {
                cursor++;
            }
            int c = s[cursor];
            if (!isRadixDigit(c, radix)) {
                if (isDigit(c)) {
                    cursor++;
                    return fail("invalid digit '" + (char) c + "' in " + name + " literal");
                }
                return fail("invalid " + name + " literal");
            }
            do {
                c = s[++cursor];
            } while (isRadixDigit(c, radix));
        } while (s[cursor] == '_');
        if (isDigit(s[cursor])) {
            return fail("invalid digit '" + (char) s[cursor++] + "' in " + name + " literal");
        }
        return endNumber(name) ? token(NUMBER) : ERRORTOKEN;
    }

    private static boolean isRadixDigit(int c, int radix) {
        return radix == 16 ? isHexDigit(c) : c >= '0' && c < '0' + radix;
    }

    private int zeroNumber() {
        byte[] s = source;
        while (true) {
            if (s[cursor] == '_') {
                cursor++;
                if (!isDigit(s[cursor])) {
                    return fail("invalid decimal literal");
                }
            }
            if (s[cursor] != '0') {
                break;
            }
            cursor++;
        }
        int zerosEnd = cursor;
        boolean nonzero = false;
        if (isDigit(s[cursor])) {
            nonzero = true;
            if (!decimalDigits()) {
                return ERRORTOKEN;
            }
        }
        int c = s[cursor];
        if (c == '.') {
            return fraction();
        }
        int lower = c | 0x20;
        if (lower == 'e' || lower == 'j') {
            return exponent();
        }
        if (nonzero && !extraTokens) {
            return leadingZeros(zerosEnd);
        }
        return endNumber("decimal") ? token(NUMBER) : ERRORTOKEN;
    }

    private int leadingZeros(int zerosEnd) {
        return fail(
                "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
                start + 1 - lineStart,
                zerosEnd + 1 - lineStart);
    }

    private boolean decimalDigits() {
        byte[] s = source;
        while (true) {
            while (isDigit(s[cursor])) {
                cursor++;
            }
            if (s[cursor] != '_') {
                return true;
            }
            cursor++;
            if (!isDigit(s[cursor])) {
                fail("invalid decimal literal");
                return false;
            }
        }
    }

    private int fraction() {
        cursor++;
        if (isDigit(source[cursor]) && !decimalDigits()) {
            return ERRORTOKEN;
        }
        return exponent();
    }

    private int exponent() {
        byte[] s = source;
        if ((s[cursor] | 0x20) == 'e') {
            int mark = cursor++;
            int c = s[cursor];
            if (c == '+' || c == '-') {
                cursor++;
                if (!isDigit(s[cursor])) {
                    return fail("invalid decimal literal");
                }
            } else if (!isDigit(c)) {
                cursor = mark;
                return endNumber("decimal") ? token(NUMBER) : ERRORTOKEN;
            }
            if (!decimalDigits()) {
                return ERRORTOKEN;
            }
        }
        if ((s[cursor] | 0x20) == 'j') {
            cursor++;
            return endNumber("imaginary") ? token(NUMBER) : ERRORTOKEN;
        }
        return endNumber("decimal") ? token(NUMBER) : ERRORTOKEN;
    }

    /** A number must not run into a name; where it runs into a keyword that may follow, that is only frowned upon. */
    private boolean endNumber(String name) {
        byte[] s = source;
        int c = s[cursor];
        if (c < 0 || !isNamePart(c) || extraTokens) {
            return true;
        }
        int c1 = s[cursor + 1];
        int c2 = c1 == 0 ? 0 : s[cursor + 2];
        boolean keyword = switch (c) {
            case 'a' -> c1 == 'n' && c2 == 'd';
            case 'e' -> c1 == 'l' && c2 == 's' && s[cursor + 3] == 'e';
            case 'f' -> c1 == 'o' && c2 == 'r';
            case 'i' -> c1 == 'f' || c1 == 'n' || c1 == 's';
            case 'n' -> c1 == 'o' && c2 == 't';
            case 'o' -> c1 == 'r';
            default -> false;
        };
        String message = "invalid " + name + " literal";
        if (!keyword) {
            fail(message);
            return false;
        }
        if (warnings.warn(SyntaxWarningHandler.Category.SYNTAX_WARNING, message, currentLine)) {
            errorIsWarning = true;
            fail(message);
            return false;
        }
        return true;
    }

    private int string(int quote) {
        byte[] s = source;
        int at = cursor;
        int firstLine = currentLine;
        int firstLineStart = lineStart;
        int size = 1;
        if (s[at] == quote) {
            if (s[at + 1] != quote) {
                cursor = at + 1;
                return token(STRING);
            }
            size = 3;
            at += 2;
        }
        int closing = 0;
        while (closing != size) {
            int c = s[at++];
            if (c == quote) {
                closing++;
                continue;
            }
            closing = 0;
            if (c == '\\') {
                c = s[at];
                if (c == 0 && at >= text.length()) {
                    return unterminated(quote, size, firstLine, firstLineStart, c == 0);
                }
                at++;
                if (c == '\n') {
                    cursor = at;
                    joinLine();
                }
            } else if (c == '\n') {
                if (size == 1) {
                    return unterminated(quote, size, firstLine, firstLineStart, c == 0);
                }
                cursor = at;
                joinLine();
            } else if (c == 0 && at > text.length()) {
                return unterminated(quote, size, firstLine, firstLineStart, c == 0);
            }
        }
        cursor = at;
        return placeFrom(STRING, firstLine, firstLineStart, at);
    }

    private int unterminated(int quote, int size, int firstLine, int firstLineStart, boolean atEnd) {
        int detected = currentLine;
        cursor = start + 1;
        lineStart = firstLineStart;
        currentLine = firstLine;
        if (fstringDepth > 0) {
            FString f = fstrings[fstringDepth - 1];
            if (f.quote == quote && f.quoteSize == size) {
                return fail("f-string: expecting '}'");
            }
        }
        fail((size == 3 ? "unterminated triple-quoted string literal" : "unterminated string literal")
                + " (detected at line "
                + detected
                + ")");
        return error(atEnd ? State.END_IN_STRING : State.ERROR);
    }

    private int fstringStart(int quote, boolean raw) {
        if (fstringDepth + 1 >= MAX_FSTRING_LEVEL) {
            return fail("too many nested f-strings");
        }
        FString f = new FString();
        f.quote = (byte) quote;
        f.quoteSize = 1;
        if (source[cursor] == quote && source[cursor + 1] == quote) {
            f.quoteSize = 3;
            cursor += 2;
        }
        f.raw = raw;
        f.start = start;
        f.startLine = currentLine;
        f.startLineStart = lineStart;
        f.inText = true;
        if (fstringDepth == fstrings.length) {
            fstrings = Arrays.copyOf(fstrings, fstringDepth * 2);
        }
        fstrings[fstringDepth++] = f;
        return token(FSTRING_START);
    }

    /** Reads literal text of an f-string, or its end; the opening brace of a field leads back to regular tokens. */
    private int fstringText(FString f) {
        byte[] s = source;
        start = cursor;
        int firstLine = currentLine;
        int firstLineStart = lineStart;
        if (s[cursor] == '{' && s[cursor + 1] != '{') {
            return beginField(f) ? regular() : ERRORTOKEN;
        }
        if (atClosingQuotes(f)) {
            cursor += f.quoteSize;
            fstringDepth--;
            return token(FSTRING_END);
        }
        boolean namedEscape = false;
        int quotes = 0;
        while (true) {
            boolean inFormat = f.expressionEnded && f.fieldDepth >= 0;
            int c = s[cursor];
            if (c == 0 && cursor >= text.length() || c == '\n' && f.quoteSize == 1) {
                if (inFormat && c == '\n') {
                    f.inText = false;
                    return placeFrom(FSTRING_MIDDLE, firstLine, firstLineStart, cursor);
                }
                return unterminatedFString(f, c == 0);
            }
            cursor++;
            if (c == f.quote) {
                if (++quotes == f.quoteSize) {
                    cursor -= f.quoteSize;
                    return placeFrom(FSTRING_MIDDLE, firstLine, firstLineStart, cursor);
                }
                continue;
            }
            quotes = 0;
            if (c == '\n') {
                joinLine();
            } else if (c == '{') {
                if (s[cursor] == '{' && !inFormat) {
                    cursor++;
                    return doubledBrace(firstLine, firstLineStart);
                }
                cursor--;
                if (!beginField(f)) {
                    return ERRORTOKEN;
                }
                return placeFrom(FSTRING_MIDDLE, firstLine, firstLineStart, cursor);
            } else if (c == '}') {
                if (namedEscape) {
                    return placeFrom(FSTRING_MIDDLE, firstLine, firstLineStart, cursor);
                }
                if (s[cursor] == '}' && !inFormat && f.depth == 0) {
                    cursor++;
                    return doubledBrace(firstLine, firstLineStart);
                }
                cursor--;
                f.inText = false;
                return placeFrom(FSTRING_MIDDLE, firstLine, firstLineStart, cursor);
            } else if (c == '\\') {
                int escaped = s[cursor];
                if (escaped == '{' || escaped == '}') {
                    if (!f.raw && invalidBraceEscape(escaped)) {
                        return ERRORTOKEN;
                    }
                    continue;
                }
                if (escaped == 0 && cursor >= text.length()) {
                    continue;
                }
                cursor++;
                if (escaped == '\n') {
                    joinLine();
                }
                if (!f.raw && escaped == 'N' && s[cursor] == '{') {
                    cursor++;
                    namedEscape = true;
                }
            }
        }
    }

    /** Text up to the first of two braces; its place includes the second. */
    private int doubledBrace(int firstLine, int firstLineStart) {
        placeFrom(FSTRING_MIDDLE, firstLine, firstLineStart, cursor);
        end = cursor - 1;
        return FSTRING_MIDDLE;
    }

    private boolean invalidBraceEscape(int c) {
        String message = "invalid escape sequence '\\" + (char) c + "'";
        if (warnings.warn(SyntaxWarningHandler.Category.SYNTAX_WARNING, message, currentLine)) {
            errorIsWarning = true;
            cursor++;
            fail(message);
            return true;
        }
        return false;
    }

    private boolean atClosingQuotes(FString f) {
        for (int i = 0; i < f.quoteSize; i++) {
            if (source[cursor + i] != f.quote) {
                return false;
            }
        }
        return true;
    }

    private boolean beginField(FString f) {
        if (++f.fieldDepth >= MAX_FSTRING_EXPRESSION_LEVEL) {
            fail("f-string: expressions nested too deeply");
            return false;
        }
        f.inText = false;
        return true;
    }

    private int unterminatedFString(FString f, boolean atEnd) {
        int detected = currentLine;
        cursor = f.start + 1;
        lineStart = f.startLineStart;
        currentLine = f.startLine;
        fail((f.quoteSize == 3 ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal")
                + " (detected at line "
                + detected
                + ")");
        return error(f.quoteSize == 3 && atEnd ? State.END_IN_STRING : State.ERROR);
    }

    private int operator(int c) {
        FString f = fstringDepth > 0 ? fstrings[fstringDepth - 1] : null;
        if (f != null && f.fieldDepth >= 0 && (c == ':' || c == '}' || c == '!' || c == '{')) {
            int depth = c == '{' ? f.depth : f.depth - 1;
            if (depth == 0 && (c != '!' || source[cursor + 1] != '=')) {
                f.expressionEnded = c != '{';
            }
            if (c == ':' && depth == f.fieldDepth) {
                f.inText = true;
                cursor++;
                return token(COLON);
            }
        }
        int c2 = source[cursor + 1];
        int two = CharacterTables.twoCharacterOperator(c, c2);
        if (two != OP) {
            int three = CharacterTables.threeCharacterOperator(two, source[cursor + 2]);
            cursor += three != OP ? 3 : 2;
            return token(three != OP ? three : two);
        }
        if (c == '.' && c2 == '.' && source[cursor + 2] == '.') {
            cursor += 3;
            return token(ELLIPSIS);
        }
        cursor++;
        switch (c) {
            case '(', '[', '{' -> {
                if (level >= MAX_LEVEL) {
                    return fail("too many nested parentheses");
                }
                brackets[level] = (byte) c;
                bracketLines[level] = currentLine;
                bracketColumns[level] = start - lineStart;
                level++;
                if (f != null) {
                    f.depth++;
                }
            }
            case ')', ']', '}' -> {
                if (!closeBracket(c, f)) {
                    return ERRORTOKEN;
                }
            }
            default -> {
                if (c < ' ' || c == 127) {
                    return fail("invalid non-printable character U+" + UnicodeIdentifiers.hex(c));
                }
            }
        }
        return token(CharacterTables.oneCharacterOperator(c));
    }

    private boolean closeBracket(int c, FString f) {
        if (f != null && f.depth == 0 && c == '}') {
            fail("f-string: single '}' is not allowed");
            return false;
        }
        if (!extraTokens && level == 0) {
            fail("unmatched '" + (char) c + "'");
            return false;
        }
        if (level > 0) {
            level--;
            int opening = brackets[level];
            boolean matches = opening == (c == ')' ? '(' : c == ']' ? '[' : '{');
            if (!extraTokens && !matches) {
                if (f != null && opening == '{' && f.depth - 1 == f.fieldDepth) {
                    fail("f-string: unmatched '" + (char) c + "'");
                    return false;
                }
                String message = "closing parenthesis '" + (char) c + "' does not match opening parenthesis '"
                        + (char) opening + "'";
                if (bracketLines[level] != currentLine) {
                    message += " on line " + bracketLines[level];
                }
                fail(message);
                return false;
            }
        }
        if (f != null) {
            f.depth--;
            if (c == '}' && f.depth == f.fieldDepth) {
                f.fieldDepth--;
                f.inText = true;
            }
        }
        return true;
    }
}
