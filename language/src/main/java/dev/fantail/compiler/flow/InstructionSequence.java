// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.compiler.flow;

import dev.fantail.bytecode.Opcode;
import dev.fantail.parser.ast.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * The instructions of a code object as code generation emits them: pseudo instructions included, jumps and block
 * setups to labels.
 */
public final class InstructionSequence {
    private final ArrayList<Opcode> opcodes = new ArrayList<>();
    private final ArrayList<SourceRange> locations = new ArrayList<>();
    private int[] arguments = new int[64];

    /** The index of the instruction behind each label, or -1. */
    private int[] labels = new int[16];

    private int labelCount;

    /** A label that no place has yet. */
    public int newLabel() {
        if (labelCount == labels.length) {
            labels = Arrays.copyOf(labels, labelCount * 2);
        }
        labels[labelCount] = -1;
        return labelCount++;
    }

    /** Puts the label before the instruction that is added next. */
    public void useLabel(int label) {
        labels[label] = opcodes.size();
    }

    /** @param location {@code null} for an instruction that belongs to no line */
    public void add(Opcode opcode, int argument, SourceRange location) {
        if (opcodes.size() == arguments.length) {
            arguments = Arrays.copyOf(arguments, arguments.length * 2);
        }
        arguments[opcodes.size()] = argument;
        opcodes.add(opcode);
        locations.add(location);
    }

    public void add(Opcode opcode, SourceRange location) {
        add(opcode, 0, location);
    }

    /** Adds a jump, or the start of an exception handler's range. */
    public void addJump(Opcode opcode, int targetLabel, SourceRange location) {
        add(opcode, targetLabel, location);
    }

    /**
     * Puts an instruction before others that were added already, and moves the labels behind it along: what only the
     * end of code generation shows to be necessary.
     */
    public void insert(int index, Opcode opcode, int argument, SourceRange location) {
        add(opcode, argument, location);
        opcodes.add(index, opcodes.removeLast());
        locations.add(index, locations.removeLast());
        System.arraycopy(arguments, index, arguments, index + 1, opcodes.size() - 1 - index);
        arguments[index] = argument;
        for (int i = 0; i < labelCount; i++) {
            if (labels[i] >= index) {
                labels[i]++;
            }
        }
    }

    public int size() {
        return opcodes.size();
    }

    public Opcode opcode(int index) {
        return opcodes.get(index);
    }

    /** The argument, which is the target's label for a jump or block setup. */
    public int argument(int index) {
        return arguments[index];
    }

    public SourceRange location(int index) {
        return locations.get(index);
    }

    public int labelCount() {
        return labelCount;
    }

    /** The index of the instruction that the label stands before, or -1 when it was never put anywhere. */
    public int labelIndex(int label) {
        return labels[label];
    }
}
