// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.SourceRange;

/** An instruction inside a {@link FlowBlock}; passes change it in place. */
final class FlowInstruction {
    Opcode opcode;
    int argument;

    /** Where a jump goes, or which handler a block setup opens. */
    FlowBlock target;

    /** The handler of what this instruction raises, or {@code null}. */
    FlowBlock handler;

    /** {@code null} where the instruction belongs to no line. */
    SourceRange location;

    FlowInstruction(Opcode opcode, int argument, SourceRange location) {
        this.opcode = opcode;
        this.argument = argument;
        this.location = location;
    }

    FlowInstruction copy() {
        FlowInstruction copy = new FlowInstruction(opcode, argument, location);
        copy.target = target;
        copy.handler = handler;
        return copy;
    }

    void set(Opcode newOpcode, int newArgument) {
        opcode = newOpcode;
        argument = newArgument;
    }

    void makeNop() {
        opcode = Opcode.NOP;
        argument = 0;
    }

    boolean is(Opcode other) {
        return opcode == other;
    }

    /** Jump or block setup. */
    boolean hasTarget() {
        return opcode.isJump() || opcode.isBlockSetup();
    }

    /** The line, or -1. */
    int line() {
        return location == null ? -1 : location.line();
    }
}
