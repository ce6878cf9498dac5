// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import java.util.ArrayDeque;

/** Finds the handler of each instruction by following block setups and their ends along the flow of control. */
final class ExceptionTargets {
    /** The open handlers at some point, innermost first. */
    private record Handlers(FlowBlock block, Handlers outer, int depth) {
        static int depth(Handlers handlers) {
            return handlers == null ? 0 : handlers.depth;
        }
    }

    private record Work(FlowBlock block, Handlers handlers) {}

    private final ArrayDeque<Work> work = new ArrayDeque<>();

    private ExceptionTargets() {}

    static void assign(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            block.visited = false;
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.opcode.isBlockSetup()) {
                    instruction.target.isHandler = true;
                }
            }
        }
        ExceptionTargets targets = new ExceptionTargets();
        targets.visit(graph.entry, null);
        while (!targets.work.isEmpty()) {
            targets.assign(targets.work.pop());
        }
    }

    private void visit(FlowBlock block, Handlers handlers) {
        if (!block.visited) {
            block.visited = true;
            work.push(new Work(block, handlers));
        }
    }

    private void assign(Work item) {
        Handlers handlers = item.handlers;
        for (FlowInstruction instruction : item.block.instructions) {
            Opcode opcode = instruction.opcode;
            if (opcode.isBlockSetup()) {
                visit(instruction.target, handlers);
                if (opcode != Opcode.SETUP_FINALLY) {
                    instruction.target.keepsLasti = true;
                }
                handlers = new Handlers(instruction.target, handlers, Handlers.depth(handlers) + 1);
            } else if (opcode == Opcode.POP_BLOCK) {
                handlers = handlers.outer;
            } else {
                instruction.handler = handlers == null ? null : handlers.block;
                if (opcode.isJump()) {
                    visit(instruction.target, handlers);
                } else if (opcode == Opcode.YIELD_VALUE) {
                    // Tells a generator that is closed whether anything could catch the exception.
                    instruction.argument = Handlers.depth(handlers);
                }
            }
        }
        if (item.block.fallsThrough() && item.block.next != null) {
            visit(item.block.next, handlers);
        }
    }
}
