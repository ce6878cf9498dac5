// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.ConsumerNode;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;

/**
 * {@code min} and {@code max} of an iterable or of two or three arguments. Of equal ones the first is the answer, and of a NaN
 * and another.
 */
public abstract class ExtremeNode extends ConsumerNode {
    private final boolean greatest;

    @Child
    private KeyedExtremeNode keyed;

    protected ExtremeNode(boolean greatest) {
        this.greatest = greatest;
    }

    /** {@code min} for call sites. */
    public static final class Min {
        private Min() {}

        @NeverDefault
        public static ExtremeNode create() {
            return ExtremeNodeGen.create(false);
        }
    }

    /** {@code max} for call sites. */
    public static final class Max {
        private Max() {}

        @NeverDefault
        public static ExtremeNode create() {
            return ExtremeNodeGen.create(true);
        }
    }

    @Override
    public final boolean accepts(int count) {
        return count == 1 || (count == 2 || count == 3) && Optimization.EXTREMES_OF_NUMBERS.isOn();
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        int count = args.length - first;
        if (count == 1) {
            return super.execute(frame, args, first);
        }
        Object best = executeChoice(args[first], args[first + 1]);
        return count == 2 ? best : executeChoice(best, args[first + 2]);
    }

    /** With a key function, and without a default. */
    @Override
    public final Object callBound(VirtualFrame frame, Object[] bound) {
        Object[] args = (Object[]) bound[0];
        Object key = args.length == 1 ? Extreme.onlyKey((PyDict) bound[1]) : null;
        if (key == null) {
            return null;
        }
        if (keyed == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            keyed = insert(new KeyedExtremeNode(greatest));
        }
        Object best = keyed.execute(frame, args[0], key);
        if (best == null) {
            throw Extreme.empty(greatest);
        }
        return best;
    }

    @Override
    protected final Object consume(VirtualFrame frame, Object iterator, LazyItemsNode items) {
        Object best = items.next(frame, iterator);
        if (best == null) {
            return general(iterator);
        }
        int rounds = 0;
        for (Object item = items.next(frame, iterator); item != null; item = items.next(frame, iterator)) {
            best = executeChoice(best, item);
            rounds++;
        }
        items.report(rounds);
        return best;
    }

    @Override
    @TruffleBoundary
    protected final Object general(Object iterable) {
        return Extreme.of(greatest, new Object[] {iterable}, new PyDict());
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
    protected final Object any(Object best, Object other) {
        return Comparison.isTrue(greatest ? CompareOp.GT : CompareOp.LT, other, best) ? other : best;
    }
}
