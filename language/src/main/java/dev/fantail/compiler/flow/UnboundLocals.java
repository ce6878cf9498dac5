// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import java.util.ArrayDeque;

/** Finds the loads of local variables that may be unbound, and makes them checked loads. */
final class UnboundLocals {
    /** Of the variables beyond these nothing is known where a block starts: that keeps the analysis cheap. */
    private static final int TRACKED = 64;

    private final ArrayDeque<FlowBlock> work = new ArrayDeque<>();

    private UnboundLocals() {}

    static void addChecks(FlowGraph graph, int locals, int parameters) {
        if (locals == 0) {
            return;
        }
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            block.visited = false;
            block.unboundLocals = 0;
        }
        if (locals > TRACKED) {
            checkBeyondTracked(graph, locals);
        }
        UnboundLocals analysis = new UnboundLocals();
        long unbound = 0;
        for (int i = parameters; i < Math.min(locals, TRACKED); i++) {
            unbound |= 1L << i;
        }
        analysis.enter(graph.entry, unbound);
        // Deletions make variables unbound wherever they are.
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            analysis.scan(block);
        }
        while (!analysis.work.isEmpty()) {
            FlowBlock block = analysis.work.pop();
            block.visited = false;
            analysis.scan(block);
        }
    }

    private void enter(FlowBlock block, long unbound) {
        long both = block.unboundLocals | unbound;
        if (both != block.unboundLocals) {
            block.unboundLocals = both;
            if (!block.visited) {
                block.visited = true;
                work.push(block);
            }
        }
    }

    private void scan(FlowBlock block) {
        long unbound = block.unboundLocals;
        for (FlowInstruction instruction : block.instructions) {
            if (instruction.handler != null) {
                enter(instruction.handler, unbound);
            }
            if (instruction.argument >= TRACKED) {
                continue;
            }
            long bit = 1L << instruction.argument;
            switch (instruction.opcode) {
                case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> unbound |= bit;
                case STORE_FAST, LOAD_FAST_CHECK -> unbound &= ~bit;
                case LOAD_FAST -> {
                    if ((unbound & bit) != 0) {
                        instruction.opcode = Opcode.LOAD_FAST_CHECK;
                    }
                    unbound &= ~bit;
                }
                default -> {}
            }
        }
        if (block.next != null && block.fallsThrough()) {
            enter(block.next, unbound);
        }
        FlowInstruction last = block.last();
        if (last != null && last.opcode.isJump()) {
            enter(last.target, unbound);
        }
    }

    private static void checkBeyondTracked(FlowGraph graph, int locals) {
        // The number of the block in which the variable was last known to be bound.
        int[] boundIn = new int[locals - TRACKED];
        int number = 0;
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            number++;
            for (FlowInstruction instruction : block.instructions) {
                int local = instruction.argument - TRACKED;
                if (local < 0) {
                    continue;
                }
                switch (instruction.opcode) {
                    case DELETE_FAST, LOAD_FAST_AND_CLEAR, STORE_FAST_MAYBE_NULL -> boundIn[local] = 0;
                    case STORE_FAST -> boundIn[local] = number;
                    case LOAD_FAST -> {
                        if (boundIn[local] != number) {
                            instruction.opcode = Opcode.LOAD_FAST_CHECK;
                        }
                        boundIn[local] = number;
                    }
                    default -> {}
                }
            }
        }
    }
}
