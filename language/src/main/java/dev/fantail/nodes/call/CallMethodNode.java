// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.attribute.LoadMethodNode;
import dev.fantail.nodes.attribute.LoadMethodNode.BoundAttribute;

/** LOAD_ATTR of a method with its CALL: no bound method is made. The look-up comes before the arguments. */
public final class CallMethodNode extends InstructionNode {
    @Child
    private ExpressionNode receiver;

    @Child
    private LoadMethodNode lookup;

    @Children
    private final ExpressionNode[] args;

    @CompilationFinal(dimensions = 1)
    private final TruffleString[] keywords;

    @Child
    private CallNode call = CallNode.create();

    public CallMethodNode(
            int bci, ExpressionNode receiver, LoadMethodNode lookup, ExpressionNode[] args, TruffleString[] keywords) {
        super(bci);
        this.receiver = receiver;
        this.lookup = lookup;
        this.args = args;
        this.keywords = keywords;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object self = receiver.execute(frame);
        Object method = lookup.execute(frame, self);
        if (method instanceof BoundAttribute bound) {
            Object[] values = evaluate(frame, 0);
            at(frame);
            return call.execute(frame, bound.value(), values, keywords);
        }
        Object[] values = evaluate(frame, 1);
        values[CallNode.HEADER] = self;
        at(frame);
        return call.execute(frame, method, values, keywords);
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame, int offset) {
        Object[] values = new Object[CallNode.HEADER + offset + args.length];
        for (int i = 0; i < args.length; i++) {
            values[CallNode.HEADER + offset + i] = args[i].execute(frame);
        }
        return values;
    }
}
