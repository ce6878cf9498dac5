// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.ConsumerNode;
import dev.fantail.nodes.iteration.SinkNode;
import dev.fantail.objects.protocol.Truth;

/** {@code any(iterable)} and {@code all(iterable)}. */
public final class QuantifierNode extends ConsumerNode {
    /** The truth value of an item that settles it, which is the answer. */
    private final boolean settling;

    private QuantifierNode(boolean settling) {
        super(() -> new Judge(settling));
        this.settling = settling;
    }

    /** Whether an item has settled it. */
    private static final class Verdict {
        boolean settled;
    }

    /** Looks at bools. */
    private static final class Judge extends SinkNode {
        private final boolean settling;

        Judge(boolean settling) {
            this.settling = settling;
        }

        @Override
        public int accept(Object state, Object item) {
            if (!(item instanceof Boolean value)) {
                return REFUSED;
            } else if (value == settling) {
                ((Verdict) state).settled = true;
                return ENOUGH;
            }
            return TAKEN;
        }
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
    protected Object consume(VirtualFrame frame, Object iterator) {
        int rounds = 0;
        Verdict verdict = new Verdict();
        for (Object item = items.first(frame, iterator, verdict); item != null; item = items.next(frame, iterator)) {
            rounds++;
            if (Truth.isTrue(item) == settling) {
                verdict.settled = true;
                break;
            }
        }
        items.report(rounds);
        return verdict.settled == settling;
    }

    @Override
    @TruffleBoundary
    protected Object general(Object iterable) {
        return settling ? IterationFunctions.any(iterable) : IterationFunctions.all(iterable);
    }
}
