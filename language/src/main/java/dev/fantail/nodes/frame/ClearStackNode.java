// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;

/** POP_TOP of a spilled operand: the slot forgets it, so that the frame does not keep it alive. */
public final class ClearStackNode extends StatementNode {
    private final int slot;

    public ClearStackNode(int bci, int slot) {
        super(bci);
        this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
        frame.clear(slot);
    }
}
