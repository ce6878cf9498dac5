// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;

/** CALL in its general form: a method and its receiver, or nothing and a callable, come from two operands. */
public final class CallPairNode extends InstructionNode {
    @Child
    private ExpressionNode method;

    @Child
    private ExpressionNode self;

    @Children
    private final ExpressionNode[] args;

    @CompilationFinal(dimensions = 1)
    private final TruffleString[] keywords;

    @Child
    private CallNode call = CallNode.create();

    public CallPairNode(
            int bci, ExpressionNode method, ExpressionNode self, ExpressionNode[] args, TruffleString[] keywords) {
        super(bci);
        this.method = method;
        this.self = self;
        this.args = args;
        this.keywords = keywords;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object function = method.execute(frame);
        Object receiver = self.execute(frame);
        int first = CallNode.HEADER + (function == null ? 0 : 1);
        Object[] values = new Object[first + args.length];
        for (int i = 0; i < args.length; i++) {
            values[first + i] = args[i].execute(frame);
        }
        at(frame);
        if (function == null) {
            return call.execute(frame, receiver, values, keywords);
        }
        values[CallNode.HEADER] = receiver;
        return call.execute(frame, function, values, keywords);
    }
}
