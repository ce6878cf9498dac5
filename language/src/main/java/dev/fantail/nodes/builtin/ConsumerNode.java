// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.nodes.iteration.SinkNode;
import java.util.function.Supplier;

/** A built-in of one iterable, whose items it takes one by one. */
public abstract class ConsumerNode extends BuiltinNode {
    @Child
    protected LazyItemsNode items;

    /** @param sinks makes what takes the items of a generator, as {@link LazyItemsNode#first} does */
    protected ConsumerNode(Supplier<SinkNode> sinks) {
        this.items = new LazyItemsNode(sinks);
    }

    @Override
    public boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Object iterable = args[first];
        return LazyItemsNode.isLazy(iterable) ? consume(frame, iterable) : general(iterable);
    }

    /** @param iterator as {@link LazyItemsNode#isLazy} says */
    protected abstract Object consume(VirtualFrame frame, Object iterator);

    /** For any other iterable. */
    @TruffleBoundary
    protected abstract Object general(Object iterable);
}
