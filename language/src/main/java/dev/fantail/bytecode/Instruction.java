// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.ArrayList;
import java.util.List;

/**
 * A decoded instruction: prefixes folded into the argument, inline cache entries left out. Offsets are in bytes, as
 * {@code dis} and {@code f_lasti} count them.
 *
 * @param start offset of the first {@code EXTENDED_ARG} prefix, or else of the instruction
 * @param offset offset of the instruction itself
 * @param end offset behind the instruction and its caches
 */
public record Instruction(int start, int offset, int end, Opcode opcode, int argument) {
    /** The offset that this instruction may jump to, or -1. */
    public int target() {
        return switch (opcode.jump()) {
            case FORWARD -> end + 2 * argument;
            case BACKWARD -> end - 2 * argument;
            default -> -1;
        };
    }

    /**
     * The instructions of {@code code} in order.
     *
     * @throws InvalidCodeException at a number that is no opcode
     */
    public static List<Instruction> decode(byte[] code) {
        ArrayList<Instruction> instructions = new ArrayList<>(code.length / 3);
        int position = 0;
        int extended = 0;
        int start = 0;
        while (position + 1 < code.length) {
            int number = code[position] & 0xFF;
            int argument = extended << 8 | code[position + 1] & 0xFF;
            if (number == Opcode.EXTENDED_ARG.number()) {
                extended = argument;
                position += 2;
                continue;
            }
            Opcode opcode = Opcode.of(number);
            if (opcode == null) {
                throw new InvalidCodeException("unknown opcode " + number + " at offset " + position);
            }
            int end = position + 2 + 2 * opcode.caches();
            instructions.add(new Instruction(start, position, end, opcode, argument));
            extended = 0;
            position = end;
            start = end;
        }
        return instructions;
    }
}
