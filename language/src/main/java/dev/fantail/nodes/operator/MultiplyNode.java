// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left * right}: exact on longs, big integers on overflow, then floats, then special methods. */
public abstract class MultiplyNode extends BinaryNode {
    protected MultiplyNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.MULTIPLY, inPlace);
    }

    @Specialization(rewriteOn = ArithmeticException.class)
    protected static long longs(long left, long right) {
        return Math.multiplyExact(left, right);
    }

    @Specialization(replaces = "longs")
    protected static Object overflowingLongs(long left, long right) {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        return high == low >> 63 ? (Object) low : wide(left, right);
    }

    @TruffleBoundary
    private static Object wide(long left, long right) {
        return canonical(big(left).multiply(big(right)));
    }

    @Specialization
    protected static double doubles(double left, double right) {
        return left * right;
    }

    @Specialization
    protected static double longDouble(long left, double right) {
        return left * right;
    }

    @Specialization
    protected static double doubleLong(double left, long right) {
        return left * right;
    }

    @Specialization
    @TruffleBoundary
    protected static Object bigs(PyInt left, PyInt right) {
        return canonical(big(left).multiply(big(right)));
    }

    @Specialization
    @TruffleBoundary
    protected static Object bigLong(PyInt left, long right) {
        return canonical(big(left).multiply(big(right)));
    }

    @Specialization
    @TruffleBoundary
    protected static Object longBig(long left, PyInt right) {
        return canonical(big(left).multiply(big(right)));
    }

    @Specialization(replaces = {"longDouble", "doubleLong", "bigs", "bigLong", "longBig"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        return byMethods(frame, left, right);
    }
}
