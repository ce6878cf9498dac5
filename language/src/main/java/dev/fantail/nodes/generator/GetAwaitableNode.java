// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.nodes.operation.Operations;
import dev.fantail.objects.Names;
import dev.fantail.objects.NativeAwaitable;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;

/** GET_AWAITABLE: coroutines are awaited as they are, other objects give an iterator. */
public final class GetAwaitableNode extends InstructionNode {
    private final int use;

    @Child
    private ExpressionNode operand;

    @Child
    private CallSpecialNode await = CallSpecialNode.create(Names.AWAIT);

    /** @param use for messages, see {@link Operations#awaitable} */
    public GetAwaitableNode(int bci, ExpressionNode operand, int use) {
        super(bci);
        this.operand = operand;
        this.use = use;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object object = operand.execute(frame);
        if (object instanceof PyGenerator generator && isFree(generator, Types.COROUTINE)) {
            return object;
        }
        at(frame);
        if (object instanceof PyObject && !(object instanceof PyGenerator)) {
            Object iterator = await.execute(frame, object);
            if (iterator != null) {
                return iterator instanceof NativeAwaitable
                                || iterator instanceof PyGenerator generator && generator.type() == Types.GENERATOR
                        ? iterator
                        : Operations.checkedAwaitIterator(iterator);
            }
        }
        return Operations.awaitable(object, use);
    }

    private static boolean isFree(PyGenerator generator, PyType coroutine) {
        return generator.type() == coroutine && generator.delegate() == null;
    }
}
