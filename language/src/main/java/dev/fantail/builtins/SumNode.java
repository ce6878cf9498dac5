// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.ConsumerNode;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.nodes.iteration.SinkNode;

/** {@code sum(iterable)}, also with a number to start with. */
public final class SumNode extends ConsumerNode {
    private SumNode() {
        super(Adder::new);
    }

    /** Adds numbers. */
    private static final class Adder extends SinkNode {
        @Override
        public int accept(Object state, Object item) {
            return ((Sum) state).addNumber(item) ? TAKEN : REFUSED;
        }
    }

    @NeverDefault
    public static SumNode create() {
        return new SumNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 1 || count == 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        return args.length - first == 1 ? super.execute(frame, args, first) : from(frame, args[first], args[first + 1]);
    }

    @Override
    public Object callBound(VirtualFrame frame, Object[] bound) {
        return from(frame, bound[0], bound[1]);
    }

    private Object from(VirtualFrame frame, Object iterable, Object start) {
        return LazyItemsNode.isLazy(iterable) && (start instanceof Long || start instanceof Double)
                ? consume(frame, iterable, start)
                : null;
    }

    @Override
    protected Object consume(VirtualFrame frame, Object iterator) {
        return consume(frame, iterator, 0L);
    }

    private Object consume(VirtualFrame frame, Object iterator, Object start) {
        Sum sum = new Sum(start);
        int rounds = 0;
        for (Object item = items.first(frame, iterator, sum); item != null; item = items.next(frame, iterator)) {
            sum.add(item);
            rounds++;
        }
        items.report(rounds);
        return sum.result();
    }

    @Override
    @TruffleBoundary
    protected Object general(Object iterable) {
        return Sum.of(iterable, 0L);
    }
}
