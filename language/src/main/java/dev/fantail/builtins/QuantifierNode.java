// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.ConsumerNode;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.objects.protocol.Truth;

/** {@code any(iterable)} and {@code all(iterable)}. */
public final class QuantifierNode extends ConsumerNode {
    /** The truth value of an item that settles it, which is the answer. */
    private final boolean settling;

    private QuantifierNode(boolean settling) {
        this.settling = settling;
    }

    /** {@code any} for call sites. */
    public static final class Any {
        private Any() {}

        @NeverDefault
        public static QuantifierNode create() {
            return new QuantifierNode(true);
        }
    }

    /** {@code all} for call sites. */
    public static final class All {
        private All() {}

        @NeverDefault
        public static QuantifierNode create() {
            return new QuantifierNode(false);
        }
    }

    @Override
    protected Object consume(VirtualFrame frame, Object iterator, LazyItemsNode items) {
        int rounds = 0;
        boolean answer = !settling;
        for (Object item = items.next(frame, iterator); item != null; item = items.next(frame, iterator)) {
            rounds++;
            if (Truth.isTrue(item) == settling) {
                answer = settling;
                break;
            }
        }
        items.report(rounds);
        return answer;
    }

    @Override
    @TruffleBoundary
    protected Object general(Object iterable) {
        return settling ? IterationFunctions.any(iterable) : IterationFunctions.all(iterable);
    }
}
