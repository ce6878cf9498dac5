// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.ConsumerNode;
import dev.fantail.nodes.iteration.LazyItemsNode;

/** {@code sum(iterable)}. */
public final class SumNode extends ConsumerNode {
    private SumNode() {}

    @NeverDefault
    public static SumNode create() {
        return new SumNode();
    }

    @Override
    protected Object consume(VirtualFrame frame, Object iterator, LazyItemsNode items) {
        Sum sum = new Sum(0L);
        int rounds = 0;
        for (Object item = items.next(frame, iterator); item != null; item = items.next(frame, iterator)) {
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
