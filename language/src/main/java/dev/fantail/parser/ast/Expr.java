// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import java.util.List;

/** An expression. Components that may be absent are {@code null}; lists never are. */
public sealed interface Expr {
    SourceRange range();

    /** {@code and} (or else {@code or}) over two or more values. */
    record BoolOp(boolean isAnd, List<Expr> values, SourceRange range) implements Expr {}

    record NamedExpr(Expr target, Expr value, SourceRange range) implements Expr {}

    record BinOp(Expr left, Operator op, Expr right, SourceRange range) implements Expr {}

    record UnaryOp(UnaryOperator op, Expr operand, SourceRange range) implements Expr {}

    record Lambda(Arguments args, Expr body, SourceRange range) implements Expr {}

    record IfExp(Expr test, Expr body, Expr orelse, SourceRange range) implements Expr {}

    /** A {@code null} key stands for {@code **value}. */
    record Dict(List<Expr> keys, List<Expr> values, SourceRange range) implements Expr {}

    record Set(List<Expr> elements, SourceRange range) implements Expr {}

    record ListComp(Expr element, List<Comprehension> generators, SourceRange range) implements Expr {}

    record SetComp(Expr element, List<Comprehension> generators, SourceRange range) implements Expr {}

    record DictComp(Expr key, Expr value, List<Comprehension> generators, SourceRange range) implements Expr {}

    record GeneratorExp(Expr element, List<Comprehension> generators, SourceRange range) implements Expr {}

    record Comprehension(Expr target, Expr iter, List<Expr> ifs, boolean isAsync) {}

    record Await(Expr value, SourceRange range) implements Expr {}

    record Yield(Expr value, SourceRange range) implements Expr {}

    record YieldFrom(Expr value, SourceRange range) implements Expr {}

    record Compare(Expr left, List<CompareOperator> ops, List<Expr> comparators, SourceRange range) implements Expr {}

    record Call(Expr function, List<Expr> args, List<Keyword> keywords, SourceRange range) implements Expr {}

    /** {@code name=value}, or {@code **value} when {@code name} is {@code null}. */
    record Keyword(String name, Expr value, SourceRange range) {}

    /** {@code conversion} is -1, 's', 'r' or 'a'. */
    record FormattedValue(Expr value, int conversion, Expr formatSpec, SourceRange range) implements Expr {}

    record JoinedStr(List<Expr> values, SourceRange range) implements Expr {}

    /**
     * A literal.
     *
     * @param value a {@code dev.fantail.bytecode.Constants} value: {@code Singleton.NONE}, {@code Singleton.ELLIPSIS},
     *     {@code Boolean}, {@code Long}, {@code BigInteger} (only beyond long), {@code Double}, {@code Complex},
     *     {@code String} or {@code CodePoints}, {@code Bytes}; made by hand also {@code Tuple} and {@code FrozenSet}
     * @param kind "u" for a literal with that prefix, else {@code null}
     */
    record Constant(Object value, String kind, SourceRange range) implements Expr {}

    record Attribute(Expr value, String name, ExprContext context, SourceRange range) implements Expr {}

    record Subscript(Expr value, Expr slice, ExprContext context, SourceRange range) implements Expr {}

    record Starred(Expr value, ExprContext context, SourceRange range) implements Expr {}

    record Name(String id, ExprContext context, SourceRange range) implements Expr {}

    record ListExpr(List<Expr> elements, ExprContext context, SourceRange range) implements Expr {}

    record Tuple(List<Expr> elements, ExprContext context, SourceRange range) implements Expr {}

    record Slice(Expr lower, Expr upper, Expr step, SourceRange range) implements Expr {}
}
