// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.protocol.CompareOp;

/** {@code left < right}. */
public abstract class LessNode extends CompareNode {
    protected LessNode(int bci) {
        super(bci, CompareOp.LT);
    }

    @Specialization
    protected static boolean longs(long left, long right) {
        return left < right;
    }

    @Specialization
    protected static boolean doubles(double left, double right) {
        return left < right;
    }

    @Specialization(guards = "isExact(right)")
    protected static boolean doubleLong(double left, long right) {
        return left < right;
    }

    @Specialization(guards = "isExact(left)")
    protected static boolean longDouble(long left, double right) {
        return left < right;
    }

    @Specialization
    protected static boolean strings(
            TruffleString left, TruffleString right, @Cached TruffleString.CompareIntsUTF32Node compare) {
        return compare.execute(left, right) < 0;
    }

    @Specialization(replaces = {"longs", "doubles", "doubleLong", "longDouble", "strings"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return (long) a < (long) b;
        }
        return byMethods(frame, left, right);
    }
}
