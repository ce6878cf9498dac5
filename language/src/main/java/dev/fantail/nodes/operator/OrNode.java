// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operator;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.BinaryOp;

/** {@code left | right}: on longs and bools, then special methods. */
public abstract class OrNode extends BinaryNode {
    protected OrNode(int bci, boolean inPlace) {
        super(bci, BinaryOp.OR, inPlace);
    }

    @Specialization
    protected static long longs(long left, long right) {
        return left | right;
    }

    @Specialization
    protected static boolean booleans(boolean left, boolean right) {
        return left | right;
    }

    @Specialization(replaces = {"longs", "booleans"})
    protected Object others(VirtualFrame frame, Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return a | b;
        }
        return byMethods(frame, left, right);
    }
}
