// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left << right}: on longs while no bit is lost, then special methods. */
public abstract class LeftShiftNode extends BinaryNode {
    protected LeftShiftNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.LSHIFT, inPlace);
    }

    @Specialization(guards = "fits(left, right)")
    protected static long longs(long left, long right) {
        return left << right;
    }

    @Specialization(replaces = "longs")
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b && fits(a, b)) {
            return a << b;
        }
        return byMethods(frame, left, right);
    }

    protected static boolean fits(long left, long right) {
        return right >= 0 && right < Long.SIZE && left << right >> right == left;
    }
}
