// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** String literals, as the explaining parser reads them. */
abstract class ExplainerStrings extends ExplainerCursor {
    private final StringLiterals literals;

    ExplainerStrings(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
        this.literals = new StringLiterals(options.characterNames(), tokens.text.malformed());
    }

    abstract Expr yieldOrStarExpressions();

    final Expr strings() {
        return remember(Construct.STRINGS, this::parseStrings);
    }

    private Expr parseStrings() {
        int first = mark;
        List<Expr> parts = new ArrayList<>();
        while (true) {
            Expr part = at(STRING) ? string() : at(FSTRING_START) ? fstring() : null;
            if (part == null) {
                break;
            }
            parts.add(part);
        }
        if (parts.isEmpty()) {
            return null;
        }
        Expr joined = LiteralJoiner.concatenate(parts, rangeFrom(first));
        if (joined == null) {
            throw errorHere("cannot mix bytes and nonbytes literals");
        }
        return joined;
    }

    private Expr string() {
        int token = mark++;
        try {
            Object value = literals.parse(source, tokens.starts[token], tokens.ends[token], (s, octal) -> {});
            return new Expr.Constant(value, null, rangeFrom(token));
        } catch (LiteralException e) {
            if (e.getMessage().startsWith("(")) {
                throw errorHere(e.getMessage());
            }
            throw errorAt(token, token, e.getMessage());
        }
    }

    private Expr text(boolean raw) {
        int token = mark++;
        try {
            Object value = literals.text(source, tokens.starts[token], tokens.ends[token], raw, (s, octal) -> {});
            return new Expr.Constant(value, null, rangeFrom(token));
        } catch (LiteralException e) {
            throw errorHere(e.getMessage());
        }
    }

    private Expr fstring() {
        int first = mark;
        boolean raw = false;
        for (int i = tokens.starts[first]; i < tokens.ends[first]; i++) {
            raw |= (source[i] | 0x20) == 'r';
        }
        mark++;
        List<Expr> values = new ArrayList<>();
        List<Integer> texts = new ArrayList<>();
        while (true) {
            if (at(FSTRING_MIDDLE)) {
                texts.add(mark++);
                continue;
            }
            Expr field = replacementField();
            if (field == null) {
                break;
            }
            values.add(field);
        }
        if (!accept(FSTRING_END)) {
            back(first);
            return null;
        }
        // Literal text gets its value when the whole string is there.
        int behind = mark;
        for (int token : texts) {
            mark = token;
            values.add(text(raw));
        }
        mark = behind;
        return new Expr.JoinedStr(values, rangeFrom(first));
    }

    private Expr replacementField() {
        int first = mark;
        if (accept(LBRACE)) {
            Expr value = yieldOrStarExpressions();
            if (value != null) {
                accept(EQUAL);
                Expr conversion = conversion();
                formatSpecification();
                if (accept(RBRACE)) {
                    checkConversion(conversion);
                    return new Expr.FormattedValue(value, -1, null, rangeFrom(first));
                }
            }
        }
        back(first);
        if (invalid) {
            invalidField();
            back(first);
        }
        return null;
    }

    private Expr conversion() {
        int first = mark;
        if (accept(EXCLAMATION) && at(NAME)) {
            int name = mark++;
            if (tokens.lines[first] != tokens.lines[name] || tokens.endColumns[first] != tokens.columns[name]) {
                throw errorAt(first, name, "f-string: conversion type must come right after the exclamanation mark");
            }
            return new Expr.Name(tokens.nameAt(name), null, tokens.range(name, name));
        }
        back(first);
        return null;
    }

    private void checkConversion(Expr conversion) {
        if (conversion instanceof Expr.Name name
                && (name.id().length() != 1 || "sra".indexOf(name.id().charAt(0)) < 0)) {
            throw errorAt(
                    conversion,
                    "f-string: invalid conversion character '" + name.id() + "': expected 's', 'r', or 'a'");
        }
    }

    private boolean formatSpecification() {
        if (!accept(COLON)) {
            return false;
        }
        formatParts();
        return true;
    }

    private void formatParts() {
        while (true) {
            if (at(FSTRING_MIDDLE)) {
                text(false);
            } else if (replacementField() == null) {
                return;
            }
        }
    }

    /** The current token is an opening brace, and no field begins with it. */
    private void invalidField() {
        int first = mark;
        if (!accept(LBRACE)) {
            return;
        }
        switch (kind()) {
            case EQUAL, EXCLAMATION, COLON, RBRACE ->
                throw errorAt(mark, mark, "f-string: valid expression required before '" + tokens.textAt(mark) + "'");
            default -> {}
        }
        int begin = mark;
        if (yieldOrStarExpressions() == null) {
            mark = begin;
            throw errorAtNextToken("f-string: expecting a valid expression after '{'");
        }
        if (!at(EQUAL) && !at(EXCLAMATION) && !at(COLON) && !at(RBRACE)) {
            throw errorAtNextToken("f-string: expecting '=', or '!', or ':', or '}'");
        }
        if (accept(EQUAL) && !at(EXCLAMATION) && !at(COLON) && !at(RBRACE)) {
            throw errorAtNextToken("f-string: expecting '!', or ':', or '}'");
        }
        if (accept(EXCLAMATION)) {
            if (at(COLON) || at(RBRACE)) {
                throw errorAtNextToken("f-string: missing conversion character");
            }
            if (!at(NAME)) {
                throw errorAtNextToken("f-string: invalid conversion character");
            }
            mark++;
        }
        if (!at(COLON) && !at(RBRACE)) {
            throw errorAtNextToken("f-string: expecting ':' or '}'");
        }
        if (accept(COLON)) {
            formatParts();
            if (!at(RBRACE)) {
                throw errorAtNextToken("f-string: expecting '}', or format specs");
            }
        }
        if (!at(RBRACE)) {
            throw errorAtNextToken("f-string: expecting '}'");
        }
        back(first);
    }
}
