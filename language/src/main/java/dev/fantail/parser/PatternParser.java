// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/** Parses the patterns of a {@code match} statement. */
abstract class PatternParser extends ExpressionParser {
    PatternParser(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    /** The pattern of a {@code case}, which may be a sequence without brackets. */
    final Pattern casePattern() {
        int first = at;
        Pattern pattern = maybeStarPattern();
        if (kind != COMMA) {
            if (pattern instanceof Pattern.MatchStar) {
                throw failure();
            }
            return pattern;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(pattern);
        while (accept(COMMA)) {
            if (kind == COLON || kind == KW_IF) {
                break;
            }
            patterns.add(maybeStarPattern());
        }
        return new Pattern.MatchSequence(patterns, rangeFrom(first));
    }

    private Pattern maybeStarPattern() {
        if (kind != STAR) {
            return pattern();
        }
        int first = at;
        advance();
        boolean wildcard = isSoftKeyword(NameTable.UNDERSCORE);
        String name = expectName();
        if (!wildcard) {
            rejectValueTail();
        }
        return new Pattern.MatchStar(wildcard ? null : name, rangeFrom(first));
    }

    /** A name that captures is not followed by what would make it a value or a call. */
    private void rejectValueTail() {
        if (kind == DOT || kind == LPAR || kind == EQUAL) {
            throw failure();
        }
    }

    private Pattern pattern() {
        enter(6);
        int first = at;
        Pattern pattern = orPattern();
        if (accept(KW_AS)) {
            if (isSoftKeyword(NameTable.UNDERSCORE)) {
                throw failure();
            }
            String name = expectName();
            rejectValueTail();
            pattern = new Pattern.MatchAs(pattern, name, rangeFrom(first));
        }
        leave(6);
        return pattern;
    }

    private Pattern orPattern() {
        int first = at;
        Pattern pattern = closedPattern();
        if (kind != VBAR) {
            return pattern;
        }
        List<Pattern> patterns = new ArrayList<>();
        patterns.add(pattern);
        while (accept(VBAR)) {
            patterns.add(closedPattern());
        }
        return new Pattern.MatchOr(patterns, rangeFrom(first));
    }

    private Pattern closedPattern() {
        int first = at;
        switch (kind) {
            case NUMBER, MINUS, STRING, FSTRING_START -> {
                Expr value = literal();
                return new Pattern.MatchValue(value, rangeFrom(first));
            }
            case KW_NONE -> {
                advance();
                return new Pattern.MatchSingleton(Singleton.NONE, rangeFrom(first));
            }
            case KW_TRUE -> {
                advance();
                return new Pattern.MatchSingleton(Boolean.TRUE, rangeFrom(first));
            }
            case KW_FALSE -> {
                advance();
                return new Pattern.MatchSingleton(Boolean.FALSE, rangeFrom(first));
            }
            case NAME -> {
                return namePattern();
            }
            case LPAR -> {
                return parenthesizedPattern();
            }
            case LSQB -> {
                advance();
                List<Pattern> patterns = sequence(RSQB, null);
                return new Pattern.MatchSequence(patterns, rangeFrom(first));
            }
            case LBRACE -> {
                return mappingPattern();
            }
            default -> throw failure();
        }
    }

    private Expr literal() {
        if (kind == STRING || kind == FSTRING_START) {
            return strings();
        }
        int first = at;
        Expr real = signedNumber();
        if (kind != PLUS && kind != MINUS) {
            return real;
        }
        Operator operator = kind == PLUS ? Operator.ADD : Operator.SUB;
        advance();
        if (kind != NUMBER) {
            throw failure();
        }
        Expr imaginary = number();
        Expr magnitude = real instanceof Expr.UnaryOp u ? u.operand() : real;
        if (isImaginary(magnitude) || !isImaginary(imaginary)) {
            throw failure();
        }
        return new Expr.BinOp(real, operator, imaginary, rangeFrom(first));
    }

    private static boolean isImaginary(Expr e) {
        return e instanceof Expr.Constant c && c.value() instanceof Complex;
    }

    private Expr signedNumber() {
        int first = at;
        boolean negative = accept(MINUS);
        if (kind != NUMBER) {
            throw failure();
        }
        Expr number = number();
        return negative ? new Expr.UnaryOp(UnaryOperator.U_SUB, number, rangeFrom(first)) : number;
    }

    private Expr nameOrAttribute() {
        int first = at;
        String name = expectName();
        Expr e = new Expr.Name(name, ExprContext.LOAD, rangeFrom(first));
        while (accept(DOT)) {
            String attribute = expectName();
            e = new Expr.Attribute(e, attribute, ExprContext.LOAD, rangeFrom(first));
        }
        return e;
    }

    private Pattern namePattern() {
        int first = at;
        boolean wildcard = isSoftKeyword(NameTable.UNDERSCORE);
        Expr e = nameOrAttribute();
        if (kind == LPAR) {
            return classPattern(e, first);
        }
        if (e instanceof Expr.Name name) {
            if (kind == EQUAL && !wildcard) {
                throw failure();
            }
            return new Pattern.MatchAs(null, wildcard ? null : name.id(), rangeFrom(first));
        }
        if (kind == EQUAL) {
            throw failure();
        }
        return new Pattern.MatchValue(e, rangeFrom(first));
    }

    private Pattern classPattern(Expr cls, int first) {
        advance();
        List<Pattern> patterns = new ArrayList<>();
        List<String> keywordNames = new ArrayList<>();
        List<Pattern> keywordPatterns = new ArrayList<>();
        while (kind != RPAR) {
            if (kind == NAME && peek() == EQUAL) {
                keywordNames.add(expectName());
                advance();
                keywordPatterns.add(pattern());
            } else if (keywordNames.isEmpty()) {
                patterns.add(pattern());
            } else {
                throw failure();
            }
            if (kind != RPAR) {
                expect(COMMA);
            }
        }
        advance();
        return new Pattern.MatchClass(cls, patterns, keywordNames, keywordPatterns, rangeFrom(first));
    }

    private Pattern parenthesizedPattern() {
        int first = at;
        advance();
        if (accept(RPAR)) {
            return new Pattern.MatchSequence(List.of(), rangeFrom(first));
        }
        Pattern pattern = maybeStarPattern();
        if (kind == RPAR && !(pattern instanceof Pattern.MatchStar)) {
            advance();
            return pattern;
        }
        if (kind != COMMA) {
            throw failure();
        }
        advance();
        List<Pattern> patterns = sequence(RPAR, pattern);
        return new Pattern.MatchSequence(patterns, rangeFrom(first));
    }

    /** The rest of a bracketed sequence, the closing bracket included. */
    private List<Pattern> sequence(int close, Pattern begin) {
        List<Pattern> patterns = new ArrayList<>();
        if (begin != null) {
            patterns.add(begin);
        }
        while (kind != close) {
            patterns.add(maybeStarPattern());
            if (kind != close) {
                expect(COMMA);
            }
        }
        advance();
        return patterns;
    }

    private Pattern mappingPattern() {
        int first = at;
        advance();
        List<Expr> keys = new ArrayList<>();
        List<Pattern> patterns = new ArrayList<>();
        String rest = null;
        while (kind != RBRACE) {
            if (accept(DOUBLESTAR)) {
                if (isSoftKeyword(NameTable.UNDERSCORE)) {
                    throw failure();
                }
                rest = expectName();
                accept(COMMA);
                if (kind != RBRACE) {
                    throw failure();
                }
                break;
            }
            keys.add(mappingKey());
            expect(COLON);
            patterns.add(pattern());
            if (kind != RBRACE) {
                expect(COMMA);
            }
        }
        advance();
        return new Pattern.MatchMapping(keys, patterns, rest, rangeFrom(first));
    }

    private Expr mappingKey() {
        int first = at;
        switch (kind) {
            case NUMBER, MINUS, STRING, FSTRING_START -> {
                return literal();
            }
            case KW_NONE -> {
                advance();
                return new Expr.Constant(Singleton.NONE, null, rangeFrom(first));
            }
            case KW_TRUE -> {
                advance();
                return new Expr.Constant(Boolean.TRUE, null, rangeFrom(first));
            }
            case KW_FALSE -> {
                advance();
                return new Expr.Constant(Boolean.FALSE, null, rangeFrom(first));
            }
            default -> {
                Expr e = nameOrAttribute();
                if (!(e instanceof Expr.Attribute)) {
                    throw failure();
                }
                return e;
            }
        }
    }
}
