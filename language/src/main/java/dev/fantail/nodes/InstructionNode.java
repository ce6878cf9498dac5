// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.FrameLayout;

/**
 * An expression that may raise or call. A specialization that can do so starts with {@link #at}: tracebacks and frame
 * objects read the position from the frame, and paths that cannot raise pay nothing.
 */
public abstract class InstructionNode extends ExpressionNode {
    private final int bci;

    /** @param bci byte offset of the instruction in its code object, or {@link #POSITION_KNOWN} */
    protected InstructionNode(int bci) {
        this.bci = bci;
    }

    protected final int bci() {
        return bci;
    }

    protected final void at(VirtualFrame frame) {
        if (bci != POSITION_KNOWN) {
            frame.setIntStatic(FrameLayout.BCI, bci);
        }
    }
}
