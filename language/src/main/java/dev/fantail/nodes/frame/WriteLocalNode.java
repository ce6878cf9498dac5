// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Optimization;

/**
 * STORE_FAST. The frame descriptor remembers the one primitive kind that a variable has been seen with; a value of
 * another kind makes it an object for good.
 */
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class WriteLocalNode extends StatementNode {
    protected final int slot;

    protected WriteLocalNode(int bci, int slot) {
        super(bci);
        this.slot = slot;
    }

    @Specialization(guards = "accepts(frame, LONG)")
    protected void writeLong(VirtualFrame frame, long value) {
        frame.setLong(slot, value);
    }

    @Specialization(guards = "accepts(frame, DOUBLE)")
    protected void writeDouble(VirtualFrame frame, double value) {
        frame.setDouble(slot, value);
    }

    @Specialization(guards = "accepts(frame, BOOLEAN)")
    protected void writeBoolean(VirtualFrame frame, boolean value) {
        frame.setBoolean(slot, value);
    }

    @Specialization(replaces = {"writeLong", "writeDouble", "writeBoolean"})
    protected void writeObject(VirtualFrame frame, Object value) {
        if (frame.getFrameDescriptor().getSlotKind(slot) != FrameSlotKind.Object) {
            frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Object);
        }
        frame.setObject(slot, value);
    }

    protected static final FrameSlotKind LONG = FrameSlotKind.Long;
    protected static final FrameSlotKind DOUBLE = FrameSlotKind.Double;
    protected static final FrameSlotKind BOOLEAN = FrameSlotKind.Boolean;

    protected final boolean accepts(VirtualFrame frame, FrameSlotKind kind) {
        FrameSlotKind known = frame.getFrameDescriptor().getSlotKind(slot);
        if (known == FrameSlotKind.Illegal && Optimization.UNBOXED_LOCALS.isOn()) {
            frame.getFrameDescriptor().setSlotKind(slot, kind);
            return true;
        }
        return known == kind;
    }
}
