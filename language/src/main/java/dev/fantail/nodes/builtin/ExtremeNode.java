// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;

/** {@code min} and {@code max} of two or three arguments. Of equal ones the first is the answer, and of a NaN and another. */
public abstract class ExtremeNode extends BuiltinNode {
    private final boolean greatest;

    protected ExtremeNode(boolean greatest) {
        this.greatest = greatest;
    }

    @Override
    public final boolean accepts(int count) {
        return count == 2 || count == 3;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        Object best = executeChoice(args[first], args[first + 1]);
        return args.length - first == 2 ? best : executeChoice(best, args[first + 2]);
    }

    abstract Object executeChoice(Object best, Object other);

    @Specialization
    protected final long longs(long best, long other) {
        return greatest ? Math.max(best, other) : Math.min(best, other);
    }

    @Specialization
    protected final double doubles(double best, double other) {
        return (greatest ? other > best : other < best) ? other : best;
    }

    @Specialization(replaces = {"longs", "doubles"})
    @TruffleBoundary
    protected final Object general(Object best, Object other) {
        return Comparison.isTrue(greatest ? CompareOp.GT : CompareOp.LT, other, best) ? other : best;
    }
}
