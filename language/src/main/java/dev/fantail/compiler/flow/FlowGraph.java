// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import java.util.ArrayDeque;

/** The blocks of a code object that is being compiled, linked in the order of the code. */
final class FlowGraph {
    FlowBlock entry;

    private FlowGraph(FlowBlock entry) {
        this.entry = entry;
    }

    /** Cuts instructions into blocks: at every label, and behind every jump and exit. */
    static FlowGraph of(InstructionSequence sequence) {
        int size = sequence.size();
        boolean[] labelled = new boolean[size + 1];
        for (int label = 0; label < sequence.labelCount(); label++) {
            if (sequence.labelIndex(label) >= 0) {
                labelled[sequence.labelIndex(label)] = true;
            }
        }
        FlowBlock[] blockAt = new FlowBlock[size + 1];
        FlowBlock entry = new FlowBlock();
        FlowBlock current = entry;
        boolean terminated = false;
        for (int i = 0; i < size; i++) {
            if (terminated || labelled[i] && !current.isEmpty()) {
                current.next = new FlowBlock();
                current = current.next;
            }
            current.labelled |= labelled[i];
            blockAt[i] = current;
            Opcode opcode = sequence.opcode(i);
            FlowInstruction instruction = new FlowInstruction(opcode, sequence.argument(i), sequence.location(i));
            current.instructions.add(instruction);
            terminated = opcode.isJump() || opcode.isScopeExit();
        }
        for (int i = 0, at = 0; i < size; i++) {
            at = i == 0 || blockAt[i] != blockAt[i - 1] ? 0 : at + 1;
            FlowInstruction instruction = blockAt[i].get(at);
            if (instruction.hasTarget()) {
                instruction.target = blockAt[sequence.labelIndex(instruction.argument)];
                instruction.argument = 0;
            }
        }
        return new FlowGraph(entry);
    }

    /** Unlinks empty blocks and sends jumps to them on to what follows. */
    void removeEmptyBlocks() {
        entry = FlowBlock.nonEmpty(entry);
        for (FlowBlock block = entry; block != null; block = block.next) {
            block.next = FlowBlock.nonEmpty(block.next);
        }
        for (FlowBlock block = entry; block != null; block = block.next) {
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.target != null) {
                    instruction.target = FlowBlock.nonEmpty(instruction.target);
                }
            }
        }
    }

    /** Empties the blocks that nothing leads to, and counts predecessors of the others. */
    void removeUnreachable() {
        for (FlowBlock block = entry; block != null; block = block.next) {
            block.visited = false;
            block.predecessors = 0;
        }
        ArrayDeque<FlowBlock> work = new ArrayDeque<>();
        entry.predecessors = 1;
        work.push(entry);
        while (!work.isEmpty()) {
            FlowBlock block = work.pop();
            block.visited = true;
            if (block.next != null && block.fallsThrough()) {
                reach(block.next, work);
            }
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.hasTarget()) {
                    reach(instruction.target, work);
                }
            }
        }
        for (FlowBlock block = entry; block != null; block = block.next) {
            if (block.predecessors == 0) {
                block.instructions.clear();
                block.isHandler = false;
            }
        }
    }

    /**
     * A block that waits already gets in line again, and then counts twice for its successors: CPython counts like that,
     * and which lines returns get depends on it.
     */
    private static void reach(FlowBlock block, ArrayDeque<FlowBlock> work) {
        block.predecessors++;
        if (!block.visited) {
            work.push(block);
        }
    }
}
