// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.protocol.Numbers;

/** {@code abs(number)}. */
public abstract class AbsNode extends BuiltinNode {
    @NeverDefault
    public static AbsNode create() {
        return AbsNodeGen.create();
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return executeAbsolute(frame, args[first]);
    }

    abstract Object executeAbsolute(VirtualFrame frame, Object number);

    @Specialization(rewriteOn = ArithmeticException.class)
    protected static long absolute(long number) {
        return Math.absExact(number);
    }

    @Specialization
    protected static double absolute(double number) {
        return Math.abs(number);
    }

    @Specialization(replaces = "absolute")
    protected static Object others(VirtualFrame frame, Object number, @Cached("special()") CallSpecialNode special) {
        Object result = special.execute(frame, number);
        return result == null ? Numbers.absolute(number) : result;
    }

    @NeverDefault
    protected static CallSpecialNode special() {
        return CallSpecialNode.create(Names.ABS);
    }
}
