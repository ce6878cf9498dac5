// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.trace;

import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.nodes.control.BasicBlockNode;

/**
 * The code of a body in steps of one instruction. Between them all operands are in their frame slots, as between the
 * basic blocks of the ordinary body, so that execution can change from one to the other wherever a block begins.
 */
public interface InstructionSource {
    /** A graph in which each instruction is a block; only KW_NAMES stays with its call. */
    ControlFlowGraph graph();

    BasicBlockNode translate(int step);

    /** The block of the ordinary body that begins with the step, or -1. */
    int blockAt(int step);
}
