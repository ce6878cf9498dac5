// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Constants.Bytes;
import dev.fantail.bytecode.Constants.CodePoints;
import dev.fantail.bytecode.Constants.Complex;
import dev.fantail.bytecode.Constants.FrozenSet;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.Constants.Tuple;
import dev.fantail.bytecode.Opcode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The constants of a code object while it is optimized. */
final class ConstantPool {
    private ArrayList<Object> values;

    /** Made when it is needed: most code objects add no constant. */
    private HashMap<Object, Integer> indices;

    ConstantPool(List<Object> values) {
        this.values = new ArrayList<>(values);
    }

    Object get(int index) {
        return values.get(index);
    }

    List<Object> values() {
        return values;
    }

    /** The index of a constant, which is added when it is not there yet. */
    int add(Object value) {
        if (indices == null) {
            indices = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                indices.putIfAbsent(values.get(i), i);
            }
        }
        Integer index = indices.putIfAbsent(value, values.size());
        if (index != null) {
            return index;
        }
        values.add(value);
        return values.size() - 1;
    }

    boolean isTrue(int index) {
        return switch (values.get(index)) {
            case Singleton singleton -> singleton != Singleton.NONE;
            case Boolean bool -> bool;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case Complex number -> number.real() != 0 || number.imaginary() != 0;
            case String text -> !text.isEmpty();
            case CodePoints text -> text.codePoints().length != 0;
            case Bytes bytes -> bytes.value().length != 0;
            case Tuple tuple -> !tuple.elements().isEmpty();
            case FrozenSet set -> !set.elements().isEmpty();
            default -> true;
        };
    }

    /** Drops what no instruction uses, except the first constant, which may be a docstring. */
    void removeUnused(FlowGraph graph) {
        if (values.isEmpty()) {
            return;
        }
        boolean[] used = new boolean[values.size()];
        used[0] = true;
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.opcode.argument() == Opcode.Argument.CONSTANT) {
                    used[instruction.argument] = true;
                }
            }
        }
        int[] newIndex = new int[used.length];
        ArrayList<Object> kept = new ArrayList<>(used.length);
        for (int i = 0; i < used.length; i++) {
            if (used[i]) {
                newIndex[i] = kept.size();
                kept.add(values.get(i));
            }
        }
        if (kept.size() == values.size()) {
            return;
        }
        values = kept;
        indices = null;
        for (FlowBlock block = graph.entry; block != null; block = block.next) {
            for (FlowInstruction instruction : block.instructions) {
                if (instruction.opcode.argument() == Opcode.Argument.CONSTANT) {
                    instruction.argument = newIndex[instruction.argument];
                }
            }
        }
    }
}
