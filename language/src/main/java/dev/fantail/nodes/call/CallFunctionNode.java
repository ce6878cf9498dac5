// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;

/** CALL of a value that is no method of an operand. */
public final class CallFunctionNode extends InstructionNode {
    @Child
    private ExpressionNode callable;

    @Children
    private final ExpressionNode[] args;

    @CompilationFinal(dimensions = 1)
    private final TruffleString[] keywords;

    @Child
    private CallNode call = CallNode.create();

    public CallFunctionNode(int bci, ExpressionNode callable, ExpressionNode[] args, TruffleString[] keywords) {
        super(bci);
        this.callable = callable;
        this.args = args;
        this.keywords = keywords;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object function = callable.execute(frame);
        Object[] values = evaluate(frame);
        at(frame);
        return call.execute(frame, function, values, keywords);
    }

    @ExplodeLoop
    private Object[] evaluate(VirtualFrame frame) {
        Object[] values = new Object[CallNode.HEADER + args.length];
        for (int i = 0; i < args.length; i++) {
            values[CallNode.HEADER + i] = args[i].execute(frame);
        }
        return values;
    }
}
