// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left % right}: the result has the sign of the divisor. */
public abstract class RemainderNode extends BinaryNode {
    protected RemainderNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.REMAINDER, inPlace);
    }

    @Specialization(guards = "right != 0")
    protected static long longs(long left, long right) {
        return Math.floorMod(left, right);
    }

    @Specialization(guards = "right == 0")
    protected final long byZero(VirtualFrame frame, long left, long right) {
        at(frame);
        return IntOps.modulo(left, right);
    }

    @Specialization(guards = "isNonZero(right)")
    protected static double doubles(double left, double right) {
        double result = left % right;
        if (result != 0) {
            return result < 0 != right < 0 ? result + right : result;
        }
        return Math.copySign(0.0, right);
    }

    @Specialization(replaces = {"longs", "byZero", "doubles"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b && b != 0) {
            return Math.floorMod(a, b);
        }
        return byMethods(frame, left, right);
    }

    protected static boolean isNonZero(double value) {
        return value != 0;
    }
}
