// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.objects.protocol.Comparison;

/** IS_OP: identity; equal numbers are one object. */
public final class IsNode extends ExpressionNode {
    private final boolean negated;

    @Child
    private ExpressionNode left;

    @Child
    private ExpressionNode right;

    public IsNode(boolean negated, ExpressionNode left, ExpressionNode right) {
        this.negated = negated;
        this.left = left;
        this.right = right;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        Object a = left.execute(frame);
        Object b = right.execute(frame);
        return Comparison.isSame(a, b) != negated;
    }
}
