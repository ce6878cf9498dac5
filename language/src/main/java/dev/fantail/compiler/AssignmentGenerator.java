// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import static dev.fantail.bytecode.Opcode.*;

import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.ExprContext;
import dev.fantail.parser.ast.SourceRange;
import dev.fantail.parser.ast.Stmt;

/** Assignments: plain, augmented and annotated. */
final class AssignmentGenerator extends Generator {
    AssignmentGenerator(CodeGeneration c) {
        super(c);
    }

    void assign(Stmt.Assign node) {
        visit(node.value());
        int count = node.targets().size();
        for (int i = 0; i < count; i++) {
            if (i + 1 < count) {
                emit(COPY, 1, node.range());
            }
            visit(node.targets().get(i));
        }
    }

    void augmented(Stmt.AugAssign node) {
        SourceRange range = node.target().range();
        switch (node.target()) {
            case Expr.Attribute target -> {
                visit(target.value());
                emit(COPY, 1, range);
                SourceRange attributeRange = ExpressionGenerator.attributeRange(range, target);
                emit(LOAD_ATTR, c.names.nameIndex(target.name()) << 1, attributeRange);
                operate(node);
                emit(SWAP, 2, attributeRange);
                c.names.emitName(STORE_ATTR, target.name(), attributeRange);
            }
            case Expr.Subscript target -> augmentedSubscript(node, target, range);
            case Expr.Name target -> {
                c.names.load(target.id(), range);
                operate(node);
                c.names.store(target.id(), range);
            }
            default -> throw invalidTarget(node.target(), "augmented");
        }
    }

    private void augmentedSubscript(Stmt.AugAssign node, Expr.Subscript target, SourceRange range) {
        visit(target.value());
        if (ExpressionGenerator.isTwoPartSlice(target.slice())) {
            c.expressions.sliceParts((Expr.Slice) target.slice());
            emit(COPY, 3, range);
            emit(COPY, 3, range);
            emit(COPY, 3, range);
            emit(BINARY_SLICE, range);
            operate(node);
            emit(SWAP, 4, range);
            emit(SWAP, 3, range);
            emit(SWAP, 2, range);
            emit(STORE_SLICE, range);
        } else {
            visit(target.slice());
            emit(COPY, 2, range);
            emit(COPY, 2, range);
            emit(BINARY_SUBSCR, range);
            operate(node);
            emit(SWAP, 3, range);
            emit(SWAP, 2, range);
            emit(STORE_SUBSCR, range);
        }
    }

    private void operate(Stmt.AugAssign node) {
        visit(node.value());
        emit(BINARY_OP, ExpressionGenerator.binaryArgument(node.op()) + ExpressionGenerator.IN_PLACE, node.range());
    }

    void annotated(Stmt.AnnAssign node) {
        SourceRange range = node.range();
        boolean hasValue = node.value() != null;
        if (hasValue) {
            visit(node.value());
            visit(node.target());
        }
        switch (node.target()) {
            case Expr.Name target -> {
                c.names.rejectForbidden(range, target.id(), ExprContext.STORE);
                if (node.simple() && evaluatesAnnotations()) {
                    c.functions.annotation(node.annotation());
                    c.names.emitName(LOAD_NAME, "__annotations__", range);
                    loadConst(c.names.mangle(target.id()), range);
                    emit(STORE_SUBSCR, range);
                }
            }
            case Expr.Attribute target -> {
                c.names.rejectForbidden(range, target.name(), ExprContext.STORE);
                if (!hasValue) {
                    evaluate(target.value());
                }
            }
            case Expr.Subscript target -> {
                if (!hasValue) {
                    evaluate(target.value());
                    evaluateSubscript(target.slice());
                }
            }
            default -> throw invalidTarget(node.target(), "annotated");
        }
        // An annotation that is stored nowhere is evaluated nevertheless.
        if (!node.simple() && !c.futureAnnotations() && evaluatesAnnotations()) {
            evaluate(node.annotation());
        }
    }

    private boolean evaluatesAnnotations() {
        return c.unit.kind == Unit.Kind.MODULE || c.unit.kind == Unit.Kind.CLASS;
    }

    private void evaluate(Expr expression) {
        visit(expression);
        emit(POP_TOP, expression.range());
    }

    private void evaluateSubscript(Expr slice) {
        switch (slice) {
            case Expr.Slice parts -> {
                if (parts.lower() != null) {
                    evaluate(parts.lower());
                }
                if (parts.upper() != null) {
                    evaluate(parts.upper());
                }
                if (parts.step() != null) {
                    evaluate(parts.step());
                }
            }
            case Expr.Tuple tuple -> tuple.elements().forEach(this::evaluateSubscript);
            default -> evaluate(slice);
        }
    }

    /** Only trees made by hand have such targets. The number is the kind of the node as CPython counts. */
    private static AstValidationException invalidTarget(Expr target, String assignment) {
        int kind = switch (target) {
            case Expr.Starred _ -> 23;
            case Expr.ListExpr _ -> 25;
            default -> 26;
        };
        return new AstValidationException(
                AstValidationException.Kind.SYSTEM_ERROR,
                "invalid node type (" + kind + ") for " + assignment + " assignment");
    }
}
