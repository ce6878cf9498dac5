// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.nodes.operation.Operations;
import dev.fantail.objects.AsyncGeneratorStep;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.Types;

/** GET_ANEXT: what gives the next item of {@code async for} when it is awaited. */
public final class GetAsyncNextNode extends InstructionNode {
    @Child
    private ExpressionNode operand;

    @Child
    private CallSpecialNode next = CallSpecialNode.create(Names.ANEXT);

    public GetAsyncNextNode(int bci, ExpressionNode operand) {
        super(bci);
        this.operand = operand;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object iterator = operand.execute(frame);
        at(frame);
        Object awaitable = next.execute(frame, iterator);
        if (awaitable instanceof AsyncGeneratorStep
                || awaitable instanceof PyGenerator generator
                        && generator.type() == Types.COROUTINE
                        && generator.delegate() == null) {
            return awaitable;
        }
        return Operations.asyncNextAwaitable(iterator, awaitable);
    }
}
