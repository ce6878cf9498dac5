// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.SourceRange;

/** Gives lines to instructions that were generated without one. */
final class LineNumbers {
    private LineNumbers() {}

    static void resolve(FlowGraph graph, int firstLine) {
        duplicateExitsWithoutLine(graph);
        propagate(graph);
        guaranteeLineOfExits(graph, firstLine);
    }

    /** An exit without a line gets one of its own for each jump that leads to it, with the jump's line. */
    private static void duplicateExitsWithoutLine(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            FlowInstruction last = block.last();
            if (last == null || !last.opcode.isJump()) {
                continue;
            }
            FlowBlock target = FlowBlock.nonEmpty(last.target);
            if (isExitWithoutLine(target) && target.predecessors > 1) {
                FlowBlock copy = new FlowBlock();
                for (FlowInstruction instruction : target.instructions) {
                    copy.instructions.add(instruction.copy());
                }
                copy.first().location = last.location;
                copy.labelled = true;
                copy.predecessors = 1;
                copy.cold = target.cold;
                copy.next = target.next;
                target.next = copy;
                target.predecessors--;
                last.target = copy;
            }
        }
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            if (block.next != null && !block.isEmpty() && block.fallsThrough() && isExitWithoutLine(block.next)) {
                block.next.first().location = block.last().location;
            }
        }
    }

    private static boolean isExitWithoutLine(FlowBlock block) {
        if (!block.exitsScope()) {
            return false;
        }
        for (FlowInstruction instruction : block.instructions) {
            if (instruction.line() >= 0) {
                return false;
            }
        }
        return true;
    }

    private static void propagate(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            if (block.isEmpty()) {
                continue;
            }
            SourceRange previous = null;
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.line() < 0) {
                    instruction.location = previous;
                } else {
                    previous = instruction.location;
                }
            }
            if (block.next != null && block.fallsThrough()) {
                propagate(block.next, previous);
            }
            FlowInstruction last = block.last();
            if (last.opcode.isJump()) {
                propagate(last.target, previous);
            }
        }
    }

    private static void propagate(FlowBlock block, SourceRange location) {
        if (block.predecessors == 1 && !block.isEmpty() && block.first().line() < 0) {
            block.first().location = location;
        }
    }

    private static void guaranteeLineOfExits(FlowGraph graph, int firstLine) {
        int line = firstLine;
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            FlowInstruction last = block.last();
            if (last == null) {
                continue;
            }
            if (last.line() >= 0) {
                line = last.line();
            } else if (last.is(Opcode.RETURN_VALUE)) {
                for (FlowInstruction instruction : block.instructions) {
                    instruction.location = new SourceRange(line, -1, -1, -1);
                }
            }
        }
    }
}
