// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;

/** END_ASYNC_FOR: StopAsyncIteration ends the loop, everything else goes on. */
public final class EndAsyncForNode extends StatementNode {
    @Child
    private ExpressionNode exception;

    public EndAsyncForNode(int bci, ExpressionNode exception) {
        super(bci);
        this.exception = exception;
    }

    @Override
    public void execute(VirtualFrame frame) {
        PyBaseException value = (PyBaseException) exception.execute(frame);
        if (!value.type().isSubtypeOf(ExceptionTypes.STOP_ASYNC_ITERATION)) {
            throw PyException.reraise(value);
        }
    }
}
