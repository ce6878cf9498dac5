// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.ExceptionTable;
import dev.fantail.bytecode.LocationTable;
import dev.fantail.bytecode.LocationTable.Position;
import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Objects;

/** Lays out finished blocks: jump distances, code bytes, exception table, location table. Offsets in code units. */
final class Emitter {
    private final ArrayList<FlowInstruction> instructions = new ArrayList<>();

    /** The index of each block's first instruction. */
    private final IdentityHashMap<FlowBlock, Integer> blockStart = new IdentityHashMap<>();

    private final int[] offsets;

    Emitter(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            blockStart.put(block, instructions.size());
            instructions.addAll(block.instructions);
        }
        offsets = new int[instructions.size() + 1];
        resolveDirections();
        resolveDistances();
    }

    private void resolveDirections() {
        for (int i = 0; i < instructions.size(); i++) {
            FlowInstruction instruction = instructions.get(i);
            if (!instruction.opcode.isJump()) {
                continue;
            }
            int target = blockStart.get(instruction.target);
            if (instruction.is(Opcode.JUMP)) {
                instruction.opcode = target > i ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD;
            } else if (instruction.is(Opcode.JUMP_NO_INTERRUPT)) {
                instruction.opcode = target > i ? Opcode.JUMP_FORWARD : Opcode.JUMP_BACKWARD_NO_INTERRUPT;
            }
        }
    }

    /** Jump distances depend on the sizes of instructions, and these on the distances: repeat until nothing changes. */
    private void resolveDistances() {
        int count = instructions.size();
        boolean changed;
        do {
            changed = false;
            for (int i = 0; i < count; i++) {
                offsets[i + 1] = offsets[i] + size(instructions.get(i));
            }
            for (int i = 0; i < count; i++) {
                FlowInstruction instruction = instructions.get(i);
                if (instruction.opcode.isJump()) {
                    int target = offsets[blockStart.get(instruction.target)];
                    int size = size(instruction);
                    instruction.argument = Math.abs(target - offsets[i + 1]);
                    changed |= size(instruction) != size;
                }
            }
        } while (changed);
    }

    private static int prefixes(int argument) {
        return argument >>> 8 == 0 ? 0 : argument >>> 16 == 0 ? 1 : argument >>> 24 == 0 ? 2 : 3;
    }

    private static int size(FlowInstruction instruction) {
        return prefixes(instruction.argument) + 1 + instruction.opcode.caches();
    }

    byte[] code() {
        byte[] code = new byte[2 * offsets[instructions.size()]];
        for (int i = 0; i < instructions.size(); i++) {
            FlowInstruction instruction = instructions.get(i);
            int at = 2 * offsets[i];
            int argument = instruction.argument;
            for (int shift = 8 * prefixes(argument); shift > 0; shift -= 8) {
                code[at++] = (byte) Opcode.EXTENDED_ARG.number();
                code[at++] = (byte) (argument >>> shift);
            }
            code[at++] = (byte) instruction.opcode.number();
            code[at] = (byte) argument;
        }
        return code;
    }

    byte[] lineTable(int firstLine) {
        LocationTable.Encoder encoder = new LocationTable.Encoder(firstLine);
        SourceRange location = null;
        int start = 0;
        for (int i = 0; i < instructions.size(); i++) {
            SourceRange next = instructions.get(i).location;
            if (!Objects.equals(location, next)) {
                encoder.add(offsets[i] - start, position(location));
                start = offsets[i];
                location = next;
            }
        }
        encoder.add(offsets[instructions.size()] - start, position(location));
        return encoder.toByteArray();
    }

    private static Position position(SourceRange range) {
        return range == null
                ? Position.NONE
                : new Position(range.line(), range.endLine(), range.column(), range.endColumn());
    }

    byte[] exceptionTable() {
        ArrayList<ExceptionTable.Entry> entries = new ArrayList<>();
        FlowBlock handler = null;
        int start = 0;
        for (int i = 0; i < instructions.size(); i++) {
            FlowBlock next = instructions.get(i).handler;
            if (next != handler) {
                addEntry(entries, handler, start, offsets[i]);
                start = offsets[i];
                handler = next;
            }
        }
        addEntry(entries, handler, start, offsets[instructions.size()]);
        return ExceptionTable.encode(entries);
    }

    private void addEntry(ArrayList<ExceptionTable.Entry> entries, FlowBlock handler, int start, int end) {
        if (handler != null) {
            int depth = handler.entryDepth - (handler.keepsLasti ? 2 : 1);
            entries.add(new ExceptionTable.Entry(
                    2 * start, 2 * end, 2 * offsets[blockStart.get(handler)], depth, handler.keepsLasti));
        }
    }
}
