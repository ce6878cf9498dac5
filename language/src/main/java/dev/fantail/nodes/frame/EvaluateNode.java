// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;

/** POP_TOP: an expression for its effect. */
public final class EvaluateNode extends StatementNode {
    @Child
    private ExpressionNode value;

    public EvaluateNode(int bci, ExpressionNode value) {
        super(bci);
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame) {
        value.execute(frame);
    }
}
