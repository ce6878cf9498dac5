// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.attribute;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.attribute.LoadMethodNode.BoundAttribute;

/**
 * LOAD_ATTR of a method whose call stands apart from it: answers the function and leaves the receiver in the next
 * stack slot; or answers nothing and leaves a bound callable there.
 */
public final class MethodPairNode extends ExpressionNode {
    @Child
    private ExpressionNode receiver;

    @Child
    private LoadMethodNode lookup;

    private final int selfSlot;

    public MethodPairNode(ExpressionNode receiver, LoadMethodNode lookup, int selfSlot) {
        this.receiver = receiver;
        this.lookup = lookup;
        this.selfSlot = selfSlot;
    }

    public ExpressionNode receiver() {
        return receiver;
    }

    public LoadMethodNode lookup() {
        return lookup;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object object = receiver.execute(frame);
        Object method = lookup.execute(frame, object);
        if (method instanceof BoundAttribute bound) {
            frame.setObject(selfSlot, bound.value());
            return null;
        }
        frame.setObject(selfSlot, object);
        return method;
    }
}
