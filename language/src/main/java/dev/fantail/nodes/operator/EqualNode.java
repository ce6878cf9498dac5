// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.CompareOp;

/** {@code left == right}. */
public abstract class EqualNode extends CompareNode {
    protected EqualNode(int bci) {
        super(bci, CompareOp.EQ);
    }

    @Specialization
    protected static boolean longs(long left, long right) {
        return left == right;
    }

    @Specialization
    protected static boolean doubles(double left, double right) {
        return left == right;
    }

    @Specialization(guards = "isExact(right)")
    protected static boolean doubleLong(double left, long right) {
        return left == right;
    }

    @Specialization(guards = "isExact(left)")
    protected static boolean longDouble(long left, double right) {
        return left == right;
    }

    @Specialization
    protected static boolean strings(TruffleString left, TruffleString right, @Cached TruffleString.EqualNode equal) {
        return left == right || Str.length(left) == Str.length(right) && equal.execute(left, right, Str.ENCODING);
    }

    @Specialization(replaces = {"longs", "doubles", "doubleLong", "longDouble", "strings"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return (long) a == (long) b;
        } else if (left instanceof TruffleString a && right instanceof TruffleString b) {
            return Str.equal(a, b);
        } else if (isNeverNone(left, right)) {
            return false;
        }
        return byMethods(frame, left, right);
    }
}
