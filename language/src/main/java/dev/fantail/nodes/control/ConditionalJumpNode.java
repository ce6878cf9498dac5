// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.operator.IsTrueNode;
import dev.fantail.nodes.operator.IsTrueNodeGen;

/** POP_JUMP_IF_TRUE and POP_JUMP_IF_FALSE, together with the comparison before them. */
public final class ConditionalJumpNode extends TerminatorNode {
    @Child
    private IsTrueNode condition;

    private final BranchCounts counts = new BranchCounts();

    public ConditionalJumpNode(int bci, ExpressionNode condition, int ifTrue, int ifFalse) {
        super(bci, ifTrue, ifFalse);
        this.condition = IsTrueNodeGen.create(bci, condition);
    }

    @Override
    public int execute(VirtualFrame frame) {
        return counts.profile(this, condition.executeBoolean(frame)) ? first() : second();
    }
}
