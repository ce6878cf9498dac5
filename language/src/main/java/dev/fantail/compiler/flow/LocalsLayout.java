// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * The one array of local, cell and free variables of a frame: a cell variable that is a parameter, or otherwise has a
 * local slot, shares it.
 */
final class LocalsLayout {
    private final CodeUnit unit;
    private final ArrayList<String> names = new ArrayList<>();
    private final byte[] kinds;

    /** Per cell or free variable, as code generation counts them: its slot. */
    private final int[] slots;

    LocalsLayout(CodeUnit unit) {
        this.unit = unit;
        List<String> locals = unit.variableNames();
        List<String> cells = unit.cellVariables();
        List<String> frees = unit.freeVariables();
        this.slots = new int[cells.size() + frees.size()];
        HashMap<String, Integer> localIndex = new HashMap<>();
        HashSet<String> cellNames = new HashSet<>(cells);
        byte[] newKinds = new byte[locals.size() + slots.length];
        for (String name : locals) {
            int kind = CodeFlags.KIND_LOCAL;
            if (unit.hiddenLocals().contains(name)) {
                kind |= CodeFlags.KIND_HIDDEN;
            }
            if (cellNames.contains(name)) {
                kind |= CodeFlags.KIND_CELL;
            }
            localIndex.put(name, names.size());
            newKinds[names.size()] = (byte) kind;
            names.add(name);
        }
        for (int i = 0; i < slots.length; i++) {
            boolean isCell = i < cells.size();
            String name = isCell ? cells.get(i) : frees.get(i - cells.size());
            Integer shared = isCell ? localIndex.get(name) : null;
            if (shared != null) {
                slots[i] = shared;
                continue;
            }
            slots[i] = names.size();
            newKinds[names.size()] = (byte) (isCell ? CodeFlags.KIND_CELL : CodeFlags.KIND_FREE);
            names.add(name);
        }
        this.kinds = Arrays.copyOf(newKinds, names.size());
    }

    List<String> names() {
        return names;
    }

    byte[] kinds() {
        return kinds;
    }

    /** Adds what a frame does before its first instruction, and gives cell and free variables their slots. */
    void apply(FlowGraph graph) {
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.opcode.argument() == Opcode.Argument.CELL) {
                    instruction.argument = slots[instruction.argument];
                }
            }
        }
        graph.entry.instructions.addAll(0, prefix());
    }

    private List<FlowInstruction> prefix() {
        ArrayList<FlowInstruction> prefix = new ArrayList<>();
        if (!unit.freeVariables().isEmpty()) {
            prefix.add(new FlowInstruction(
                    Opcode.COPY_FREE_VARS, unit.freeVariables().size(), null));
        }
        int[] cellSlots = Arrays.copyOf(slots, unit.cellVariables().size());
        Arrays.sort(cellSlots);
        for (int slot : cellSlots) {
            prefix.add(new FlowInstruction(Opcode.MAKE_CELL, slot, null));
        }
        if ((unit.flags() & CodeFlags.ANY_GENERATOR) != 0) {
            SourceRange location = new SourceRange(unit.firstLine(), -1, unit.firstLine(), -1);
            prefix.add(new FlowInstruction(Opcode.RETURN_GENERATOR, 0, location));
            prefix.add(new FlowInstruction(Opcode.POP_TOP, 0, null));
        }
        return prefix;
    }
}
