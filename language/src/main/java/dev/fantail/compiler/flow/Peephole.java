// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Constants.Tuple;
import dev.fantail.bytecode.Opcode;
import java.util.ArrayList;

/** Improvements that look at a few neighbouring instructions of a block. */
final class Peephole {
    private final ConstantPool constants;

    private Peephole(ConstantPool constants) {
        this.constants = constants;
    }

    static void optimize(FlowGraph graph, ConstantPool constants) {
        Peephole peephole = new Peephole(constants);
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            peephole.optimize(block);
        }
    }

    private void optimize(FlowBlock block) {
        ArrayList<FlowInstruction> code = block.instructions;
        // The constant on top of the stack, while it was just loaded or copied.
        int constant = -1;
        for (int i = 0; i < code.size(); i++) {
            FlowInstruction instruction = code.get(i);
            FlowInstruction next = i + 1 < code.size() ? code.get(i + 1) : null;
            boolean copiesConstant = constant >= 0 && instruction.is(Opcode.COPY) && instruction.argument == 1;
            if (!copiesConstant) {
                constant = instruction.is(Opcode.LOAD_CONST) ? instruction.argument : -1;
            }
            if (constant >= 0) {
                if (next != null && useConstant(block, i, constant)) {
                    constant = -1;
                    i++;
                }
                continue;
            }
            switch (instruction.opcode) {
                case BUILD_TUPLE -> buildTuple(block, i);
                case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE, JUMP ->
                    threadJump(instruction);
                case SWAP -> {
                    if (instruction.argument == 1) {
                        instruction.makeNop();
                    } else {
                        i = StaticSwaps.combine(block, i);
                        StaticSwaps.apply(block, i);
                    }
                }
                case PUSH_NULL -> {
                    if (next != null && next.is(Opcode.LOAD_GLOBAL) && (next.argument & 1) == 0) {
                        instruction.makeNop();
                        next.argument |= 1;
                    }
                }
                default -> {}
            }
        }
    }

    /**
     * Improves what follows the load or copy of a constant at {@code i}.
     *
     * @return whether the following instruction is dealt with
     */
    private boolean useConstant(FlowBlock block, int i, int constant) {
        FlowInstruction load = block.get(i);
        FlowInstruction next = block.get(i + 1);
        switch (next.opcode) {
            case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
                boolean jumps = constants.isTrue(constant) == next.is(Opcode.POP_JUMP_IF_TRUE);
                load.makeNop();
                if (jumps) {
                    next.opcode = Opcode.JUMP;
                } else {
                    next.makeNop();
                }
                return false;
            }
            case IS_OP -> {
                FlowInstruction jump = i + 2 < block.size() ? block.get(i + 2) : null;
                if (constants.get(constant) == Singleton.NONE
                        && jump != null
                        && (jump.is(Opcode.POP_JUMP_IF_FALSE) || jump.is(Opcode.POP_JUMP_IF_TRUE))) {
                    boolean ifNone = (next.argument == 0) == jump.is(Opcode.POP_JUMP_IF_TRUE);
                    load.makeNop();
                    next.makeNop();
                    jump.opcode = ifNone ? Opcode.POP_JUMP_IF_NONE : Opcode.POP_JUMP_IF_NOT_NONE;
                }
                return false;
            }
            case RETURN_VALUE -> {
                load.makeNop();
                next.set(Opcode.RETURN_CONST, constant);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void buildTuple(FlowBlock block, int i) {
        FlowInstruction build = block.get(i);
        int size = build.argument;
        FlowInstruction next = i + 1 < block.size() ? block.get(i + 1) : null;
        if (next != null && next.is(Opcode.UNPACK_SEQUENCE) && next.argument == size && size >= 1 && size <= 3) {
            // a, b = b, a needs no tuple; three values are turned around by exchanging the outer two.
            build.makeNop();
            if (size == 1) {
                next.makeNop();
            } else {
                next.opcode = Opcode.SWAP;
            }
            return;
        }
        if (i < size) {
            return;
        }
        ArrayList<Object> elements = new ArrayList<>(size);
        for (int j = i - size; j < i; j++) {
            if (!block.get(j).is(Opcode.LOAD_CONST)) {
                return;
            }
            elements.add(constants.get(block.get(j).argument));
        }
        for (int j = i - size; j < i; j++) {
            block.get(j).makeNop();
        }
        build.set(Opcode.LOAD_CONST, constants.add(new Tuple(elements)));
    }

    /** A jump to a jump of the same line, or of none, goes where that one goes. */
    private static void threadJump(FlowInstruction jump) {
        while (true) {
            FlowInstruction second = jump.target.first();
            boolean sameLine = second.line() < 0 || second.line() == jump.line();
            if (!second.is(Opcode.JUMP) || second.target == jump.target || !sameLine) {
                return;
            }
            jump.target = second.target;
        }
    }
}
