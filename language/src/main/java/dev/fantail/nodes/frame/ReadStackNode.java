// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import dev.fantail.nodes.ExpressionNode;

/** An operand that was spilled to the frame slot of its stack depth. */
public final class ReadStackNode extends ExpressionNode {
    private final int slot;
    private final boolean last;

    /** @param last whether this pops the operand: the slot then forgets an object, which would stay alive in it */
    public ReadStackNode(int slot, boolean last) {
        this.slot = slot;
        this.last = last;
    }

    public int slot() {
        return slot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (frame.isObject(slot)) {
            Object value = frame.getObject(slot);
            if (last) {
                frame.clear(slot);
            }
            return value;
        } else if (frame.isLong(slot)) {
            return frame.getLong(slot);
        } else if (frame.isDouble(slot)) {
            return frame.getDouble(slot);
        }
        return frame.getValue(slot);
    }

    @Override
    public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
        if (frame.isLong(slot)) {
            return frame.getLong(slot);
        }
        return super.executeLong(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        if (frame.isDouble(slot)) {
            return frame.getDouble(slot);
        }
        return super.executeDouble(frame);
    }
}
