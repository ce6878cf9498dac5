// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.PyByteArrayIterator;
import dev.fantail.objects.PyBytesIterator;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyEnumerate;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyListReverseIterator;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PySetIterator;
import dev.fantail.objects.PyStrIterator;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyZip;

/**
 * Whether an iterator that advances in steps ({@link Steps#areKnown}) has another item, which {@link TakeItemNode} then
 * takes. Does not go on; raises what the iterator has to raise.
 */
public abstract class HasNextNode extends PythonNode {
    protected static final int MOST_LENGTHS = PyZip.MOST_STEPPED;

    public abstract boolean execute(Object iterator);

    @NeverDefault
    public static HasNextNode create() {
        return HasNextNodeGen.create();
    }

    @Specialization
    protected static boolean ints(PyRangeIterator.OfInts iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean range(PyRangeIterator.OfLongs iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean list(PyListIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean tuple(PyTupleIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean dict(PyDictIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean set(PySetIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean string(PyStrIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean bytes(PyBytesIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean byteArray(PyByteArrayIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean reversedList(PyListReverseIterator iterator) {
        return iterator.hasNext();
    }

    @Specialization
    protected static boolean enumerate(PyEnumerate iterator, @Cached("create()") HasNextNode inner) {
        return inner.execute(iterator.iterator());
    }

    @ExplodeLoop
    @Specialization(guards = "iterator.iterators().length == inner.length", limit = "MOST_LENGTHS")
    protected static boolean zip(
            PyZip iterator, @Cached("createAll(iterator.iterators().length)") HasNextNode[] inner) {
        boolean all = true;
        for (int i = 0; i < inner.length; i++) {
            // Without a branch for each: all are asked.
            all &= inner[i].execute(iterator.iterators()[i]);
        }
        return all;
    }

    @NeverDefault
    protected static HasNextNode[] createAll(int count) {
        HasNextNode[] nodes = new HasNextNode[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = create();
        }
        return nodes;
    }
}
