// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.Raising;

/** RAISE_VARARGS: {@code raise}, {@code raise exception}, {@code raise exception from cause}. */
public final class RaiseNode extends TerminatorNode {
    @Child
    private ExpressionNode exception;

    @Child
    private ExpressionNode cause;

    /** @param exception {@code null} to raise the handled exception again; @param cause {@code null} without one */
    public RaiseNode(int bci, ExpressionNode exception, ExpressionNode cause) {
        super(bci, EXIT, EXIT);
        this.exception = exception;
        this.cause = cause;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object raised = exception == null ? null : exception.execute(frame);
        Object from = cause == null ? null : cause.execute(frame);
        at(frame);
        throw Raising.raise(raised, from, context().threadState());
    }
}
