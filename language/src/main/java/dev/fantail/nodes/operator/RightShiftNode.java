// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left >> right}: on longs, then special methods. */
public abstract class RightShiftNode extends BinaryNode {
    protected RightShiftNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.RSHIFT, inPlace);
    }

    @Specialization(guards = "right >= 0")
    protected static long longs(long left, long right) {
        return left >> Math.min(right, Long.SIZE - 1);
    }

    @Specialization(replaces = "longs")
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b && b >= 0) {
            return a >> Math.min(b, Long.SIZE - 1);
        }
        return byMethods(frame, left, right);
    }
}
