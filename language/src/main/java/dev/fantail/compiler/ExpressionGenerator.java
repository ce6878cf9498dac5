// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Intrinsic;
import dev.fantail.bytecode.Opcode;
import dev.fantail.compiler.symbols.Scope;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.Operator;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Expressions, as far as they have no generator of their own. */
final class ExpressionGenerator extends Generator {
    /** What {@code BINARY_OP} adds to an operator for the augmented assignment. */
    static final int IN_PLACE = 13;

    private static final int FORMAT_STR = 1;
    private static final int FORMAT_REPR = 2;
    private static final int FORMAT_ASCII = 3;
    private static final int FORMAT_SPEC = 4;

    ExpressionGenerator(CodeGeneration c) {
        super(c);
    }

    @Override
    void visit(Expr expression) {
        // The two most frequent kinds first.
        if (expression instanceof Expr.Name node) {
            c.names.access(node.id(), node.context(), node.range());
            return;
        }
        SourceRange range = expression.range();
        switch (expression) {
            case Expr.Name node -> c.names.access(node.id(), node.context(), range);
            case Expr.Constant node -> loadConst(node.value(), range);
            case Expr.Attribute node -> attribute(node);
            case Expr.Call node -> c.calls.call(node);
            case Expr.Subscript node -> subscript(node);
            case Expr.BinOp node -> binary(node);
            case Expr.UnaryOp node -> unary(node);
            case Expr.Compare node -> c.conditions.comparison(node);
            case Expr.BoolOp node -> c.conditions.booleanOperation(node);
            case Expr.IfExp node -> c.conditions.conditional(node);
            case Expr.Tuple node -> c.displays.tuple(node);
            case Expr.ListExpr node -> c.displays.list(node);
            case Expr.Set node -> c.displays.set(node);
            case Expr.Dict node -> c.displays.dict(node);
            case Expr.JoinedStr node -> joinedString(node);
            case Expr.FormattedValue node -> formattedValue(node);
            case Expr.ListComp node -> c.comprehensions.list(node);
            case Expr.SetComp node -> c.comprehensions.set(node);
            case Expr.DictComp node -> c.comprehensions.dict(node);
            case Expr.GeneratorExp node -> c.comprehensions.generator(node);
            case Expr.Lambda node -> c.functions.lambda(node);
            case Expr.NamedExpr node -> {
                visit(node.value());
                emit(COPY, 1, range);
                visit(node.target());
            }
            case Expr.Slice node -> {
                sliceParts(node);
                emit(BUILD_SLICE, node.step() == null ? 2 : 3, range);
            }
            case Expr.Starred node ->
                throw c.error(
                        range,
                        node.context() == ExprContext.STORE
                                ? "starred assignment target must be in a list or tuple"
                                : "can't use starred expression here");
            case Expr.Yield node -> yieldValue(node);
            case Expr.YieldFrom node -> yieldFrom(node);
            case Expr.Await node -> await(node);
        }
    }

    /** A sum of many terms leans to the left, so that side is followed in a loop. */
    private void binary(Expr.BinOp node) {
        if (!(node.left() instanceof Expr.BinOp)) {
            visit(node.left());
            operate(node);
            return;
        }
        List<Expr.BinOp> spine = new ArrayList<>();
        Expr innermost = node;
        while (innermost instanceof Expr.BinOp operation) {
            spine.add(operation);
            innermost = operation.left();
        }
        visit(innermost);
        for (int i = spine.size() - 1; i >= 0; i--) {
            operate(spine.get(i));
        }
    }

    private void operate(Expr.BinOp node) {
        visit(node.right());
        emit(BINARY_OP, binaryArgument(node.op()), node.range());
    }

    /** The number of the operator for {@code BINARY_OP}. */
    static int binaryArgument(Operator op) {
        return switch (op) {
            case ADD -> 0;
            case BIT_AND -> 1;
            case FLOOR_DIV -> 2;
            case L_SHIFT -> 3;
            case MAT_MULT -> 4;
            case MULT -> 5;
            case MOD -> 6;
            case BIT_OR -> 7;
            case POW -> 8;
            case R_SHIFT -> 9;
            case SUB -> 10;
            case DIV -> 11;
            case BIT_XOR -> 12;
        };
    }

    private void unary(Expr.UnaryOp node) {
        visit(node.operand());
        switch (node.op()) {
            case INVERT -> emit(UNARY_INVERT, node.range());
            case NOT -> emit(UNARY_NOT, node.range());
            case U_SUB -> emit(UNARY_NEGATIVE, node.range());
            case U_ADD -> emit(CALL_INTRINSIC_1, Intrinsic.UNARY_POSITIVE, node.range());
        }
    }

    private void attribute(Expr.Attribute node) {
        if (c.calls.isSuperAttribute(node)) {
            c.calls.superAttribute(node, false);
            return;
        }
        visit(node.value());
        SourceRange range = attributeRange(node.range(), node);
        switch (node.context()) {
            case LOAD -> emit(LOAD_ATTR, c.names.nameIndex(node.name()) << 1, range);
            case STORE -> {
                c.names.rejectForbidden(range, node.name(), ExprContext.STORE);
                c.names.emitName(STORE_ATTR, node.name(), range);
            }
            case DEL -> c.names.emitName(DELETE_ATTR, node.name(), range);
        }
    }

    /** In a chain over many lines an attribute belongs to its own line: {@code range} cut down to start at the name. */
    static SourceRange attributeRange(SourceRange range, Expr.Attribute node) {
        SourceRange whole = node.range();
        if (range.line() == whole.endLine()) {
            return range;
        }
        int length = node.name().codePointCount(0, node.name().length());
        return length <= whole.endColumn()
                ? new SourceRange(whole.endLine(), whole.endColumn() - length, range.endLine(), range.endColumn())
                : new SourceRange(whole.endLine(), -1, range.endLine(), -1);
    }

    static boolean isTwoPartSlice(Expr slice) {
        return slice instanceof Expr.Slice parts && parts.step() == null;
    }

    void sliceParts(Expr.Slice node) {
        slicePart(node.lower(), node.range());
        slicePart(node.upper(), node.range());
        if (node.step() != null) {
            visit(node.step());
        }
    }

    private void slicePart(Expr part, SourceRange range) {
        if (part == null) {
            loadConst(NONE, range);
        } else {
            visit(part);
        }
    }

    private void subscript(Expr.Subscript node) {
        SourceRange range = node.range();
        ExprContext context = node.context();
        if (context == ExprContext.LOAD) {
            c.checks.subscripted(node.value());
            c.checks.index(node.value(), node.slice());
        }
        visit(node.value());
        if (context != ExprContext.DEL && isTwoPartSlice(node.slice())) {
            sliceParts((Expr.Slice) node.slice());
            emit(context == ExprContext.LOAD ? BINARY_SLICE : STORE_SLICE, range);
            return;
        }
        visit(node.slice());
        Opcode op = switch (context) {
            case LOAD -> BINARY_SUBSCR;
            case STORE -> STORE_SUBSCR;
            case DEL -> DELETE_SUBSCR;
        };
        emit(op, range);
    }

    private void joinedString(Expr.JoinedStr node) {
        SourceRange range = node.range();
        List<Expr> values = node.values();
        int count = values.size();
        if (count > CodeGeneration.STACK_GUIDELINE) {
            loadConst("", range);
            emit(LOAD_ATTR, c.names.nameIndex("join") << 1 | 1, range);
            emit(BUILD_LIST, 0, range);
            for (int i = 0; i < count; i++) {
                visit(values.get(i));
                emit(LIST_APPEND, 1, range);
            }
            emit(CALL, 1, range);
            return;
        }
        c.visitAll(values);
        if (count != 1) {
            emit(BUILD_STRING, count, range);
        }
    }

    private void formattedValue(Expr.FormattedValue node) {
        visit(node.value());
        int argument = switch (node.conversion()) {
            case 's' -> FORMAT_STR;
            case 'r' -> FORMAT_REPR;
            case 'a' -> FORMAT_ASCII;
            case -1 -> 0;
            default ->
                throw new AstValidationException(
                        AstValidationException.Kind.SYSTEM_ERROR,
                        "Unrecognized conversion character " + node.conversion());
        };
        if (node.formatSpec() != null) {
            visit(node.formatSpec());
            argument |= FORMAT_SPEC;
        }
        emit(FORMAT_VALUE, argument, node.range());
    }

    private void yieldValue(Expr.Yield node) {
        SourceRange range = node.range();
        if (!c.unit.scope.isFunctionLike()) {
            throw c.error(range, "'yield' outside function");
        }
        if (node.value() != null) {
            visit(node.value());
        } else {
            loadConst(NONE, range);
        }
        emitYield(range);
    }

    void emitYield(SourceRange range) {
        Scope scope = c.unit.scope;
        if (scope.isGenerator() && scope.isCoroutine()) {
            emit(CALL_INTRINSIC_1, Intrinsic.ASYNC_GEN_WRAP, range);
        }
        emit(YIELD_VALUE, 0, range);
        emit(RESUME, 1, range);
    }

    private void yieldFrom(Expr.YieldFrom node) {
        SourceRange range = node.range();
        if (!c.unit.scope.isFunctionLike()) {
            throw c.error(range, "'yield' outside function");
        }
        if (c.unit.kind == Unit.Kind.ASYNC_FUNCTION) {
            throw c.error(range, "'yield from' inside async function");
        }
        visit(node.value());
        emit(GET_YIELD_FROM_ITER, range);
        loadConst(NONE, range);
        c.yieldFrom(false, range);
    }

    private void await(Expr.Await node) {
        SourceRange range = node.range();
        if (!c.isTopLevelAwait()) {
            if (!c.unit.scope.isFunctionLike()) {
                throw c.error(range, "'await' outside function");
            }
            if (c.unit.kind != Unit.Kind.ASYNC_FUNCTION && c.unit.kind != Unit.Kind.COMPREHENSION) {
                throw c.error(range, "'await' outside async function");
            }
        }
        visit(node.value());
        c.await(0, range);
    }
}
