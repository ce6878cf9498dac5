// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Opcode;
import java.util.List;

/**
 * Makes a code object of generated instructions. The passes are those of CPython 3.12, in the same order, because the
 * result is to be the same byte for byte.
 */
public final class Assembler {
    private Assembler() {}

    public static CodeObject assemble(CodeUnit unit, InstructionSequence instructions) {
        FlowGraph graph = FlowGraph.of(instructions);
        ConstantPool constants = new ConstantPool(unit.constants());
        ExceptionTargets.assign(graph);
        optimize(graph, constants);
        constants.removeUnused(graph);
        UnboundLocals.addChecks(graph, unit.variableNames().size(), parameterCount(unit));
        Layout.moveColdBlocks(graph);
        LineNumbers.resolve(graph, unit.firstLine());

        LocalsLayout locals = new LocalsLayout(unit);
        locals.apply(graph);
        int stackSize = StackDepth.compute(graph, (unit.flags() & CodeFlags.ANY_GENERATOR) != 0 ? 1 : 0);
        lowerPseudoInstructions(graph);
        Layout.normalizeJumps(graph);

        Emitter emitter = new Emitter(graph);
        return new CodeObject(
                unit.argCount(),
                unit.positionalOnlyArgCount(),
                unit.keywordOnlyArgCount(),
                stackSize,
                unit.flags(),
                emitter.code(),
                List.copyOf(constants.values()),
                List.copyOf(unit.names()),
                List.copyOf(locals.names()),
                locals.kinds(),
                unit.fileName(),
                unit.name(),
                unit.qualifiedName(),
                unit.firstLine(),
                emitter.lineTable(unit.firstLine()),
                emitter.exceptionTable());
    }

    private static void optimize(FlowGraph graph, ConstantPool constants) {
        graph.removeEmptyBlocks();
        Layout.inlineSmallExits(graph);
        graph.removeUnreachable();
        graph.removeEmptyBlocks();
        Peephole.optimize(graph, constants);
        Layout.removeRedundantPairs(graph);
        Layout.inlineSmallExits(graph);
        graph.removeUnreachable();
        Layout.removeRedundantNops(graph);
        graph.removeEmptyBlocks();
        Layout.removeRedundantJumps(graph);
    }

    private static void lowerPseudoInstructions(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.opcode.isBlockSetup() || instruction.is(Opcode.POP_BLOCK)) {
                    instruction.makeNop();
                } else if (instruction.is(Opcode.STORE_FAST_MAYBE_NULL)) {
                    instruction.opcode = Opcode.STORE_FAST;
                }
            }
        }
        Layout.removeRedundantNops(graph);
    }

    private static int parameterCount(CodeUnit unit) {
        return unit.argCount()
                + unit.keywordOnlyArgCount()
                + ((unit.flags() & CodeFlags.VARARGS) != 0 ? 1 : 0)
                + ((unit.flags() & CodeFlags.VARKEYWORDS) != 0 ? 1 : 0);
    }
}
