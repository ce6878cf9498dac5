// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.Raising;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.protocol.Calls;

/** RAISE_VARARGS: {@code raise}, {@code raise exception}, {@code raise exception from cause}. */
public final class RaiseNode extends TerminatorNode {
    @Child
    private ExpressionNode exception;

    @Child
    private ExpressionNode cause;

    /** For classes of exceptions, once there was one. */
    @Child
    private CallNode call;

    /** @param exception {@code null} to raise the handled exception again; @param cause {@code null} without one */
    public RaiseNode(int bci, ExpressionNode exception, ExpressionNode cause) {
        super(bci, EXIT, EXIT);
        this.exception = exception;
        this.cause = cause;
    }

    @Override
    public int execute(VirtualFrame frame) {
        ThreadState thread = context().threadState();
        if (exception == null) {
            at(frame);
            throw Raising.again(thread);
        }
        Object operand = exception.execute(frame);
        Object from = cause == null ? null : cause.execute(frame);
        at(frame);
        Object made = instance(frame, operand);
        throw Raising.raise(operand, made, from == null ? null : instance(frame, from), thread);
    }

    /** A class is called; everything else stands for itself. */
    private Object instance(VirtualFrame frame, Object operand) {
        if (!Raising.isClass(operand)) {
            return operand;
        }
        if (call == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            call = insert(CallNode.create());
        }
        return call.execute(frame, operand, new Object[CallNode.HEADER], Calls.NO_KEYWORDS);
    }
}
