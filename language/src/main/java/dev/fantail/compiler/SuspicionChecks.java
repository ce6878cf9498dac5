// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.Constants;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import java.math.BigInteger;

/** Warns of expressions that are allowed and certainly wrong: {@code x is 1}, {@code (1, 2)(3, 4)}, {@code "ab"["c"]}. */
final class SuspicionChecks extends Generator {
    SuspicionChecks(CodeGeneration c) {
        super(c);
    }

    /** The name of the type that the expression certainly has, or {@code null}. */
    private static String typeName(Expr expression) {
        return switch (expression) {
            case Expr.Tuple _ -> "tuple";
            case Expr.ListExpr _, Expr.ListComp _ -> "list";
            case Expr.Dict _, Expr.DictComp _ -> "dict";
            case Expr.Set _, Expr.SetComp _ -> "set";
            case Expr.GeneratorExp _ -> "generator";
            case Expr.Lambda _ -> "function";
            case Expr.JoinedStr _, Expr.FormattedValue _ -> "str";
            case Expr.Constant constant -> typeName(constant.value());
            default -> null;
        };
    }

    private static String typeName(Object value) {
        return switch (value) {
            case Constants.Singleton singleton -> singleton == Constants.Singleton.NONE ? "NoneType" : "ellipsis";
            case Boolean _ -> "bool";
            case Long _, BigInteger _ -> "int";
            case Double _ -> "float";
            case Constants.Complex _ -> "complex";
            case Constants.Bytes _ -> "bytes";
            case Constants.Tuple _ -> "tuple";
            case Constants.FrozenSet _ -> "frozenset";
            default -> "str";
        };
    }

    void comparison(Expr.Compare node) {
        Expr left = node.left();
        for (int i = 0; i < node.ops().size(); i++) {
            CompareOperator op = node.ops().get(i);
            Expr right = node.comparators().get(i);
            if (op == CompareOperator.IS || op == CompareOperator.IS_NOT) {
                Expr literal = hasNoIdentity(left) ? left : hasNoIdentity(right) ? right : null;
                if (literal != null) {
                    boolean negated = op == CompareOperator.IS_NOT;
                    c.warn(
                            node.range(),
                            "\"" + op.symbol() + "\" with '" + typeName(literal) + "' literal. Did you mean \""
                                    + (negated ? "!=" : "==") + "\"?");
                    return;
                }
            }
            left = right;
        }
    }

    private static boolean hasNoIdentity(Expr expression) {
        return expression instanceof Expr.Constant constant
                && !(constant.value() instanceof Constants.Singleton)
                && !(constant.value() instanceof Boolean);
    }

    void called(Expr function) {
        boolean wrong = switch (function) {
            case Expr.Constant _,
                    Expr.Tuple _,
                    Expr.ListExpr _,
                    Expr.ListComp _,
                    Expr.Dict _,
                    Expr.DictComp _,
                    Expr.Set _,
                    Expr.SetComp _,
                    Expr.GeneratorExp _,
                    Expr.JoinedStr _,
                    Expr.FormattedValue _ -> true;
            default -> false;
        };
        if (wrong) {
            c.warn(
                    function.range(),
                    "'" + typeName(function) + "' object is not callable; perhaps you missed a comma?");
        }
    }

    void subscripted(Expr value) {
        boolean wrong = switch (value) {
            case Expr.Constant constant ->
                switch (constant.value()) {
                    case Constants.Singleton _,
                            Boolean _,
                            Long _,
                            BigInteger _,
                            Double _,
                            Constants.Complex _,
                            Constants.FrozenSet _ -> true;
                    default -> false;
                };
            case Expr.Set _, Expr.SetComp _, Expr.GeneratorExp _, Expr.Lambda _ -> true;
            default -> false;
        };
        if (wrong) {
            c.warn(value.range(), "'" + typeName(value) + "' object is not subscriptable; perhaps you missed a comma?");
        }
    }

    void index(Expr value, Expr index) {
        boolean sequence = switch (value) {
            case Expr.Constant constant ->
                switch (constant.value()) {
                    case String _, Constants.CodePoints _, Constants.Bytes _, Constants.Tuple _ -> true;
                    default -> false;
                };
            case Expr.Tuple _, Expr.ListExpr _, Expr.ListComp _, Expr.JoinedStr _, Expr.FormattedValue _ -> true;
            default -> false;
        };
        if (!sequence) {
            return;
        }
        String indexType = typeName(index);
        if (indexType != null && !indexType.equals("int") && !indexType.equals("bool")) {
            c.warn(
                    value.range(),
                    typeName(value) + " indices must be integers or slices, not " + indexType
                            + "; perhaps you missed a comma?");
        }
    }
}
