// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.builtin.KeyNode;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.objects.protocol.CompareOp;
import dev.fantail.objects.protocol.Comparison;
import dev.fantail.objects.protocol.Iteration;

/** {@code min(iterable, key=key)} and {@code max(iterable, key=key)}. */
final class KeyedExtremeNode extends PythonNode {
    private final boolean greatest;

    @Child
    private LazyItemsNode items = new LazyItemsNode();

    @Child
    private KeyNode keys = new KeyNode();

    KeyedExtremeNode(boolean greatest) {
        this.greatest = greatest;
    }

    /** The first of the best items, or {@code null} where there are none. */
    Object execute(VirtualFrame frame, Object iterable, Object key) {
        Object iterator = iterator(iterable);
        Object best = items.next(frame, iterator);
        if (best == null) {
            return null;
        }
        Object bestKey = keys.execute(frame, key, best);
        int rounds = 0;
        for (Object item = items.next(frame, iterator); item != null; item = items.next(frame, iterator)) {
            Object itemKey = keys.execute(frame, key, item);
            if (isBetter(itemKey, bestKey)) {
                best = item;
                bestKey = itemKey;
            }
            rounds++;
        }
        items.report(rounds);
        return best;
    }

    private boolean isBetter(Object key, Object bestKey) {
        if (key instanceof Long a && bestKey instanceof Long b) {
            return greatest ? a > b : a < b;
        } else if (key instanceof Double a && bestKey instanceof Double b) {
            return greatest ? a > b : a < b;
        }
        return compare(key, bestKey);
    }

    @TruffleBoundary
    private boolean compare(Object key, Object bestKey) {
        return Comparison.isTrue(greatest ? CompareOp.GT : CompareOp.LT, key, bestKey);
    }

    @TruffleBoundary
    private static Object iterator(Object iterable) {
        return Iteration.iter(iterable);
    }
}
