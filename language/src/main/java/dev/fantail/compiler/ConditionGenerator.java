// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.CompareOperator;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.UnaryOperator;
import java.util.List;

/** Comparisons, {@code and}, {@code or}, conditional expressions, and jumps that depend on them. */
final class ConditionGenerator extends Generator {
    ConditionGenerator(CodeGeneration c) {
        super(c);
    }

    /** Jumps to the label when the truth of the expression is {@code condition}. */
    void jumpIf(Expr expression, int label, boolean condition) {
        switch (expression) {
            case Expr.UnaryOp node when node.op() == UnaryOperator.NOT -> jumpIf(node.operand(), label, !condition);
            case Expr.BoolOp node -> {
                List<Expr> values = node.values();
                boolean shortcut = !node.isAnd();
                int target = shortcut == condition ? label : newLabel();
                int last = values.size() - 1;
                for (int i = 0; i < last; i++) {
                    jumpIf(values.get(i), target, shortcut);
                }
                jumpIf(values.get(last), label, condition);
                if (target != label) {
                    place(target);
                }
            }
            case Expr.IfExp node -> {
                int end = newLabel();
                int orelse = newLabel();
                jumpIf(node.test(), orelse, false);
                jumpIf(node.body(), label, condition);
                jump(JUMP, end, null);
                place(orelse);
                jumpIf(node.orelse(), label, condition);
                place(end);
            }
            case Expr.Compare node when node.ops().size() > 1 -> jumpIfChain(node, label, condition);
            default -> {
                visit(expression);
                jump(condition ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE, label, expression.range());
            }
        }
    }

    private void jumpIfChain(Expr.Compare node, int label, boolean condition) {
        c.checks.comparison(node);
        SourceRange range = node.range();
        int cleanup = newLabel();
        int last = node.ops().size() - 1;
        visit(node.left());
        for (int i = 0; i < last; i++) {
            compareKeepingRight(node, i);
            jump(POP_JUMP_IF_FALSE, cleanup, range);
        }
        visit(node.comparators().get(last));
        compare(node.ops().get(last), range);
        jump(condition ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE, label, range);
        int end = newLabel();
        jump(JUMP, end, null);
        place(cleanup);
        emit(POP_TOP, range);
        if (!condition) {
            jump(JUMP, label, null);
        }
        place(end);
    }

    void comparison(Expr.Compare node) {
        c.checks.comparison(node);
        SourceRange range = node.range();
        visit(node.left());
        int last = node.ops().size() - 1;
        if (last == 0) {
            visit(node.comparators().getFirst());
            compare(node.ops().getFirst(), range);
            return;
        }
        int cleanup = newLabel();
        for (int i = 0; i < last; i++) {
            compareKeepingRight(node, i);
            emit(COPY, 1, range);
            jump(POP_JUMP_IF_FALSE, cleanup, range);
            emit(POP_TOP, range);
        }
        visit(node.comparators().get(last));
        compare(node.ops().get(last), range);
        int end = newLabel();
        jump(JUMP, end, null);
        place(cleanup);
        emit(SWAP, 2, range);
        emit(POP_TOP, range);
        place(end);
    }

    /** One comparison of a chain: its right operand stays below the result, as the next one's left operand. */
    private void compareKeepingRight(Expr.Compare node, int index) {
        visit(node.comparators().get(index));
        emit(SWAP, 2, node.range());
        emit(COPY, 2, node.range());
        compare(node.ops().get(index), node.range());
    }

    /** The low bits of the argument say for which orders of the operands the result is true. */
    void compare(CompareOperator op, SourceRange range) {
        switch (op) {
            case LT -> emit(COMPARE_OP, 0 << 4 | 2, range);
            case LT_E -> emit(COMPARE_OP, 1 << 4 | 10, range);
            case EQ -> emit(COMPARE_OP, 2 << 4 | 8, range);
            case NOT_EQ -> emit(COMPARE_OP, 3 << 4 | 7, range);
            case GT -> emit(COMPARE_OP, 4 << 4 | 4, range);
            case GT_E -> emit(COMPARE_OP, 5 << 4 | 12, range);
            case IS -> emit(IS_OP, 0, range);
            case IS_NOT -> emit(IS_OP, 1, range);
            case IN -> emit(CONTAINS_OP, 0, range);
            case NOT_IN -> emit(CONTAINS_OP, 1, range);
        }
    }

    void booleanOperation(Expr.BoolOp node) {
        SourceRange range = node.range();
        Opcode op = node.isAnd() ? POP_JUMP_IF_FALSE : POP_JUMP_IF_TRUE;
        int end = newLabel();
        List<Expr> values = node.values();
        int last = values.size() - 1;
        for (int i = 0; i < last; i++) {
            visit(values.get(i));
            emit(COPY, 1, range);
            jump(op, end, range);
            emit(POP_TOP, range);
        }
        visit(values.get(last));
        place(end);
    }

    void conditional(Expr.IfExp node) {
        int end = newLabel();
        int orelse = newLabel();
        jumpIf(node.test(), orelse, false);
        visit(node.body());
        jump(JUMP, end, null);
        place(orelse);
        visit(node.orelse());
        place(end);
    }
}
