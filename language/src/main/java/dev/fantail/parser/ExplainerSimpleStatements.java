// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.parser;

import static dev.fantail.parser.TokenKind.*;

import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;

/** Statements that fit on a line, as the explaining parser reads them. */
abstract class ExplainerSimpleStatements extends ExplainerPatterns {
    ExplainerSimpleStatements(TokenBuffer tokens, ParserOptions options) {
        super(tokens, options);
    }

    final boolean simpleStatements() {
        int first = mark;
        if (simpleStatement() && !at(SEMI) && accept(NEWLINE)) {
            return true;
        }
        mark = first;
        if (simpleStatement()) {
            while (at(SEMI)) {
                int semicolon = mark++;
                if (!simpleStatement()) {
                    mark = semicolon;
                    break;
                }
            }
            accept(SEMI);
            if (accept(NEWLINE)) {
                return true;
            }
        }
        return back(first);
    }

    private boolean simpleStatement() {
        return remember(Construct.SIMPLE_STATEMENT, () -> parseSimpleStatement() ? Boolean.TRUE : null) != null;
    }

    private boolean parseSimpleStatement() {
        int first = mark;
        if (assignment()) {
            return true;
        }
        mark = first;
        if (atSoftKeyword(NameTable.TYPE) && typeAlias()) {
            return true;
        }
        mark = first;
        if (starExpressions() != null) {
            return true;
        }
        mark = first;
        return switch (kind()) {
            case KW_RETURN -> {
                mark++;
                int behind = mark;
                if (starExpressions() == null) {
                    mark = behind;
                }
                yield true;
            }
            case KW_IMPORT -> importNames();
            case KW_FROM -> importFrom();
            case KW_RAISE -> raise();
            case KW_PASS, KW_BREAK, KW_CONTINUE -> accept(kind());
            case KW_DEL -> delete();
            case KW_YIELD -> yieldExpression() != null;
            case KW_ASSERT -> assertion();
            case KW_GLOBAL, KW_NONLOCAL -> {
                mark++;
                yield separated(() -> accept(NAME));
            }
            default -> false;
        };
    }

    private boolean raise() {
        mark++;
        int behind = mark;
        if (expression() == null) {
            mark = behind;
            return true;
        }
        int from = mark;
        if (accept(KW_FROM) && expression() == null) {
            mark = from;
        }
        return true;
    }

    private boolean assertion() {
        mark++;
        if (expression() == null) {
            return false;
        }
        int comma = mark;
        if (accept(COMMA) && expression() == null) {
            mark = comma;
        }
        return true;
    }

    private boolean delete() {
        int first = mark++;
        if (deleteTargets() && (at(SEMI) || at(NEWLINE))) {
            return true;
        }
        mark = first;
        if (invalid) {
            mark++;
            Expr e = starExpressions();
            if (e != null) {
                rejectTarget(e, TargetUse.DELETE);
            }
        }
        return back(first);
    }

    // ---- imports ------------------------------------------------------------------------------------------------

    private boolean dottedName() {
        if (!accept(NAME)) {
            return false;
        }
        while (at(DOT)) {
            int dot = mark++;
            if (!accept(NAME)) {
                mark = dot;
                break;
            }
        }
        return true;
    }

    private boolean asName() {
        int first = mark;
        if (accept(KW_AS) && !accept(NAME)) {
            mark = first;
        }
        return true;
    }

    private boolean importNames() {
        int first = mark;
        if (invalid && accept(KW_IMPORT) && separated(this::dottedName) && accept(KW_FROM) && dottedName()) {
            throw errorFrom(tokens.range(first, first), "Did you mean to use 'from ... import ...' instead?");
        }
        mark = first + 1;
        return separated(() -> dottedName() && asName());
    }

    private boolean importedNames() {
        return separated(() -> accept(NAME) && asName());
    }

    private boolean importFrom() {
        int first = mark++;
        boolean dots = false;
        while (accept(DOT) || accept(ELLIPSIS)) {
            dots = true;
        }
        int name = mark;
        if (dottedName() && accept(KW_IMPORT) && importTargets()) {
            return true;
        }
        mark = name;
        if (dots && accept(KW_IMPORT) && importTargets()) {
            return true;
        }
        return back(first);
    }

    private boolean importTargets() {
        int first = mark;
        if (accept(LPAR) && importedNames()) {
            accept(COMMA);
            if (accept(RPAR)) {
                return true;
            }
        }
        mark = first;
        if (importedNames() && !at(COMMA)) {
            return true;
        }
        mark = first;
        if (accept(STAR)) {
            return true;
        }
        if (invalid && importedNames() && accept(COMMA) && at(NEWLINE)) {
            throw errorHere("trailing comma not allowed without surrounding parentheses");
        }
        return back(first);
    }

    // ---- assignments --------------------------------------------------------------------------------------------

    private boolean annotatedRightSide() {
        return yieldOrStarExpressions() != null;
    }

    private boolean annotation(String what) {
        if (!accept(COLON) || expression() == null) {
            return false;
        }
        int equal = mark;
        if (accept(EQUAL) && !annotatedRightSide()) {
            mark = equal;
        }
        requireVersion(6, what);
        return true;
    }

    private boolean assignment() {
        int first = mark;
        if (at(NAME) && kindAt(first + 1) == COLON) {
            mark++;
            if (annotation("Variable annotation syntax is")) {
                return true;
            }
            mark = first;
        }
        Expr target = null;
        if (accept(LPAR)) {
            target = singleTarget();
            if (target != null && !accept(RPAR)) {
                target = null;
            }
        }
        if (target == null) {
            mark = first;
            target = attributeOrSubscriptTarget();
        }
        if (target != null && annotation("Variable annotations syntax is")) {
            return true;
        }
        mark = first;
        if (targetsWithEquals(true) && yieldOrStarExpressions() != null && !at(EQUAL)) {
            accept(TYPE_COMMENT);
            return true;
        }
        mark = first;
        if (singleTarget() != null && isAugmented(kind())) {
            if (at(ATEQUAL)) {
                requireVersion(5, "The '@' operator is");
            }
            mark++;
            return yieldOrStarExpressions() != null || back(first);
        }
        mark = first;
        if (invalid) {
            invalidAssignment();
        }
        return back(first);
    }

    /** Targets each with its equals sign; at least one if {@code some}. */
    private boolean targetsWithEquals(boolean some) {
        boolean found = false;
        while (true) {
            int before = mark;
            if (starTargets() == null || !accept(EQUAL)) {
                mark = before;
                return found || !some;
            }
            found = true;
        }
    }

    private static boolean isAugmented(int kind) {
        return kind >= PLUSEQUAL && kind <= DOUBLESTAREQUAL || kind == DOUBLESLASHEQUAL || kind == ATEQUAL;
    }

    private void invalidAssignment() {
        int first = mark;
        Expr a = listOrTuple();
        if (a != null && accept(COLON) && expression() != null) {
            throw errorAt(a, "only single target (not " + nameOf(a) + ") can be annotated");
        }
        mark = first;
        a = starNamedExpression();
        if (a != null && accept(COMMA)) {
            while (true) {
                int before = mark;
                if (starNamedExpressions() == null) {
                    mark = before;
                    break;
                }
            }
            if (accept(COLON) && expression() != null) {
                throw errorAt(a, "only single target (not tuple) can be annotated");
            }
        }
        mark = first;
        a = expression();
        if (a != null && accept(COLON) && expression() != null) {
            throw errorAt(a, "illegal target for annotation");
        }
        mark = first;
        targetsWithEquals(false);
        a = starExpressions();
        if (a != null && at(EQUAL)) {
            rejectTarget(a, TargetUse.ASSIGN);
            return;
        }
        mark = first;
        targetsWithEquals(false);
        a = yieldExpression();
        if (a != null && at(EQUAL)) {
            throw errorAt(a, "assignment to yield expression not possible");
        }
        mark = first;
        a = starExpressions();
        if (a != null && isAugmented(kind())) {
            mark++;
            if (yieldOrStarExpressions() != null) {
                throw errorAt(a, "'" + nameOf(a) + "' is an illegal expression for augmented assignment");
            }
        }
    }

    private Expr listOrTuple() {
        int first = mark;
        Expr e = firstOf(this::listDisplay, this::tuple);
        if (e != null) {
            return e;
        }
        if (accept(LPAR)) {
            e = listOrTuple();
            if (e != null && accept(RPAR)) {
                return e;
            }
        }
        back(first);
        return null;
    }

    private boolean typeAlias() {
        int first = mark++;
        if (at(NAME)) {
            name(ExprContext.STORE);
            typeParameters();
            if (accept(EQUAL) && expression() != null) {
                requireVersion(12, "Type statement is");
                return true;
            }
        }
        return back(first);
    }

    final void typeParameters() {
        int first = mark;
        if (accept(LSQB) && separated(this::typeParameter)) {
            accept(COMMA);
            if (accept(RSQB)) {
                requireVersion(12, "Type parameter lists are");
                return;
            }
        }
        mark = first;
    }

    private boolean typeParameter() {
        int first = mark;
        if (accept(NAME)) {
            bound("", true);
            return true;
        }
        if (accept(STAR) && accept(NAME)) {
            bound("TypeVarTuple", false);
            return true;
        }
        mark = first;
        if (accept(DOUBLESTAR) && accept(NAME)) {
            bound("ParamSpec", false);
            return true;
        }
        return back(first);
    }

    private void bound(String type, boolean allowed) {
        int colon = mark;
        if (accept(COLON)) {
            Expr bound = expression();
            if (bound == null) {
                mark = colon;
            } else if (!allowed) {
                String what = bound instanceof Expr.Tuple ? "constraints" : "bound";
                throw errorFrom(tokens.range(colon, colon), "cannot use " + what + " with " + type);
            }
        }
    }
}
