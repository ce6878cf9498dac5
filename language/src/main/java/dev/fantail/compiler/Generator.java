// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler;

import dev.fantail.bytecode.Constants;
import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.Expr;
import dev.fantail.parser.ast.SourceRange;

/** A part of code generation; what all parts need, by short names. */
abstract class Generator {
    static final Object NONE = Constants.Singleton.NONE;

    final CodeGeneration c;

    Generator(CodeGeneration c) {
        this.c = c;
    }

    final void emit(Opcode op, SourceRange range) {
        c.unit.code.add(op, 0, range);
    }

    final void emit(Opcode op, int argument, SourceRange range) {
        c.unit.code.add(op, argument, range);
    }

    final void jump(Opcode op, int label, SourceRange range) {
        c.unit.code.addJump(op, label, range);
    }

    final int newLabel() {
        return c.unit.code.newLabel();
    }

    /** Puts the label here. */
    final void place(int label) {
        c.unit.code.useLabel(label);
    }

    /** Starts a block of instructions where nothing jumps to, which the passes over the flow graph respect. */
    final void startBlock() {
        place(newLabel());
    }

    final void loadConst(Object value, SourceRange range) {
        c.loadConst(value, range);
    }

    void visit(Expr expression) {
        c.expressions.visit(expression);
    }
}
