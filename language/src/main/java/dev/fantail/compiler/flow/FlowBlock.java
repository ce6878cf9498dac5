// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import java.util.ArrayList;

/** Instructions that run one after the other; only the last one may jump. A pass may leave a block empty. */
final class FlowBlock {
    final ArrayList<FlowInstruction> instructions = new ArrayList<>();

    /** The block behind this one in the code. */
    FlowBlock next;

    /** Whether code generation put a label here. */
    boolean labelled;

    boolean isHandler;

    /** As a handler, it is entered with the raising instruction's offset below the exception. */
    boolean keepsLasti;

    /** How many ways lead here, as of the last look for unreachable blocks. */
    int predecessors;

    /** Reached without an exception. */
    boolean warm;

    /** Reached only after an exception. */
    boolean cold;

    /** Operand stack depth on entry, or -1. */
    int entryDepth = -1;

    /** Scratch for a pass that walks the graph. */
    boolean visited;

    /** Bit i: local i may be unbound on entry. */
    long unboundLocals;

    boolean isEmpty() {
        return instructions.isEmpty();
    }

    int size() {
        return instructions.size();
    }

    FlowInstruction get(int index) {
        return instructions.get(index);
    }

    FlowInstruction first() {
        return instructions.getFirst();
    }

    /** The last instruction, or {@code null}. */
    FlowInstruction last() {
        return instructions.isEmpty() ? null : instructions.getLast();
    }

    boolean fallsThrough() {
        return instructions.isEmpty() || instructions.getLast().opcode.fallsThrough();
    }

    /** Ends with an instruction that leaves the code object. */
    boolean exitsScope() {
        return !instructions.isEmpty() && instructions.getLast().opcode.isScopeExit();
    }

    /** This block, or the first one behind it that is not empty, or {@code null}. */
    static FlowBlock nonEmpty(FlowBlock block) {
        FlowBlock result = block;
        while (result != null && result.isEmpty()) {
            result = result.next;
        }
        return result;
    }
}
