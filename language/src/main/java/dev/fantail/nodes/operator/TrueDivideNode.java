// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.FloatOps;
import dev.fantail.objects.IntOps;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left / right}: longs that a double holds exactly and floats. */
public abstract class TrueDivideNode extends BinaryNode {
    private static final long EXACT = 1L << 53;

    protected TrueDivideNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.TRUE_DIVIDE, inPlace);
    }

    @Specialization(guards = "isNonZero(right)")
    protected static double doubles(double left, double right) {
        return left / right;
    }

    @Specialization(guards = "isNonZero(right)")
    protected static double longDouble(long left, double right) {
        return left / right;
    }

    @Specialization(guards = "right != 0")
    protected static double doubleLong(double left, long right) {
        return left / right;
    }

    @Specialization(guards = {"right != 0", "isExact(left)", "isExact(right)"})
    protected static double longs(long left, long right) {
        return (double) left / right;
    }

    @Specialization(guards = "right == 0")
    protected final double longByZero(VirtualFrame frame, long left, long right) {
        at(frame);
        return IntOps.trueDivide(left, right);
    }

    @Specialization(guards = "!isNonZero(right)")
    protected final double doubleByZero(VirtualFrame frame, double left, double right) {
        at(frame);
        return FloatOps.divide(left, right);
    }

    @Specialization(replaces = {"doubles", "longDouble", "doubleLong", "longs", "longByZero", "doubleByZero"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b && b != 0) {
            return a / b;
        }
        return byMethods(frame, left, right);
    }

    protected static boolean isNonZero(double value) {
        return value != 0;
    }

    protected static boolean isExact(long value) {
        return -EXACT <= value && value <= EXACT;
    }
}
