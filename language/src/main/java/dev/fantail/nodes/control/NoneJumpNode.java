// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.PyNone;

/** POP_JUMP_IF_NONE and POP_JUMP_IF_NOT_NONE. */
public final class NoneJumpNode extends TerminatorNode {
    @Child
    private ExpressionNode value;

    private final BranchCounts counts = new BranchCounts();

    public NoneJumpNode(int bci, ExpressionNode value, int ifNone, int ifNotNone) {
        super(bci, ifNone, ifNotNone);
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        return counts.profile(this, value.execute(frame) == PyNone.NONE) ? first() : second();
    }
}
