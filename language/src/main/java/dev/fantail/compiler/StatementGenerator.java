// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Intrinsic;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;
import java.util.ArrayList;
import java.util.List;

/** Statements, as far as they are not large enough for a generator of their own. */
final class StatementGenerator extends Generator {
    StatementGenerator(CodeGeneration c) {
        super(c);
    }

    /** The body of a module or class, with its docstring and the namespace of its annotations. */
    void moduleOrClassBody(List<Stmt> body, SourceRange start) {
        SourceRange range = start;
        if (c.unit.kind == Unit.Kind.MODULE && !body.isEmpty()) {
            range = body.getFirst().range();
        }
        if (hasAnnotations(body)) {
            emit(SETUP_ANNOTATIONS, range);
        }
        int first = 0;
        if (c.options.optimize() < 2 && Docstrings.of(body) != null) {
            first = 1;
            visit(((Stmt.ExprStmt) body.getFirst()).value());
            c.names.store("__doc__", null);
        }
        for (int i = first; i < body.size(); i++) {
            visit(body.get(i));
        }
    }

    /** Whether a block, not counting blocks with scopes of their own, annotates a variable. */
    static boolean hasAnnotations(List<Stmt> body) {
        for (int i = 0; i < body.size(); i++) {
            boolean found = switch (body.get(i)) {
                case Stmt.AnnAssign _ -> true;
                case Stmt.For node -> hasAnnotations(node.body()) || hasAnnotations(node.orelse());
                case Stmt.While node -> hasAnnotations(node.body()) || hasAnnotations(node.orelse());
                case Stmt.If node -> hasAnnotations(node.body()) || hasAnnotations(node.orelse());
                case Stmt.With node -> hasAnnotations(node.body());
                case Stmt.Match node -> {
                    boolean any = false;
                    for (Stmt.MatchCase matchCase : node.cases()) {
                        any |= hasAnnotations(matchCase.body());
                    }
                    yield any;
                }
                case Stmt.Try node -> {
                    boolean any = hasAnnotations(node.body())
                            || hasAnnotations(node.finalbody())
                            || hasAnnotations(node.orelse());
                    for (Stmt.ExceptHandler handler : node.handlers()) {
                        any |= hasAnnotations(handler.body());
                    }
                    yield any;
                }
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    void visit(Stmt statement) {
        SourceRange range = statement.range();
        switch (statement) {
            case Stmt.ExprStmt node -> expressionStatement(node.value(), range);
            case Stmt.Assign node -> c.assignments.assign(node);
            case Stmt.If node -> ifStatement(node);
            case Stmt.Return node -> returnStatement(node);
            case Stmt.FunctionDef node -> c.functions.function(node);
            case Stmt.ClassDef node -> c.classes.classDef(node);
            case Stmt.For node -> {
                if (node.isAsync()) {
                    asyncFor(node);
                } else {
                    forStatement(node);
                }
            }
            case Stmt.While node -> whileStatement(node);
            case Stmt.AugAssign node -> c.assignments.augmented(node);
            case Stmt.AnnAssign node -> c.assignments.annotated(node);
            case Stmt.Raise node -> raise(node);
            case Stmt.Try node -> c.exceptions.tryStatement(node);
            case Stmt.With node -> c.withs.with(node, 0);
            case Stmt.Import node -> importStatement(node);
            case Stmt.ImportFrom node -> importFrom(node);
            case Stmt.Assert node -> assertStatement(node);
            case Stmt.Delete node -> c.visitAll(node.targets());
            case Stmt.Match node -> c.patterns.match(node);
            case Stmt.TypeAlias node -> c.typeParameters.typeAlias(node);
            case Stmt.Pass _ -> emit(NOP, range);
            case Stmt.Break _ -> c.blocks.breakLoop(range);
            case Stmt.Continue _ -> c.blocks.continueLoop(range);
            case Stmt.Global _, Stmt.Nonlocal _ -> {}
        }
    }

    private void expressionStatement(Expr value, SourceRange range) {
        if (c.interactive && c.unit.parent == null) {
            visit(value);
            emit(CALL_INTRINSIC_1, Intrinsic.PRINT, range);
            emit(POP_TOP, null);
        } else if (value instanceof Expr.Constant) {
            emit(NOP, range);
        } else {
            visit(value);
            emit(POP_TOP, null);
        }
    }

    private void ifStatement(Stmt.If node) {
        int end = newLabel();
        int next = node.orelse().isEmpty() ? end : newLabel();
        c.conditions.jumpIf(node.test(), next, false);
        c.visitBody(node.body());
        if (!node.orelse().isEmpty()) {
            jump(JUMP, end, null);
            place(next);
            c.visitBody(node.orelse());
        }
        place(end);
    }

    private void returnStatement(Stmt.Return node) {
        SourceRange range = node.range();
        Expr value = node.value();
        Scope scope = c.unit.scope;
        if (!scope.isFunctionLike()) {
            throw c.error(range, "'return' outside function");
        }
        if (value != null && scope.isCoroutine() && scope.isGenerator()) {
            throw c.error(range, "'return' with value in async generator");
        }
        boolean computed = value != null && !(value instanceof Expr.Constant);
        if (computed) {
            visit(value);
        } else if (value != null) {
            range = value.range();
            emit(NOP, range);
        }
        if (value == null || value.range().line() != node.range().line()) {
            range = node.range();
            emit(NOP, range);
        }
        range = c.blocks.unwindAll(range, computed);
        if (value == null) {
            loadConst(NONE, range);
        } else if (!computed) {
            loadConst(((Expr.Constant) value).value(), range);
        }
        emit(RETURN_VALUE, range);
    }

    private void forStatement(Stmt.For node) {
        SourceRange range = node.range();
        int start = newLabel();
        int cleanup = newLabel();
        int end = newLabel();
        c.blocks.push(Unit.BlockKind.FOR_LOOP, start, end, null, range);
        visit(node.iter());
        emit(GET_ITER, range);
        place(start);
        jump(FOR_ITER, cleanup, range);
        visit(node.target());
        c.visitBody(node.body());
        jump(JUMP, start, null);
        place(cleanup);
        emit(END_FOR, null);
        c.blocks.pop();
        c.visitBody(node.orelse());
        place(end);
    }

    private void asyncFor(Stmt.For node) {
        SourceRange range = node.range();
        requireCoroutine("'async for' outside async function", range);
        int start = newLabel();
        int except = newLabel();
        int end = newLabel();
        visit(node.iter());
        emit(GET_AITER, range);
        place(start);
        c.blocks.push(Unit.BlockKind.FOR_LOOP, start, end, null, range);
        jump(SETUP_FINALLY, except, range);
        emit(GET_ANEXT, range);
        loadConst(NONE, range);
        c.yieldFrom(true, range);
        emit(POP_BLOCK, range);
        visit(node.target());
        c.visitBody(node.body());
        jump(JUMP, start, null);
        c.blocks.pop();
        place(except);
        // The line of the iterator: the loop ends there, not in its body.
        emit(END_ASYNC_FOR, node.iter().range());
        c.visitBody(node.orelse());
        place(end);
    }

    void requireCoroutine(String message, SourceRange range) {
        if (c.isTopLevelAwait()) {
            c.unit.scope.markCoroutine();
        } else if (c.unit.kind != Unit.Kind.ASYNC_FUNCTION) {
            throw c.error(range, message);
        }
    }

    private void whileStatement(Stmt.While node) {
        int loop = newLabel();
        int body = newLabel();
        int anchor = newLabel();
        int end = newLabel();
        place(loop);
        c.blocks.push(Unit.BlockKind.WHILE_LOOP, loop, end, null, node.range());
        c.conditions.jumpIf(node.test(), anchor, false);
        place(body);
        c.visitBody(node.body());
        c.conditions.jumpIf(node.test(), body, true);
        c.blocks.pop();
        place(anchor);
        c.visitBody(node.orelse());
        place(end);
    }

    private void raise(Stmt.Raise node) {
        int count = 0;
        if (node.exception() != null) {
            visit(node.exception());
            count++;
            if (node.cause() != null) {
                visit(node.cause());
                count++;
            }
        }
        emit(RAISE_VARARGS, count, node.range());
    }

    private void assertStatement(Stmt.Assert node) {
        SourceRange range = node.range();
        if (isNonEmptyTuple(node.test())) {
            c.warn(range, "assertion is always true, perhaps remove parentheses?");
        }
        if (c.options.optimize() > 0) {
            return;
        }
        int end = newLabel();
        c.conditions.jumpIf(node.test(), end, true);
        emit(LOAD_ASSERTION_ERROR, range);
        if (node.message() != null) {
            visit(node.message());
            emit(CALL, 0, range);
        }
        emit(RAISE_VARARGS, 1, range);
        place(end);
    }

    private static boolean isNonEmptyTuple(Expr expression) {
        return expression instanceof Expr.Tuple tuple && !tuple.elements().isEmpty()
                || expression instanceof Expr.Constant constant
                        && constant.value() instanceof Constants.Tuple value
                        && !value.elements().isEmpty();
    }

    private void importStatement(Stmt.Import node) {
        SourceRange range = node.range();
        for (Stmt.Alias alias : node.names()) {
            loadConst(0L, range);
            loadConst(NONE, range);
            String name = alias.name();
            c.names.emitName(IMPORT_NAME, name, range);
            int dot = name.indexOf('.');
            if (alias.asName() == null) {
                c.names.store(dot < 0 ? name : name.substring(0, dot), range);
            } else if (dot < 0) {
                c.names.store(alias.asName(), range);
            } else {
                importAs(name, dot, alias.asName(), range);
            }
        }
    }

    /** {@code import a.b.c as d}: what the import gives is {@code a}, so the rest is fetched step by step. */
    private void importAs(String name, int firstDot, String asName, SourceRange range) {
        int dot = firstDot;
        while (true) {
            int start = dot + 1;
            dot = name.indexOf('.', start);
            c.names.emitName(IMPORT_FROM, dot < 0 ? name.substring(start) : name.substring(start, dot), range);
            if (dot < 0) {
                break;
            }
            emit(SWAP, 2, range);
            emit(POP_TOP, range);
        }
        c.names.store(asName, range);
        emit(POP_TOP, range);
    }

    private void importFrom(Stmt.ImportFrom node) {
        SourceRange range = node.range();
        loadConst((long) node.level(), range);
        List<Object> names = new ArrayList<>(node.names().size());
        for (Stmt.Alias alias : node.names()) {
            names.add(alias.name());
        }
        if ("__future__".equals(node.module()) && c.future.isBefore(range)) {
            throw c.error(range, "from __future__ imports must occur at the beginning of the file");
        }
        loadConst(new Constants.Tuple(names), range);
        c.names.emitName(IMPORT_NAME, node.module() == null ? "" : node.module(), range);
        if (node.names().getFirst().name().equals("*")) {
            emit(CALL_INTRINSIC_1, Intrinsic.IMPORT_STAR, range);
            emit(POP_TOP, null);
            return;
        }
        for (Stmt.Alias alias : node.names()) {
            c.names.emitName(IMPORT_FROM, alias.name(), range);
            c.names.store(alias.asName() == null ? alias.name() : alias.asName(), range);
        }
        emit(POP_TOP, range);
    }
}
