// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.PyInt;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left + right}: exact on longs, big integers on overflow, then floats, then special methods. */
public abstract class AddNode extends BinaryNode {
    protected AddNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.ADD, inPlace);
    }

    @Specialization(rewriteOn = ArithmeticException.class)
    protected static long longs(long left, long right) {
        return Math.addExact(left, right);
    }

    @Specialization(replaces = "longs")
    protected static Object overflowingLongs(long left, long right) {
        long result = left + right;
        return ((left ^ result) & (right ^ result)) < 0 ? wide(left, right) : (Object) result;
    }

    @TruffleBoundary
    private static Object wide(long left, long right) {
        return canonical(big(left).add(big(right)));
    }

    @Specialization
    protected static double doubles(double left, double right) {
        return left + right;
    }

    @Specialization
    protected static double longDouble(long left, double right) {
        return left + right;
    }

    @Specialization
    protected static double doubleLong(double left, long right) {
        return left + right;
    }

    @Specialization
    @TruffleBoundary
    protected static Object bigs(PyInt left, PyInt right) {
        return canonical(big(left).add(big(right)));
    }

    @Specialization
    @TruffleBoundary
    protected static Object bigLong(PyInt left, long right) {
        return canonical(big(left).add(big(right)));
    }

    @Specialization
    @TruffleBoundary
    protected static Object longBig(long left, PyInt right) {
        return canonical(big(left).add(big(right)));
    }

    @Specialization
    protected static TruffleString strings(
            TruffleString left, TruffleString right, @Cached TruffleString.ConcatNode concat) {
        return concat.execute(left, right, Str.ENCODING, true);
    }

    @Specialization(replaces = {"longDouble", "doubleLong", "bigs", "bigLong", "longBig", "strings"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        return byMethods(frame, left, right);
    }
}
