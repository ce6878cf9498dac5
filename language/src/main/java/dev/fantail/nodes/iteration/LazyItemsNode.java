// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyMap;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyZip;
import dev.fantail.objects.StagedIterator;
import dev.fantail.objects.Types;
import java.util.function.Supplier;

/**
 * The items of an iterator whose items code of the program computes, for a built-in that takes them one by one: in compiled code
 * that code becomes part of the built-in's loop, and of the function that calls the built-in.
 */
public final class LazyItemsNode extends PythonNode {
    @Child
    private NextNode next = NextNode.create();

    @Child
    private DrainNode drain;

    /** For a consumer that runs code of the program for its items, or ends with some of them. */
    public LazyItemsNode() {}

    /** @param sinks makes what takes the items of a generator without the consumer */
    public LazyItemsNode(Supplier<SinkNode> sinks) {
        this.drain = DrainNode.create(sinks);
    }

    /** Whether it is worth it. */
    public static boolean isLazy(Object iterable) {
        return Optimization.CONSUMERS_OF_GENERATORS.isOn()
                && iterable instanceof PyObject object
                && (object instanceof PyGenerator && object.type() == Types.GENERATOR
                        || object instanceof PyMap && object.type() == Types.MAP
                        || object instanceof PyZip && object.type() == Types.ZIP
                        || object instanceof StagedIterator
                                && Optimization.STAGED_ITERATORS.isOn()
                                && !object.type().isHeapType());
    }

    /**
     * Lets a sink take the items of a generator, as far as it goes; of other iterators it takes none.
     *
     * @param state for the sink
     * @return the first item that the sink did not take, or {@code null} when there are no more or it has enough
     */
    public Object first(VirtualFrame frame, Object iterator, Object state) {
        if (iterator instanceof PyGenerator generator) {
            Object item = drain.execute(generator, state);
            if (item != DrainNode.NOTHING_DONE) {
                return item;
            }
        }
        return next.execute(frame, iterator);
    }

    /** The next item, or {@code null} at the end. */
    public Object next(VirtualFrame frame, Object iterator) {
        return next.execute(frame, iterator);
    }

    /** After the loop: the caller is compiled the sooner for it. */
    public void report(int rounds) {
        if (CompilerDirectives.hasNextTier() && rounds > 0) {
            LoopNode.reportLoopCount(this, rounds);
        }
    }
}
