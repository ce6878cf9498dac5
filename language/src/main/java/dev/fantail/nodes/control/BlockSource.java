// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

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
}
