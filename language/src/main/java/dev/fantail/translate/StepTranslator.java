// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.translate;

import com.oracle.truffle.api.RootCallTarget;
import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.ControlFlowGraph.Block;
import dev.fantail.nodes.trace.InstructionSource;
import dev.fantail.objects.PyCode;
import java.util.function.Supplier;

/** Translates a code object instruction by instruction, for the body that reports events. */
final class StepTranslator extends BlockTranslator implements InstructionSource {
    private final ControlFlowGraph steps;
    private final ControlFlowGraph blocks;

    /** @param blocks the graph of the ordinary body */
    StepTranslator(PyCode code, ControlFlowGraph blocks, int firstStackSlot, Supplier<RootCallTarget> resumeTarget) {
        this(code, ControlFlowGraph.ofInstructions(code.code()), blocks, firstStackSlot, resumeTarget);
    }

    private StepTranslator(
            PyCode code,
            ControlFlowGraph steps,
            ControlFlowGraph blocks,
            int firstStackSlot,
            Supplier<RootCallTarget> resumeTarget) {
        super(code, steps, firstStackSlot, resumeTarget);
        this.steps = steps;
        this.blocks = blocks;
    }

    @Override
    public ControlFlowGraph graph() {
        return steps;
    }

    @Override
    public int blockAt(int step) {
        int start = steps.block(step).start();
        int block = blocks.blockAt(start);
        return blocks.block(block).start() == start ? block : -1;
    }

    @Override
    int suspension(Block step) {
        return blocks.blockAt(step.start());
    }
}
