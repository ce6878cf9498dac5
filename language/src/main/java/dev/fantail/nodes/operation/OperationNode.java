// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;

/** An instruction without specializations: evaluates its operands and hands them to a Java method. */
public final class OperationNode extends InstructionNode {
    /** What an instruction does with its operands. */
    @FunctionalInterface
    public interface Operation {
        Object apply(Object[] operands);
    }

    private final Operation operation;

    @Children
    private final ExpressionNode[] operands;

    public OperationNode(int bci, Operation operation, ExpressionNode... operands) {
        super(bci);
        this.operation = operation;
        this.operands = operands;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[operands.length];
        for (int i = 0; i < operands.length; i++) {
            values[i] = operands[i].execute(frame);
        }
        at(frame);
        return operation.apply(values);
    }
}
