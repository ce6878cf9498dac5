// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser.ast;

import java.util.List;

/** A statement. Components that may be absent are {@code null}; lists never are. */
public sealed interface Stmt {
    SourceRange range();

    record FunctionDef(
            String name,
            Arguments args,
            List<Stmt> body,
            List<Expr> decorators,
            Expr returns,
            String typeComment,
            List<TypeParam> typeParams,
            boolean isAsync,
            SourceRange range)
            implements Stmt {}

    record ClassDef(
            String name,
            List<Expr> bases,
            List<Expr.Keyword> keywords,
            List<Stmt> body,
            List<Expr> decorators,
            List<TypeParam> typeParams,
            SourceRange range)
            implements Stmt {}

    record Return(Expr value, SourceRange range) implements Stmt {}

    record Delete(List<Expr> targets, SourceRange range) implements Stmt {}

    record Assign(List<Expr> targets, Expr value, String typeComment, SourceRange range) implements Stmt {}

    record TypeAlias(Expr name, List<TypeParam> typeParams, Expr value, SourceRange range) implements Stmt {}

    record AugAssign(Expr target, Operator op, Expr value, SourceRange range) implements Stmt {}

    record AnnAssign(Expr target, Expr annotation, Expr value, boolean simple, SourceRange range) implements Stmt {}

    record For(
            Expr target,
            Expr iter,
            List<Stmt> body,
            List<Stmt> orelse,
            String typeComment,
            boolean isAsync,
            SourceRange range)
            implements Stmt {}

    record While(Expr test, List<Stmt> body, List<Stmt> orelse, SourceRange range) implements Stmt {}

    record If(Expr test, List<Stmt> body, List<Stmt> orelse, SourceRange range) implements Stmt {}

    record With(List<WithItem> items, List<Stmt> body, String typeComment, boolean isAsync, SourceRange range)
            implements Stmt {}

    record WithItem(Expr context, Expr target) {}

    record Match(Expr subject, List<MatchCase> cases, SourceRange range) implements Stmt {}

    record MatchCase(Pattern pattern, Expr guard, List<Stmt> body) {}

    record Raise(Expr exception, Expr cause, SourceRange range) implements Stmt {}

    /** {@code try}; {@code isStar} for {@code except*}. */
    record Try(
            List<Stmt> body,
            List<ExceptHandler> handlers,
            List<Stmt> orelse,
            List<Stmt> finalbody,
            boolean isStar,
            SourceRange range)
            implements Stmt {}

    record ExceptHandler(Expr type, String name, List<Stmt> body, SourceRange range) {}

    record Assert(Expr test, Expr message, SourceRange range) implements Stmt {}

    record Import(List<Alias> names, SourceRange range) implements Stmt {}

    /** {@code level} counts the leading dots. */
    record ImportFrom(String module, List<Alias> names, int level, SourceRange range) implements Stmt {}

    record Alias(String name, String asName, SourceRange range) {}

    record Global(List<String> names, SourceRange range) implements Stmt {}

    record Nonlocal(List<String> names, SourceRange range) implements Stmt {}

    record ExprStmt(Expr value, SourceRange range) implements Stmt {}

    record Pass(SourceRange range) implements Stmt {}

    record Break(SourceRange range) implements Stmt {}

    record Continue(SourceRange range) implements Stmt {}
}
