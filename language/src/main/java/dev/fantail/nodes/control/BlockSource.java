// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import dev.fantail.nodes.trace.InstructionSource;

/** Makes the nodes of basic blocks when they are first executed; what never runs costs no nodes. */
public interface BlockSource {
    int blockCount();

    BasicBlockNode translate(int block);

    /** The block that catches what is raised in {@code block}, or -1. */
    int handler(int block);

    /** How many operands the handler keeps. */
    int handlerDepth(int block);

    /** Whether the handler finds the offset of the raising instruction below the exception. */
    boolean handlerLasti(int block);

    /** The blocks that end in a suspension, in order. */
    int[] suspensions();

    /**
     * Where execution goes on when it leaves {@code block} behind that many statements, all operands being in frame slots
     * but for constants.
     */
    Settled settled(int block, int statements);

    /** The code in steps of one instruction. */
    InstructionSource steps();

    /** The offset of the last instruction of {@code block}. */
    int lastOffset(int block);

    /**
     * A place between two statements.
     *
     * @param last offset of the instruction executed last, or -1 at the start of the block
     * @param next offset of the one to go on with
     * @param slots of operands that are constants and have to be stored
     * @param constants what goes there
     */
    record Settled(int last, int next, int[] slots, Object[] constants) {}
}
