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
import dev.fantail.nodes.iteration.SinkNode;
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
        super(() -> new Chooser(greatest));
        this.greatest = greatest;
    }

    private static final class Best {
        Object item;
    }

    /** Compares numbers of one kind. */
    private static final class Chooser extends SinkNode {
        private final boolean greatest;

        Chooser(boolean greatest) {
            this.greatest = greatest;
        }

        @Override
        public int accept(Object state, Object item) {
            Best best = (Best) state;
            if (best.item == null) {
                best.item = item;
            } else if (item instanceof Long value && best.item instanceof Long other) {
                if (greatest ? value > other : value < other) {
                    best.item = item;
                }
            } else if (item instanceof Double value && best.item instanceof Double other) {
                if (greatest ? value > other : value < other) {
                    best.item = item;
                }
            } else {
                return REFUSED;
            }
            return TAKEN;
        }
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

    /** With a key function or with a default. */
    @Override
    public final Object callBound(VirtualFrame frame, Object[] bound) {
        Object[] args = (Object[]) bound[0];
        if (args.length != 1) {
            return null;
        }
        PyDict keywords = (PyDict) bound[1];
        Object key = Extreme.onlyKey(keywords);
        return key != null ? withKey(frame, args[0], key) : withDefault(frame, args[0], Extreme.onlyDefault(keywords));
    }

    private Object withDefault(VirtualFrame frame, Object iterable, Object fallback) {
        if (fallback == null || !LazyItemsNode.isLazy(iterable)) {
            return null;
        }
        Object best = best(frame, iterable);
        return best == null ? fallback : best;
    }

    private Object withKey(VirtualFrame frame, Object iterable, Object key) {
        if (keyed == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            keyed = insert(new KeyedExtremeNode(greatest));
        }
        Object best = keyed.execute(frame, iterable, key);
        if (best == null) {
            throw Extreme.empty(greatest);
        }
        return best;
    }

    @Override
    protected final Object consume(VirtualFrame frame, Object iterator) {
        Object best = best(frame, iterator);
        if (best == null) {
            throw Extreme.empty(greatest);
        }
        return best;
    }

    /** Of what is left of an iterator; {@code null} where that is nothing. */
    private Object best(VirtualFrame frame, Object iterator) {
        Best best = new Best();
        int rounds = 0;
        for (Object item = items.first(frame, iterator, best); item != null; item = items.next(frame, iterator)) {
            best.item = best.item == null ? item : executeChoice(best.item, item);
            rounds++;
        }
        items.report(rounds);
        return best.item;
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
