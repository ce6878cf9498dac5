// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.FrameLayout;

/** Code that pushes nothing: a store, a deletion, an evaluation for its effect. */
public abstract class StatementNode extends PythonNode {
    private final int bci;

    /** @param bci byte offset of the instruction in its code object, or {@link #POSITION_KNOWN} */
    protected StatementNode(int bci) {
        this.bci = bci;
    }

    public abstract void execute(VirtualFrame frame);

    /** Says that the frame is at the instruction, before it does what may call or raise. */
    public final void at(VirtualFrame frame) {
        if (bci != POSITION_KNOWN) {
            frame.setIntStatic(FrameLayout.BCI, bci);
        }
    }
}
