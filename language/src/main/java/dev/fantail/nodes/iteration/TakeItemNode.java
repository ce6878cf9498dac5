// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.DictKind;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyByteArrayIterator;
import dev.fantail.objects.PyBytesIterator;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyDictIterator;
import dev.fantail.objects.PyEnumerate;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyListReverseIterator;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PySetIterator;
import dev.fantail.objects.PyStrIterator;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyTupleIterator;
import dev.fantail.objects.PyZip;
import dev.fantail.objects.Str;

/**
 * The next item of an iterator for which {@link HasNextNode} has just said that there is one, unboxed where it can be.
 * Raises only where another thread has taken the item away meanwhile.
 */
@NodeChild(value = "iterator", type = ExpressionNode.class)
@ReportPolymorphism
public abstract class TakeItemNode extends InstructionNode {
    protected static final int MOST_LENGTHS = PyZip.MOST_STEPPED;

    protected TakeItemNode(int bci) {
        super(bci);
    }

    /** Takes from an iterator that is at hand; no item is unboxed. */
    protected abstract Object executeTake(VirtualFrame frame, Object iterator);

    @NeverDefault
    protected static TakeItemNode create(int bci) {
        return TakeItemNodeGen.create(bci, null);
    }

    @Specialization
    protected static long ints(PyRangeIterator.OfInts iterator) {
        return iterator.nextLong();
    }

    @Specialization
    protected static long range(PyRangeIterator.OfLongs iterator) {
        return iterator.nextLong();
    }

    @Specialization(guards = "iterator.sequence().isLongs()")
    protected long longs(VirtualFrame frame, PyListIterator iterator) {
        int index = iterator.advance();
        long[] items = iterator.sequence().longs();
        if (index >= items.length) {
            throw shorter(frame);
        }
        return items[index];
    }

    @Specialization(guards = "iterator.sequence().isDoubles()")
    protected double doubles(VirtualFrame frame, PyListIterator iterator) {
        int index = iterator.advance();
        double[] items = iterator.sequence().doubles();
        if (index >= items.length) {
            throw shorter(frame);
        }
        return items[index];
    }

    @Specialization(guards = "iterator.sequence().isObjects()")
    protected Object objects(VirtualFrame frame, PyListIterator iterator) {
        int index = iterator.advance();
        Object[] items = iterator.sequence().objects();
        Object item = index < items.length ? items[index] : null;
        if (item == null) {
            throw shorter(frame);
        }
        return item;
    }

    @Specialization
    protected static Object tuple(PyTupleIterator iterator) {
        int index = iterator.advance();
        return iterator.sequence().get(index);
    }

    @Specialization(guards = "iterator.kind() == ITEMS")
    protected Object dictItem(VirtualFrame frame, PyDictIterator iterator) {
        PyDict dict = iterator.dict();
        int entry = iterator.advance();
        PyTuple item = dict.itemAt(entry);
        if (item == null) {
            throw changed(frame);
        }
        return item;
    }

    @Specialization(guards = "iterator.kind() == KEYS")
    protected Object dictKey(VirtualFrame frame, PyDictIterator iterator) {
        PyDict dict = iterator.dict();
        int entry = iterator.advance();
        Object key = dict.keyAt(entry);
        if (key == null) {
            throw changed(frame);
        }
        return key;
    }

    @Specialization(guards = "iterator.kind() == VALUES")
    protected Object dictValue(VirtualFrame frame, PyDictIterator iterator) {
        PyDict dict = iterator.dict();
        int entry = iterator.advance();
        Object value = dict.valueAt(entry);
        if (value == null) {
            throw changed(frame);
        }
        return value;
    }

    @Specialization
    protected Object set(VirtualFrame frame, PySetIterator iterator) {
        PySet set = iterator.set();
        int slot = iterator.advance();
        Object key = set.keyAt(slot);
        if (key == null) {
            at(frame);
            throw Errors.runtimeError("Set changed size during iteration");
        }
        return key;
    }

    @Specialization
    protected static Object string(PyStrIterator iterator, @Cached TruffleString.CodePointAtIndexNode codePointAt) {
        TruffleString text = iterator.string();
        return Str.ofCodePoint(codePointAt.execute(text, iterator.advance(), Str.ENCODING));
    }

    @Specialization
    protected static long bytes(PyBytesIterator iterator) {
        int index = iterator.advance();
        return iterator.sequence().value()[index] & 0xff;
    }

    @Specialization
    protected long byteArray(VirtualFrame frame, PyByteArrayIterator iterator) {
        int index = iterator.advance();
        byte[] storage = iterator.sequence().storage();
        if (index >= storage.length) {
            throw shorter(frame);
        }
        return storage[index] & 0xff;
    }

    @Specialization(guards = "iterator.list().isLongs()")
    protected long reversedLongs(VirtualFrame frame, PyListReverseIterator iterator) {
        int index = iterator.advance();
        long[] items = iterator.list().longs();
        if (index >= items.length) {
            throw shorter(frame);
        }
        return items[index];
    }

    @Specialization(replaces = "reversedLongs")
    protected Object reversedList(VirtualFrame frame, PyListReverseIterator iterator) {
        PyList list = iterator.list();
        int index = iterator.advance();
        if (index >= list.size()) {
            throw shorter(frame);
        }
        return list.get(index);
    }

    @Specialization
    protected Object enumerate(
            VirtualFrame frame, PyEnumerate iterator, @Exclusive @Cached("create(bci())") TakeItemNode inner) {
        // Before the number, which remains where the item is gone.
        Object item = inner.executeTake(frame, iterator.iterator());
        return new PyTuple(iterator.nextIndex(), item);
    }

    @ExplodeLoop
    @Specialization(guards = "iterator.iterators().length == inner.length", limit = "MOST_LENGTHS")
    protected Object zip(
            VirtualFrame frame,
            PyZip iterator,
            @Exclusive @Cached("createAll(bci(), iterator.iterators().length)") TakeItemNode[] inner) {
        Object[] items = new Object[inner.length];
        for (int i = 0; i < inner.length; i++) {
            items[i] = inner[i].executeTake(frame, iterator.iterators()[i]);
        }
        return new PyTuple(items);
    }

    /** Another thread made it shorter. */
    private PyException shorter(VirtualFrame frame) {
        at(frame);
        return Errors.indexError("list index out of range");
    }

    private PyException changed(VirtualFrame frame) {
        at(frame);
        return Errors.runtimeError("dictionary keys changed during iteration");
    }

    @NeverDefault
    protected static TakeItemNode[] createAll(int bci, int count) {
        TakeItemNode[] nodes = new TakeItemNode[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = create(bci);
        }
        return nodes;
    }

    protected static final DictKind KEYS = DictKind.KEYS;
    protected static final DictKind VALUES = DictKind.VALUES;
    protected static final DictKind ITEMS = DictKind.ITEMS;
}
