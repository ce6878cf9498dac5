// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import java.util.ArrayList;

/** Makes exchanges on the operand stack fewer, or does them at compile time by exchanging the stores that follow. */
final class StaticSwaps {
    private static final int DONE = -1;

    private StaticSwaps() {}

    /**
     * Replaces the run of SWAPs that starts at {@code start} by the shortest one of the same effect.
     *
     * @return the index of the last instruction of the run
     */
    static int combine(FlowBlock block, int start) {
        ArrayList<FlowInstruction> code = block.instructions;
        int depth = 0;
        int swaps = 0;
        int end = start;
        for (; end < code.size(); end++) {
            FlowInstruction instruction = code.get(end);
            if (instruction.is(Opcode.SWAP)) {
                depth = Math.max(depth, instruction.argument);
                swaps++;
            } else if (!instruction.is(Opcode.NOP)) {
                break;
            }
        }
        if (swaps == 1) {
            return start;
        }
        int[] stack = new int[depth];
        for (int i = 0; i < depth; i++) {
            stack[i] = i;
        }
        for (int i = start; i < end; i++) {
            if (code.get(i).is(Opcode.SWAP)) {
                int other = code.get(i).argument - 1;
                int top = stack[0];
                stack[0] = stack[other];
                stack[other] = top;
            }
        }
        // A permutation is a set of cycles; every cycle goes through the top of the stack. Written back to front.
        int at = end - 1;
        for (int i = 0; i < depth; i++) {
            if (stack[i] == DONE || stack[i] == i) {
                continue;
            }
            int j = i;
            while (true) {
                if (j != 0) {
                    code.get(at--).set(Opcode.SWAP, j + 1);
                }
                if (stack[j] == DONE) {
                    break;
                }
                int following = stack[j];
                stack[j] = DONE;
                j = following;
            }
        }
        while (at >= start) {
            code.get(at--).makeNop();
        }
        return end - 1;
    }

    /** Does the SWAPs up to {@code last}, from right to left, by exchanging the stores and pops behind them. */
    static void apply(FlowBlock block, int last) {
        ArrayList<FlowInstruction> code = block.instructions;
        for (int i = last; i >= 0; i--) {
            FlowInstruction swap = code.get(i);
            if (!swap.is(Opcode.SWAP)) {
                if (swap.is(Opcode.NOP) || isSwappable(swap)) {
                    continue;
                }
                return;
            }
            int first = nextSwappable(code, i, -1);
            if (first < 0) {
                return;
            }
            int second = first;
            for (int count = swap.argument - 1; count > 0; count--) {
                second = nextSwappable(code, second, code.get(first).line());
                if (second < 0) {
                    return;
                }
            }
            if (!mayExchange(code, first, second)) {
                return;
            }
            swap.makeNop();
            FlowInstruction moved = code.get(first);
            code.set(first, code.get(second));
            code.set(second, moved);
        }
    }

    private static boolean isSwappable(FlowInstruction instruction) {
        return instruction.is(Opcode.POP_TOP) || storedLocal(instruction) >= 0;
    }

    private static int storedLocal(FlowInstruction instruction) {
        return instruction.is(Opcode.STORE_FAST) || instruction.is(Opcode.STORE_FAST_MAYBE_NULL)
                ? instruction.argument
                : -1;
    }

    private static int nextSwappable(ArrayList<FlowInstruction> code, int index, int line) {
        for (int i = index + 1; i < code.size(); i++) {
            FlowInstruction instruction = code.get(i);
            if (line >= 0 && instruction.line() != line) {
                return -1;
            }
            if (!instruction.is(Opcode.NOP)) {
                return isSwappable(instruction) ? i : -1;
            }
        }
        return -1;
    }

    /** Of two stores to one variable the later one counts, so their order must stay. */
    private static boolean mayExchange(ArrayList<FlowInstruction> code, int first, int second) {
        int firstLocal = storedLocal(code.get(first));
        int secondLocal = storedLocal(code.get(second));
        if (firstLocal < 0 && secondLocal < 0) {
            return true;
        }
        if (firstLocal == secondLocal) {
            return false;
        }
        for (int i = first + 1; i < second; i++) {
            int local = storedLocal(code.get(i));
            if (local >= 0 && (local == firstLocal || local == secondLocal)) {
                return false;
            }
        }
        return true;
    }
}
