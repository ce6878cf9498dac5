// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.SourceRange;

/** Walks over the tokens; what all parts of the parser need. */
abstract class TokenCursor {
    /** How deep constructs may nest, in steps of the grammar. */
    private static final int MAX_DEPTH = 5969;

    /** Thrown where the source is wrong; {@link ErrorExplainer} then finds out what to say. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        static final Failure INSTANCE = new Failure();

        private Failure() {
            super(null, null, false, false);
        }
    }

    final TokenBuffer tokens;
    final ParserOptions options;
    final byte[] source;

    /** Index of the current token. */
    int at;
    /** Kind of the current token. */
    int kind;

    private int depth;

    TokenCursor(TokenBuffer tokens, ParserOptions options) {
        this.tokens = tokens;
        this.options = options;
        this.source = tokens.text.bytes();
        moveTo(0);
    }

    static Failure failure() {
        return Failure.INSTANCE;
    }

    final void moveTo(int index) {
        at = index;
        kind = index < tokens.count ? tokens.kinds[index] : fill(index);
    }

    private int fill(int index) {
        int k = tokens.kindAt(index);
        if (k == ERRORTOKEN) {
            throw tokens.tokenizer.errorIsWarning ? tokens.tokenizer.error : failure();
        }
        return k;
    }

    final void advance() {
        int index = at + 1;
        at = index;
        kind = index < tokens.count ? tokens.kinds[index] : fill(index);
    }

    /** The kind of the token behind the current one. */
    final int peek() {
        int index = at + 1;
        return index < tokens.count ? tokens.kinds[index] : fill(index);
    }

    final int peek(int distance) {
        int index = at + distance;
        return index < tokens.count ? tokens.kinds[index] : fill(index);
    }

    final boolean accept(int expected) {
        if (kind != expected) {
            return false;
        }
        advance();
        return true;
    }

    final void expect(int expected) {
        if (kind != expected) {
            throw failure();
        }
        advance();
    }

    final String expectName() {
        if (kind != NAME) {
            throw failure();
        }
        String name = tokens.nameAt(at);
        advance();
        return name;
    }

    final boolean isSoftKeyword(int nameId) {
        return kind == NAME && tokens.nameIds[at] == nameId;
    }

    /** From the token with that index to the one before the current. */
    final SourceRange rangeFrom(int first) {
        return tokens.range(first, at - 1);
    }

    /** As {@link #rangeFrom}, for what may end with line ends and dedents: those do not count. */
    final SourceRange blockRangeFrom(int first) {
        int last = at - 1;
        while (last > first && isWhitespace(tokens.kinds[last])) {
            last--;
        }
        return tokens.range(first, last);
    }

    private static boolean isWhitespace(int k) {
        return k == NEWLINE || k == INDENT || k == DEDENT || k == ENDMARKER;
    }

    final void requireVersion(int version) {
        if (options.featureVersion() < version) {
            throw failure();
        }
    }

    final void enter(int steps) {
        depth += steps;
        if (depth > MAX_DEPTH) {
            throw tooComplex(tokens.text.fileName());
        }
    }

    final void leave(int steps) {
        depth -= steps;
    }

    static SyntaxErrorException tooComplex(String fileName) {
        return new SyntaxErrorException(
                SyntaxErrorException.Kind.MEMORY,
                "Parser stack overflowed - Python source too complex to parse",
                fileName,
                0,
                0,
                0,
                0,
                null);
    }
}
