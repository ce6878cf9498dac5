// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;

/** Spills an operand to the frame slot of its stack depth, as the kind that it has at this place. */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class WriteStackNode extends StatementNode {
    private final int slot;

    protected WriteStackNode(int bci, int slot) {
        super(bci);
        this.slot = slot;
    }

    @Specialization
    protected void writeLong(VirtualFrame frame, long value) {
        frame.setLong(slot, value);
    }

    @Specialization
    protected void writeDouble(VirtualFrame frame, double value) {
        frame.setDouble(slot, value);
    }

    @Specialization(replaces = {"writeLong", "writeDouble"})
    protected void writeObject(VirtualFrame frame, Object value) {
        frame.setObject(slot, value);
    }
}
