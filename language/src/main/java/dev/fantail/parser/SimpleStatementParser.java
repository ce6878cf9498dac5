// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.Stmt;
import dev.fantail.parser.ast.Stmt.Alias;
import dev.fantail.parser.ast.TypeParam;
import java.util.ArrayList;
import java.util.List;

/** Parses the statements that fit on a line. */
abstract class SimpleStatementParser extends PatternParser {
    SimpleStatementParser(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    /** A line of statements, its end included. */
    final void simpleStatements(List<Stmt> out) {
        while (true) {
            out.add(simpleStatement());
            if (kind == SEMI) {
                advance();
                if (kind != NEWLINE) {
                    continue;
                }
            }
            expect(NEWLINE);
            return;
        }
    }

    private Stmt simpleStatement() {
        int first = at;
        switch (kind) {
            case NAME -> {
                if (isSoftKeyword(NameTable.TYPE) && peek() == NAME) {
                    return typeAlias();
                }
                return expressionStatement();
            }
            case KW_RETURN -> {
                advance();
                Expr value = endsStatement() ? null : starExpressions();
                return new Stmt.Return(value, rangeFrom(first));
            }
            case KW_IMPORT -> {
                return importNames();
            }
            case KW_FROM -> {
                return importFrom();
            }
            case KW_RAISE -> {
                return raise();
            }
            case KW_PASS -> {
                advance();
                return new Stmt.Pass(rangeFrom(first));
            }
            case KW_DEL -> {
                return delete();
            }
            case KW_ASSERT -> {
                advance();
                Expr test = expression();
                Expr message = accept(COMMA) ? expression() : null;
                return new Stmt.Assert(test, message, rangeFrom(first));
            }
            case KW_BREAK -> {
                advance();
                return new Stmt.Break(rangeFrom(first));
            }
            case KW_CONTINUE -> {
                advance();
                return new Stmt.Continue(rangeFrom(first));
            }
            case KW_GLOBAL -> {
                List<String> names = names();
                return new Stmt.Global(names, rangeFrom(first));
            }
            case KW_NONLOCAL -> {
                List<String> names = names();
                return new Stmt.Nonlocal(names, rangeFrom(first));
            }
            default -> {
                return expressionStatement();
            }
        }
    }

    final boolean endsStatement() {
        return kind == NEWLINE || kind == SEMI;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            advance();
            names.add(expectName());
        } while (kind == COMMA);
        return names;
    }

    private Stmt raise() {
        int first = at;
        advance();
        Expr exception = null;
        Expr cause = null;
        if (!endsStatement()) {
            exception = expression();
            if (accept(KW_FROM)) {
                cause = expression();
            }
        }
        return new Stmt.Raise(exception, cause, rangeFrom(first));
    }

    private Stmt delete() {
        int first = at;
        advance();
        List<Expr> targets = new ArrayList<>();
        targets.add(asTarget(primary(), ExprContext.DEL));
        while (accept(COMMA)) {
            if (endsStatement()) {
                break;
            }
            targets.add(asTarget(primary(), ExprContext.DEL));
        }
        Stmt result = new Stmt.Delete(targets, rangeFrom(first));
        if (!endsStatement()) {
            throw failure();
        }
        return result;
    }

    // ---- imports ------------------------------------------------------------------------------------------------

    private String dottedName() {
        String name = expectName();
        if (kind != DOT) {
            return name;
        }
        StringBuilder dotted = new StringBuilder(name);
        while (accept(DOT)) {
            dotted.append('.').append(expectName());
        }
        return dotted.toString();
    }

    private Stmt importNames() {
        int first = at;
        List<Alias> names = new ArrayList<>(2);
        do {
            advance();
            int begin = at;
            String name = dottedName();
            String asName = accept(KW_AS) ? expectName() : null;
            names.add(new Alias(name, asName, rangeFrom(begin)));
        } while (kind == COMMA);
        return new Stmt.Import(names, rangeFrom(first));
    }

    private Stmt importFrom() {
        int first = at;
        advance();
        int level = 0;
        while (kind == DOT || kind == ELLIPSIS) {
            level += kind == DOT ? 1 : 3;
            advance();
        }
        String module = level > 0 && kind == KW_IMPORT ? null : dottedName();
        expect(KW_IMPORT);
        List<Alias> names = new ArrayList<>(4);
        if (kind == STAR) {
            int star = at;
            advance();
            names.add(new Alias("*", null, rangeFrom(star)));
        } else if (accept(LPAR)) {
            names.add(importedName());
            while (accept(COMMA)) {
                if (kind == RPAR) {
                    break;
                }
                names.add(importedName());
            }
            expect(RPAR);
        } else {
            names.add(importedName());
            while (accept(COMMA)) {
                names.add(importedName());
            }
        }
        return new Stmt.ImportFrom(module, names, level, rangeFrom(first));
    }

    private Alias importedName() {
        int first = at;
        String name = expectName();
        String asName = accept(KW_AS) ? expectName() : null;
        return new Alias(name, asName, rangeFrom(first));
    }

    // ---- assignments --------------------------------------------------------------------------------------------

    abstract List<TypeParam> typeParameters();

    private Stmt typeAlias() {
        int first = at;
        advance();
        int nameToken = at;
        String id = expectName();
        Expr name = new Expr.Name(id, ExprContext.STORE, rangeFrom(nameToken));
        List<TypeParam> typeParams = typeParameters();
        expect(EQUAL);
        Expr value = expression();
        requireVersion(12);
        return new Stmt.TypeAlias(name, typeParams, value, rangeFrom(first));
    }

    private Stmt expressionStatement() {
        int first = at;
        if (kind == KW_YIELD) {
            Expr value = yieldExpression();
            return new Stmt.ExprStmt(value, rangeFrom(first));
        }
        Expr e = starExpressions();
        switch (kind) {
            case EQUAL -> {
                return assignment(e, first);
            }
            case COLON -> {
                return annotatedAssignment(e, first);
            }
            default -> {
                Operator operator = augmentedOperator(kind);
                if (operator == null) {
                    return new Stmt.ExprStmt(e, rangeFrom(first));
                }
                Expr target = singleTarget(e);
                if (kind == ATEQUAL) {
                    requireVersion(5);
                }
                advance();
                Expr value = yieldOrStarExpressions();
                return new Stmt.AugAssign(target, operator, value, rangeFrom(first));
            }
        }
    }

    private static Expr singleTarget(Expr e) {
        if (e instanceof Expr.Name || e instanceof Expr.Attribute || e instanceof Expr.Subscript) {
            return asTarget(e, ExprContext.STORE);
        }
        throw failure();
    }

    private Stmt annotatedAssignment(Expr e, int first) {
        boolean simple = e instanceof Expr.Name && tokens.kinds[first] == NAME;
        Expr target = singleTarget(e);
        requireVersion(6);
        advance();
        Expr annotation = expression();
        Expr value = accept(EQUAL) ? yieldOrStarExpressions() : null;
        return new Stmt.AnnAssign(target, annotation, value, simple, rangeFrom(first));
    }

    private Stmt assignment(Expr firstTarget, int first) {
        List<Expr> targets = new ArrayList<>(1);
        Expr value = firstTarget;
        while (accept(EQUAL)) {
            targets.add(asTarget(value, ExprContext.STORE));
            if (kind == KW_YIELD) {
                value = yieldExpression();
                if (kind == EQUAL) {
                    throw failure();
                }
                break;
            }
            value = starExpressions();
        }
        String comment = null;
        if (kind == TYPE_COMMENT) {
            comment = tokens.textAt(at);
            advance();
        }
        return new Stmt.Assign(targets, value, comment, rangeFrom(first));
    }

    private static Operator augmentedOperator(int k) {
        return switch (k) {
            case PLUSEQUAL -> Operator.ADD;
            case MINEQUAL -> Operator.SUB;
            case STAREQUAL -> Operator.MULT;
            case ATEQUAL -> Operator.MAT_MULT;
            case SLASHEQUAL -> Operator.DIV;
            case PERCENTEQUAL -> Operator.MOD;
            case AMPEREQUAL -> Operator.BIT_AND;
            case VBAREQUAL -> Operator.BIT_OR;
            case CIRCUMFLEXEQUAL -> Operator.BIT_XOR;
            case LEFTSHIFTEQUAL -> Operator.L_SHIFT;
            case RIGHTSHIFTEQUAL -> Operator.R_SHIFT;
            case DOUBLESTAREQUAL -> Operator.POW;
            case DOUBLESLASHEQUAL -> Operator.FLOOR_DIV;
            default -> null;
        };
    }
}
