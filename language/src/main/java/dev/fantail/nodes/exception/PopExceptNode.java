// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;

/** POP_EXCEPT: the exception that was being handled before is so again. */
public final class PopExceptNode extends StatementNode {
    @Child
    private ExpressionNode previous;

    public PopExceptNode(int bci, ExpressionNode previous) {
        super(bci);
        this.previous = previous;
    }

    @Override
    public void execute(VirtualFrame frame) {
        context().threadState().setHandled(previous.execute(frame));
    }
}
