// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.iteration.LazyItemsNode;

/** A built-in of one iterable, whose items it takes one by one. */
public abstract class ConsumerNode extends BuiltinNode {
    @Child
    private LazyItemsNode items = new LazyItemsNode();

    @Override
    public boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Object iterable = args[first];
        return LazyItemsNode.isLazy(iterable) ? consume(frame, iterable, items) : general(iterable);
    }

    /** @param iterator as {@link LazyItemsNode#isLazy} says */
    protected abstract Object consume(VirtualFrame frame, Object iterator, LazyItemsNode items);

    /** For any other iterable. */
    @TruffleBoundary
    protected abstract Object general(Object iterable);
}
