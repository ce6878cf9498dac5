// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Arguments;
import dev.fantail.parser.ast.Arguments.Arg;
import dev.fantail.parser.ast.Expr;
import java.util.ArrayList;
import java.util.List;

/** Parses the parameters of functions and lambdas. */
abstract class ParameterParser extends StringParser {
    private static final Arguments NO_PARAMETERS =
            new Arguments(List.of(), List.of(), null, List.of(), List.of(), null, List.of());

    ParameterParser(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    abstract Expr expression();

    abstract Expr starExpression();

    /**
     * Parameters up to {@code end}, which stays the current token.
     *
     * @param lambda whether they have neither annotations nor type comments
     */
    final Arguments parameters(int end, boolean lambda) {
        if (kind == end) {
            return NO_PARAMETERS;
        }
        List<Arg> positionalOnly = List.of();
        List<Arg> args = new ArrayList<>();
        List<Expr> defaults = new ArrayList<>();
        List<Arg> keywordOnly = new ArrayList<>();
        List<Expr> keywordDefaults = new ArrayList<>();
        Arg vararg = null;
        Arg kwarg = null;
        boolean star = false;
        boolean slash = false;
        while (kind != end) {
            if (kind == SLASH) {
                if (slash || star || args.isEmpty()) {
                    throw failure();
                }
                requireVersion(8);
                slash = true;
                advance();
                positionalOnly = args;
                args = new ArrayList<>();
                separator(end, lambda);
            } else if (kind == STAR) {
                if (star) {
                    throw failure();
                }
                star = true;
                advance();
                if (kind == COMMA) {
                    advance();
                    if (kind != NAME) {
                        throw failure();
                    }
                } else {
                    vararg = parameter(lambda, true);
                    vararg = afterParameter(vararg, end, lambda);
                }
            } else if (kind == DOUBLESTAR) {
                advance();
                kwarg = parameter(lambda, false);
                kwarg = afterParameter(kwarg, end, lambda);
                if (kind != end) {
                    throw failure();
                }
            } else {
                Arg arg = parameter(lambda, false);
                Expr defaultValue = accept(EQUAL) ? expression() : null;
                arg = afterParameter(arg, end, lambda);
                if (star) {
                    keywordOnly.add(arg);
                    keywordDefaults.add(defaultValue);
                } else {
                    args.add(arg);
                    if (defaultValue != null) {
                        defaults.add(defaultValue);
                    } else if (!defaults.isEmpty()) {
                        throw failure();
                    }
                }
            }
        }
        return new Arguments(positionalOnly, args, vararg, keywordOnly, keywordDefaults, kwarg, defaults);
    }

    private void separator(int end, boolean lambda) {
        if (kind == COMMA) {
            advance();
            typeComment(lambda);
        } else if (kind != end) {
            throw failure();
        }
    }

    private String typeComment(boolean lambda) {
        if (kind != TYPE_COMMENT || lambda) {
            return null;
        }
        String text = tokens.textAt(at);
        advance();
        return text;
    }

    private Arg afterParameter(Arg arg, int end, boolean lambda) {
        String comment;
        if (kind == COMMA) {
            advance();
            comment = typeComment(lambda);
        } else {
            comment = typeComment(lambda);
            if (kind != end) {
                throw failure();
            }
        }
        return comment == null ? arg : new Arg(arg.name(), arg.annotation(), comment, arg.range());
    }

    private Arg parameter(boolean lambda, boolean starred) {
        int first = at;
        String name = expectName();
        Expr annotation = null;
        if (!lambda && accept(COLON)) {
            annotation = starred ? starExpression() : expression();
        }
        return new Arg(name, annotation, null, rangeFrom(first));
    }
}
