// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;

/** UNARY_NOT. */
public final class NotNode extends ExpressionNode {
    @Child
    private IsTrueNode operand;

    public NotNode(int bci, ExpressionNode operand) {
        this.operand = IsTrueNodeGen.create(bci, operand);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        return !operand.executeBoolean(frame);
    }
}
