// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.PyBaseException;

/** WITH_EXCEPT_START: {@code exit(type, value, traceback)} of a with statement that an exception leaves. */
public final class ExitWithExceptionNode extends InstructionNode {
    @Child
    private ExpressionNode exit;

    @Child
    private ExpressionNode exception;

    @Child
    private CallNode call = CallNode.create();

    public ExitWithExceptionNode(int bci, ExpressionNode exit, ExpressionNode exception) {
        super(bci);
        this.exit = exit;
        this.exception = exception;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object method = exit.execute(frame);
        PyBaseException value = (PyBaseException) exception.execute(frame);
        at(frame);
        return call.execute(frame, method, CallNode.arguments(value.type(), value, value.traceback()));
    }
}
