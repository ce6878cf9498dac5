// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left ** right}: squares and cubes of longs, positive floats, then special methods. */
public abstract class PowerNode extends BinaryNode {
    protected PowerNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.POWER, inPlace);
    }

    @Specialization(guards = "right == 2", rewriteOn = ArithmeticException.class)
    protected static long square(long left, @SuppressWarnings("unused") long right) {
        return Math.multiplyExact(left, left);
    }

    @Specialization(guards = {"right == 2", "isModest(left)"})
    protected static double squareDouble(double left, @SuppressWarnings("unused") long right) {
        return left * left;
    }

    @Specialization(guards = "isOrdinary(left, right)")
    protected static double doubles(double left, double right) {
        return power(left, right);
    }

    @Specialization(guards = "isOrdinary(left, right)")
    protected static double longDouble(long left, double right) {
        return power(left, right);
    }

    @Specialization(replaces = {"square", "squareDouble", "doubles", "longDouble"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        return byMethods(frame, left, right);
    }

    /** The square is finite: an overflow raises. */
    protected static boolean isModest(double value) {
        return value < 1e150 && value > -1e150;
    }

    /** Neither a complex result nor an error: those are for the special methods. */
    protected static boolean isOrdinary(double left, double right) {
        return left > 0 && left < 1e100 && right > -3 && right < 3;
    }

    @TruffleBoundary(allowInlining = true)
    private static double power(double left, double right) {
        return Math.pow(left, right);
    }
}
