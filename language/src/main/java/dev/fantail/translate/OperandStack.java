// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.translate;

import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.control.BlockSource.Settled;
import dev.fantail.nodes.frame.ConstantNode;
import dev.fantail.nodes.frame.ReadStackNode;
import dev.fantail.nodes.frame.WriteStackNodeGen;
import java.util.Arrays;
import java.util.List;

/**
 * The operand stack while a block is translated. An entry is a node that has yet to be evaluated, or a value in the
 * frame slot of its depth. Nodes are evaluated in the order of the stack, so before a statement runs, what is pending
 * below it is spilled to its slots.
 */
final class OperandStack {
    private final int firstSlot;
    private final List<StatementNode> statements;
    private ExpressionNode[] entries = new ExpressionNode[16];
    private int depth;

    /** @param depth entries that are in their slots when the block is entered */
    OperandStack(int firstSlot, int depth, List<StatementNode> statements) {
        this.firstSlot = firstSlot;
        this.statements = statements;
        this.depth = depth;
        reserve(depth);
    }

    private void reserve(int size) {
        if (size > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(size, 2 * entries.length));
        }
    }

    int depth() {
        return depth;
    }

    /** The frame slot of a depth. */
    int slot(int position) {
        return firstSlot + position;
    }

    void push(ExpressionNode node) {
        reserve(depth + 1);
        entries[depth++] = node;
    }

    /** Pushes a value that a statement has put in its slot. */
    void pushSpilled() {
        reserve(depth + 1);
        entries[depth++] = null;
    }

    ExpressionNode pop() {
        depth--;
        ExpressionNode node = entries[depth];
        entries[depth] = null;
        return node == null ? new ReadStackNode(slot(depth), true) : node;
    }

    ExpressionNode[] pop(int count) {
        ExpressionNode[] nodes = new ExpressionNode[count];
        for (int i = count - 1; i >= 0; i--) {
            nodes[i] = pop();
        }
        return nodes;
    }

    /** Forgets the top entry, which is in its slot. */
    void drop() {
        depth--;
        entries[depth] = null;
    }

    /** The pending node at a distance from the top (1 is the top), or {@code null} for one that is in its slot. */
    ExpressionNode peek(int distance) {
        return entries[depth - distance];
    }

    /** Before a statement: evaluates what is pending, in order. Constants can wait. */
    void spill(int bci) {
        spill(bci, false);
    }

    /** At the end of a block: everything goes to its slot. */
    void spillAll(int bci) {
        spill(bci, true);
    }

    private void spill(int bci, boolean constantsToo) {
        for (int i = 0; i < depth; i++) {
            ExpressionNode node = entries[i];
            if (node != null && (constantsToo || !(node instanceof ConstantNode))) {
                if (!(node instanceof ReadStackNode read && read.slot() == slot(i))) {
                    statements.add(WriteStackNodeGen.create(bci, slot(i), node));
                }
                entries[i] = null;
            }
        }
    }

    /** Whether everything but constants is in its slot. */
    boolean isSettled() {
        for (int i = 0; i < depth; i++) {
            if (!(entries[i] == null || entries[i] instanceof ConstantNode)) {
                return false;
            }
        }
        return true;
    }

    /** Where execution can leave the block, given that the stack is settled; see {@link Settled} for the offsets. */
    Settled settled(int last, int next) {
        int[] slots = new int[depth];
        Object[] constants = new Object[depth];
        int count = 0;
        for (int i = 0; i < depth; i++) {
            if (entries[i] instanceof ConstantNode constant) {
                slots[count] = slot(i);
                constants[count++] = constant.value();
            }
        }
        return new Settled(last, next, Arrays.copyOf(slots, count), Arrays.copyOf(constants, count));
    }
}
