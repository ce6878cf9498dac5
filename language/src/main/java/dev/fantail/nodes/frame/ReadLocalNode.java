// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.Errors;

/** LOAD_FAST and LOAD_FAST_CHECK: the frame's tag tells how the variable is stored, and whether it is bound at all. */
public abstract class ReadLocalNode extends InstructionNode {
    protected final int slot;
    private final TruffleString name;

    protected ReadLocalNode(int bci, int slot, TruffleString name) {
        super(bci);
        this.slot = slot;
        this.name = name;
    }

    public final int slot() {
        return slot;
    }

    @Specialization(guards = "frame.isLong(slot)")
    protected long readLong(VirtualFrame frame) {
        return frame.getLong(slot);
    }

    @Specialization(guards = "frame.isDouble(slot)")
    protected double readDouble(VirtualFrame frame) {
        return frame.getDouble(slot);
    }

    @Specialization(guards = "frame.isBoolean(slot)")
    protected boolean readBoolean(VirtualFrame frame) {
        return frame.getBoolean(slot);
    }

    @Specialization(guards = "frame.isObject(slot)")
    protected Object readObject(VirtualFrame frame) {
        return frame.getObject(slot);
    }

    @Specialization(replaces = {"readLong", "readDouble", "readBoolean", "readObject"})
    protected Object readAny(VirtualFrame frame) {
        if (frame.isObject(slot)) {
            return frame.getObject(slot);
        } else if (frame.isLong(slot)) {
            return frame.getLong(slot);
        } else if (frame.isDouble(slot)) {
            return frame.getDouble(slot);
        } else if (frame.isBoolean(slot)) {
            return frame.getBoolean(slot);
        }
        CompilerDirectives.transferToInterpreter();
        at(frame);
        throw Errors.unboundLocalError(name);
    }
}
