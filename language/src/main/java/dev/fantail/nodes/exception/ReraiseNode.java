// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;

/** RERAISE: what a handler did not handle goes on. The frame is in the traceback already. */
public final class ReraiseNode extends TerminatorNode {
    @Child
    private ExpressionNode exception;

    public ReraiseNode(int bci, ExpressionNode exception) {
        super(bci, EXIT, EXIT);
        this.exception = exception;
    }

    @Override
    public int execute(VirtualFrame frame) {
        throw PyException.reraise((PyBaseException) exception.execute(frame));
    }
}
