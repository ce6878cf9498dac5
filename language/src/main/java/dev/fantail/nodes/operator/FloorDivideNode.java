// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.Errors;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left // right}: rounds towards negative infinity. */
public abstract class FloorDivideNode extends BinaryNode {
    protected FloorDivideNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.FLOOR_DIVIDE, inPlace);
    }

    @Specialization(guards = "isExact(left, right)")
    protected static long longs(long left, long right) {
        return Math.floorDiv(left, right);
    }

    @Specialization(guards = "right == 0")
    protected final long byZero(VirtualFrame frame, @SuppressWarnings("unused") long left, long right) {
        at(frame);
        throw Errors.zeroDivisionError(IntOps.DIVISION_BY_ZERO);
    }

    @Specialization(replaces = {"longs", "byZero"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b && isExact(a, b)) {
            return Math.floorDiv(a, b);
        }
        return byMethods(frame, left, right);
    }

    /** Division by zero raises, and the smallest long divided by -1 does not fit in a long. */
    protected static boolean isExact(long left, long right) {
        return right != 0 && !(right == -1 && left == Long.MIN_VALUE);
    }
}
