// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import java.util.ArrayDeque;

/** How deep the operand stack gets, and how deep it is where each block starts. */
final class StackDepth {
    private final ArrayDeque<FlowBlock> work = new ArrayDeque<>();
    private int deepest;

    private StackDepth() {}

    /** @param entryDepth 1 for a generator, which is resumed with a value that its first instructions drop */
    static int compute(FlowGraph graph, int entryDepth) {
        StackDepth depth = new StackDepth();
        depth.enter(graph.entry, entryDepth);
        while (!depth.work.isEmpty()) {
            depth.scan(depth.work.pop());
        }
        return depth.deepest;
    }

    private void enter(FlowBlock block, int depth) {
        if (block.entryDepth < 0) {
            block.entryDepth = depth;
            work.push(block);
        }
    }

    private void scan(FlowBlock block) {
        int depth = block.entryDepth;
        for (FlowInstruction instruction : block.instructions) {
            if (instruction.hasTarget()) {
                int targetDepth = depth + instruction.opcode.stackEffect(instruction.argument, true);
                deepest = Math.max(deepest, targetDepth);
                enter(instruction.target, targetDepth);
            }
            depth += instruction.opcode.stackEffect(instruction.argument, false);
            deepest = Math.max(deepest, depth);
        }
        if (block.next != null && block.fallsThrough()) {
            enter(block.next, depth);
        }
    }
}
