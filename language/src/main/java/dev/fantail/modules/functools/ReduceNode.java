// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.functools;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.BuiltinNode;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.nodes.iteration.LazyItemsNode;

/** {@code functools.reduce}: the function is compiled into the loop. */
final class ReduceNode extends BuiltinNode {
    @Child
    private LazyItemsNode items = new LazyItemsNode();

    @Child
    private CallNode call = CallNode.create();

    private ReduceNode() {}

    @NeverDefault
    static ReduceNode create() {
        return new ReduceNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 2 || count == 3;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Object function = args[first];
        Object iterator = iterator(args[first + 1]);
        Object result = args.length - first == 3 ? args[first + 2] : items.next(frame, iterator);
        if (result == null) {
            throw FunctoolsModule.nothingToReduce();
        }
        int rounds = 0;
        for (Object item = items.next(frame, iterator); item != null; item = items.next(frame, iterator)) {
            result = call.execute(frame, function, CallNode.arguments(result, item));
            rounds++;
        }
        items.report(rounds);
        return result;
    }

    @TruffleBoundary
    private static Object iterator(Object iterable) {
        return FunctoolsModule.iterator(iterable);
    }
}
