// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyRangeIterator;
import dev.fantail.objects.PyTupleIterator;

/** LIST_APPEND, of a list comprehension. */
@NodeChild(value = "list", type = ExpressionNode.class)
@NodeChild(value = "value", type = ExpressionNode.class)
public abstract class AppendNode extends StatementNode {
    /** What comes first makes room for at most so many: the comprehension may never see the rest. */
    private static final int MOST = 1 << 16;

    private final int iteratorSlot;

    /** @param iteratorSlot of the iterator of which each item becomes one of the list, or -1 */
    protected AppendNode(int bci, int iteratorSlot) {
        super(bci);
        this.iteratorSlot = iteratorSlot;
    }

    @Specialization
    protected void appendLong(VirtualFrame frame, PyList list, long value) {
        if (isToBegin(list)) {
            list.beginLongs(capacity(frame));
        }
        list.appendLong(value);
    }

    @Specialization
    protected void appendDouble(VirtualFrame frame, PyList list, double value) {
        if (isToBegin(list)) {
            list.beginDoubles(capacity(frame));
        }
        list.appendDouble(value);
    }

    @Specialization(guards = "list.takesObjects()")
    protected void appendToObjects(VirtualFrame frame, PyList list, Object value) {
        if (isToBegin(list)) {
            list.beginObjects(capacity(frame));
        }
        list.appendToObjects(value);
    }

    @Specialization
    protected static void append(PyList list, Object value) {
        list.append(value);
    }

    private boolean isToBegin(PyList list) {
        return iteratorSlot >= 0 && list.hasNoStorage();
    }

    /** For the item that was taken, and those that the iterator still has. */
    private int capacity(VirtualFrame frame) {
        Object iterator = frame.getObject(iteratorSlot);
        int rest = 0;
        if (iterator instanceof PyRangeIterator.OfInts range) {
            rest = range.lengthHint();
        } else if (iterator instanceof PyListIterator list) {
            rest = list.lengthHint();
        } else if (iterator instanceof PyTupleIterator tuple) {
            rest = tuple.lengthHint();
        }
        return PyList.MIN_CAPACITY < rest ? Math.min(rest, MOST) + 1 : PyList.MIN_CAPACITY;
    }
}
