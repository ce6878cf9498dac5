// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;

/** Which instructions are worth keeping, and in which order the blocks stand. */
final class Layout {
    /** An exit that is copied to the place that jumps to it has at most this many instructions. */
    private static final int MAX_COPY_SIZE = 4;

    private Layout() {}

    /** Replaces jumps to short exits by the exits themselves. */
    static void inlineSmallExits(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            FlowInstruction last = block.last();
            if (last == null || !last.opcode.isUnconditionalJump()) {
                continue;
            }
            FlowBlock target = last.target;
            if (target.exitsScope() && target.size() <= MAX_COPY_SIZE) {
                last.makeNop();
                for (FlowInstruction instruction : new ArrayList<>(target.instructions)) {
                    block.instructions.add(instruction.copy());
                }
            }
        }
    }

    /**
     * Removes the NOPs that no line event depends on: those without a line, or of the line of what stands before or
     * behind.
     */
    static void removeRedundantNops(FlowBlock block) {
        ArrayList<FlowInstruction> instructions = block.instructions;
        int kept = 0;
        int previousLine = -1;
        for (int i = 0; i < instructions.size(); i++) {
            FlowInstruction instruction = instructions.get(i);
            int line = instruction.line();
            if (instruction.is(Opcode.NOP)) {
                if (line < 0 || line == previousLine) {
                    continue;
                }
                if (i + 1 < instructions.size()) {
                    FlowInstruction following = instructions.get(i + 1);
                    if (following.line() == line) {
                        continue;
                    }
                    if (following.line() < 0) {
                        following.location = instruction.location;
                        continue;
                    }
                } else if (line == firstLine(FlowBlock.nonEmpty(block.next))) {
                    continue;
                }
            }
            instructions.set(kept++, instruction);
            previousLine = line;
        }
        instructions.subList(kept, instructions.size()).clear();
    }

    /** The line of the first instruction that will not go away as a NOP without a line. */
    private static int firstLine(FlowBlock block) {
        if (block != null) {
            for (FlowInstruction instruction : block.instructions) {
                if (!instruction.is(Opcode.NOP) || instruction.line() >= 0) {
                    return instruction.line();
                }
            }
        }
        return -1;
    }

    static void removeRedundantNops(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            removeRedundantNops(block);
        }
    }

    /** Removes redundant NOPs, and values that are popped right after a constant or a copy was pushed. */
    static void removeRedundantPairs(FlowGraph graph) {
        boolean changed;
        do {
            changed = false;
            FlowInstruction previous = null;
            for (FlowBlock block = graph.entry; block != null; block = block.next) {
                removeRedundantNops(block);
                if (block.labelled) {
                    previous = null;
                }
                for (FlowInstruction instruction : block.instructions) {
                    if (instruction.is(Opcode.POP_TOP)
                            && previous != null
                            && (previous.is(Opcode.LOAD_CONST) || previous.is(Opcode.COPY) && previous.argument == 1)) {
                        previous.makeNop();
                        instruction.makeNop();
                        changed = true;
                    }
                    previous = instruction;
                }
                if (previous != null && previous.opcode.isJump() || !block.fallsThrough()) {
                    previous = null;
                }
            }
        } while (changed);
    }

    /** Removes jumps to what follows anyway. */
    static void removeRedundantJumps(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            FlowInstruction last = block.last();
            if (last != null
                    && last.opcode.isUnconditionalJump()
                    && FlowBlock.nonEmpty(last.target) == FlowBlock.nonEmpty(block.next)) {
                last.makeNop();
            }
        }
    }

    /** Moves blocks that only an exception leads to behind all others. */
    static void moveColdBlocks(FlowGraph graph) {
        if (graph.entry.next == null) {
            return;
        }
        markColdBlocks(graph);
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            FlowBlock next = block.next;
            if (block.cold && next != null && next.warm && block.fallsThrough()) {
                FlowBlock jump = new FlowBlock();
                FlowInstruction instruction = new FlowInstruction(Opcode.JUMP, 0, null);
                instruction.target = next;
                jump.instructions.add(instruction);
                jump.cold = true;
                // No predecessor is counted: the jump must not inherit a line.
                jump.predecessors = 0;
                jump.next = next;
                block.next = jump;
            }
        }
        FlowBlock lastWarm = null;
        FlowBlock firstCold = null;
        FlowBlock lastCold = null;
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            if (!block.cold) {
                if (lastWarm != null) {
                    lastWarm.next = block;
                }
                lastWarm = block;
            } else if (firstCold == null) {
                firstCold = block;
                lastCold = block;
            } else {
                lastCold.next = block;
                lastCold = block;
            }
        }
        if (firstCold != null) {
            lastWarm.next = firstCold;
            lastCold.next = null;
            removeRedundantJumps(graph);
        }
    }

    private static void markColdBlocks(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            block.visited = false;
            block.warm = false;
            block.cold = false;
        }
        ArrayDeque<FlowBlock> work = new ArrayDeque<>();
        graph.entry.visited = true;
        work.push(graph.entry);
        while (!work.isEmpty()) {
            FlowBlock block = work.pop();
            block.warm = true;
            pushSuccessors(block, work);
        }
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            if (block.isHandler && !block.visited) {
                block.visited = true;
                work.push(block);
            }
        }
        while (!work.isEmpty()) {
            FlowBlock block = work.pop();
            block.cold = true;
            pushSuccessors(block, work);
        }
    }

    private static void pushSuccessors(FlowBlock block, ArrayDeque<FlowBlock> work) {
        if (block.next != null && block.fallsThrough() && !block.next.visited) {
            block.next.visited = true;
            work.push(block.next);
        }
        for (FlowInstruction instruction : block.instructions) {
            if (instruction.opcode.isJump() && !instruction.target.visited) {
                instruction.target.visited = true;
                work.push(instruction.target);
            }
        }
    }

    /** A conditional jump only goes forward: one that would go back skips an unconditional jump instead. */
    static void normalizeJumps(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            block.visited = false;
        }
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            block.visited = true;
            FlowInstruction last = block.last();
            if (last == null || !last.opcode.isConditionalJump() || !last.target.visited) {
                continue;
            }
            FlowBlock back = new FlowBlock();
            FlowInstruction jump = new FlowInstruction(Opcode.JUMP, 0, last.location);
            jump.target = last.target;
            back.instructions.add(jump);
            back.cold = block.cold;
            back.next = block.next;
            last.opcode = reversed(last.opcode);
            last.target = block.next;
            block.next = back;
        }
    }

    private static Opcode reversed(Opcode opcode) {
        return switch (opcode) {
            case POP_JUMP_IF_TRUE -> Opcode.POP_JUMP_IF_FALSE;
            case POP_JUMP_IF_FALSE -> Opcode.POP_JUMP_IF_TRUE;
            case POP_JUMP_IF_NONE -> Opcode.POP_JUMP_IF_NOT_NONE;
            case POP_JUMP_IF_NOT_NONE -> Opcode.POP_JUMP_IF_NONE;
            default -> throw new IllegalStateException(opcode + " cannot jump back");
        };
    }
}
