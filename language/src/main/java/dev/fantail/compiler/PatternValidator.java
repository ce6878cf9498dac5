// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.compiler.AstValidator.error;

import dev.fantail.bytecode.Constants;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.Pattern;
import dev.fantail.parser.ast.UnaryOperator;
import java.math.BigInteger;
import java.util.List;

/** The part of {@link AstValidator} that knows patterns. */
final class PatternValidator {
    private static final String ONLY_LITERALS = "patterns may only match literals and attribute lookups";

    private final AstValidator validator;

    PatternValidator(AstValidator validator) {
        this.validator = validator;
    }

    /** @param starAllowed whether {@code *name} may stand here */
    void pattern(Pattern pattern, boolean starAllowed) {
        validator.range(pattern.range());
        validator.enter();
        switch (pattern) {
            case Pattern.MatchValue node -> value(node.value());
            case Pattern.MatchSingleton node -> {
                if (node.value() != Constants.Singleton.NONE && !(node.value() instanceof Boolean)) {
                    throw error("MatchSingleton can only contain True, False and None");
                }
            }
            case Pattern.MatchSequence node -> patterns(node.patterns(), true);
            case Pattern.MatchMapping node -> mapping(node);
            case Pattern.MatchClass node -> cls(node);
            case Pattern.MatchStar node -> {
                if (!starAllowed) {
                    throw error("can't use MatchStar here");
                }
                capture(node.name());
            }
            case Pattern.MatchAs node -> {
                capture(node.name());
                if (node.pattern() != null) {
                    if (node.name() == null) {
                        throw error("MatchAs must specify a target name if a pattern is given");
                    }
                    pattern(node.pattern(), false);
                }
            }
            case Pattern.MatchOr node -> {
                if (node.patterns().size() < 2) {
                    throw error("MatchOr requires at least 2 patterns");
                }
                patterns(node.patterns(), false);
            }
        }
        validator.leave();
    }

    private void patterns(List<Pattern> patterns, boolean starAllowed) {
        for (Pattern pattern : patterns) {
            pattern(pattern, starAllowed);
        }
    }

    private void capture(String name) {
        if (name == null) {
            return;
        }
        if (name.equals("_")) {
            throw error("can't capture name '_' in patterns");
        }
        validator.name(name);
    }

    private void mapping(Pattern.MatchMapping node) {
        if (node.keys().size() != node.patterns().size()) {
            throw error("MatchMapping doesn't have the same number of keys as patterns");
        }
        capture(node.rest());
        for (Expr key : node.keys()) {
            boolean singleton = key instanceof Expr.Constant constant
                    && (constant.value() == Constants.Singleton.NONE || constant.value() instanceof Boolean);
            if (!singleton) {
                value(key);
            }
        }
        patterns(node.patterns(), false);
    }

    private void cls(Pattern.MatchClass node) {
        if (node.keywordNames().size() != node.keywordPatterns().size()) {
            throw error("MatchClass doesn't have the same number of keyword attributes as patterns");
        }
        validator.expression(node.cls(), ExprContext.LOAD);
        Expr cls = node.cls();
        while (cls instanceof Expr.Attribute attribute) {
            cls = attribute.value();
        }
        if (!(cls instanceof Expr.Name)) {
            throw error("MatchClass cls field can only contain Name or Attribute nodes.");
        }
        node.keywordNames().forEach(validator::name);
        patterns(node.patterns(), false);
        patterns(node.keywordPatterns(), false);
    }

    private void value(Expr value) {
        validator.expression(value, ExprContext.LOAD);
        boolean allowed = switch (value) {
            case Expr.Constant constant ->
                switch (constant.value()) {
                    case Long _,
                            BigInteger _,
                            Double _,
                            Constants.Complex _,
                            Constants.Bytes _,
                            Constants.CodePoints _,
                            String _ -> true;
                    default -> throw error("unexpected constant inside of a literal pattern");
                };
            case Expr.Attribute _, Expr.JoinedStr _ -> true;
            case Expr.UnaryOp node -> isNegativeNumber(node, true);
            case Expr.BinOp node -> isComplex(node);
            default -> false;
        };
        if (!allowed) {
            throw error(ONLY_LITERALS);
        }
    }

    private static boolean isNumber(Expr expression, boolean realAllowed, boolean imaginaryAllowed) {
        if (!(expression instanceof Expr.Constant constant)) {
            return false;
        }
        return switch (constant.value()) {
            case Long _, BigInteger _, Double _ -> realAllowed;
            case Constants.Complex _ -> imaginaryAllowed;
            default -> false;
        };
    }

    private static boolean isNegativeNumber(Expr.UnaryOp node, boolean imaginaryAllowed) {
        return node.op() == UnaryOperator.U_SUB && isNumber(node.operand(), true, imaginaryAllowed);
    }

    /** {@code real + imaginary} or {@code real - imaginary}. */
    private static boolean isComplex(Expr.BinOp node) {
        if (node.op() != Operator.ADD && node.op() != Operator.SUB) {
            return false;
        }
        boolean left = node.left() instanceof Expr.UnaryOp negative
                ? isNegativeNumber(negative, false)
                : isNumber(node.left(), true, false);
        return left && isNumber(node.right(), false, true);
    }
}
