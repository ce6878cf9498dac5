// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.List;

/** What tools that watch a code object run want to know about its instructions: lines and where they can begin. */
public final class InstructionEvents {
    private final List<Instruction> instructions;
    private final int units;
    private final int[] lines;
    private final boolean[] startsLine;
    private final boolean[] isResume;
    private int firstTraceable;

    private InstructionEvents(CodeObject code) {
        this.instructions = Instruction.decode(code.code());
        this.units = code.code().length / 2;
        this.lines = new int[units];
        this.startsLine = new boolean[units];
        this.isResume = new boolean[units];
        LocationTable table = LocationTable.of(code);
        for (int i = 0; i < units; i++) {
            lines[i] = table.lineAt(2 * i);
        }
        findLineStarts(code);
    }

    public static InstructionEvents of(CodeObject code) {
        return new InstructionEvents(code);
    }

    private void findLineStarts(CodeObject code) {
        int current = -1;
        boolean resumed = false;
        for (Instruction instruction : instructions) {
            int unit = instruction.offset() / 2;
            int line = lines[unit];
            Opcode opcode = instruction.opcode();
            if (opcode == Opcode.RESUME) {
                isResume[unit] = true;
                if (!resumed) {
                    resumed = true;
                    firstTraceable = instruction.offset();
                }
            } else if (opcode != Opcode.END_ASYNC_FOR && opcode != Opcode.END_FOR && opcode != Opcode.END_SEND) {
                startsLine[unit] = resumed && line >= 0 && line != current;
                current = line;
            }
        }
        for (Instruction instruction : instructions) {
            if (instruction.opcode().isJump()) {
                markTarget(instruction.target());
            }
        }
        for (ExceptionTable.Entry entry : ExceptionTable.decode(code.exceptionTable())) {
            markTarget(entry.target());
        }
    }

    private void markTarget(int start) {
        Instruction target = null;
        for (Instruction instruction : instructions) {
            if (instruction.start() == start) {
                target = instruction;
            } else if (instruction.start() > start) {
                // A loop that is left goes on behind this marker.
                if (target.opcode() != Opcode.END_FOR) {
                    break;
                }
                target = instruction;
                break;
            }
        }
        Opcode opcode = target.opcode();
        int unit = target.offset() / 2;
        if (lines[unit] >= 0
                && target.offset() > firstTraceable
                && opcode != Opcode.END_ASYNC_FOR
                && opcode != Opcode.END_SEND
                && opcode != Opcode.RESUME) {
            startsLine[unit] = true;
        }
    }

    public List<Instruction> instructions() {
        return instructions;
    }

    public int unitCount() {
        return units;
    }

    /** The line of the instruction at a byte offset, or -1. */
    public int lineAt(int offset) {
        return lines[offset / 2];
    }

    /** Whether a line may begin at the instruction; it does when another line was executed before. */
    public boolean startsLine(int offset) {
        return startsLine[offset / 2];
    }

    /** Whether the instruction marks a start or resumption. */
    public boolean isResume(int offset) {
        return isResume[offset / 2];
    }

    /** What comes before this offset prepares the frame and is never reported. */
    public int firstTraceable() {
        return firstTraceable;
    }

    public static boolean isBranch(Opcode opcode) {
        return switch (opcode) {
            case FOR_ITER, POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE, POP_JUMP_IF_NONE, POP_JUMP_IF_NOT_NONE -> true;
            default -> false;
        };
    }
}
