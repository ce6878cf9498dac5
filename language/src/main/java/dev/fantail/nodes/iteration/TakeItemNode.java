// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyEnumerate;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyZip;

/** The next item of an iterator for which {@link HasNextNode} has just said that there is one, unboxed where it can be. */
@NodeChild(value = "iterator", type = ExpressionNode.class)
public abstract class TakeItemNode extends ExpressionNode {
    protected static final int MOST_LENGTHS = PyZip.MOST_STEPPED;

    /** Takes from an iterator that is at hand; no item is unboxed. */
    protected abstract Object executeTake(VirtualFrame frame, Object iterator);

    @NeverDefault
    protected static TakeItemNode create() {
        return TakeItemNodeGen.create(null);
    }

    @Specialization
    protected static long range(PyRangeIterator iterator) {
        return iterator.nextLong();
    }

    @Specialization(guards = "iterator.sequence().isLongs()")
    protected static long longs(PyListIterator iterator) {
        int index = iterator.advance();
        long[] items = iterator.sequence().longs();
        if (index >= items.length) {
            throw shorter();
        }
        return items[index];
    }

    @Specialization(guards = "iterator.sequence().isDoubles()")
    protected static double doubles(PyListIterator iterator) {
        int index = iterator.advance();
        double[] items = iterator.sequence().doubles();
        if (index >= items.length) {
            throw shorter();
        }
        return items[index];
    }

    @Specialization(guards = "iterator.sequence().isObjects()")
    protected static Object objects(PyListIterator iterator) {
        int index = iterator.advance();
        Object[] items = iterator.sequence().objects();
        Object item = index < items.length ? items[index] : null;
        if (item == null) {
            throw shorter();
        }
        return item;
    }

    @Specialization
    protected static Object tuple(PyTupleIterator iterator) {
        int index = iterator.advance();
        return iterator.sequence().get(index);
    }

    @Specialization
    protected static Object enumerate(
            VirtualFrame frame, PyEnumerate iterator, @Exclusive @Cached("create()") TakeItemNode inner) {
        return new PyTuple(iterator.nextIndex(), inner.executeTake(frame, iterator.iterator()));
    }

    @ExplodeLoop
    @Specialization(guards = "iterator.iterators().length == inner.length", limit = "MOST_LENGTHS")
    protected static Object zip(
            VirtualFrame frame,
            PyZip iterator,
            @Exclusive @Cached("createAll(iterator.iterators().length)") TakeItemNode[] inner) {
        Object[] items = new Object[inner.length];
        for (int i = 0; i < inner.length; i++) {
            items[i] = inner[i].executeTake(frame, iterator.iterators()[i]);
        }
        return new PyTuple(items);
    }

    /** Another thread made the list shorter. */
    private static PyException shorter() {
        return Errors.indexError("list index out of range");
    }

    @NeverDefault
    protected static TakeItemNode[] createAll(int count) {
        TakeItemNode[] nodes = new TakeItemNode[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = create();
        }
        return nodes;
    }
}
