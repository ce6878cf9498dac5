// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;

/** UNPACK_EX: items before a starred target, the list for it, items behind it. */
@NodeChild(value = "sequence", type = ExpressionNode.class)
public abstract class UnpackExNode extends StatementNode {
    private final int slot;
    private final int before;
    private final int after;

    /** @param slot of the last item */
    protected UnpackExNode(int bci, int slot, int before, int after) {
        super(bci);
        this.slot = slot;
        this.before = before;
        this.after = after;
    }

    @ExplodeLoop
    @Specialization(guards = {"list.isExactly(LIST)", "list.isLongs()", "isEnough(list.size())"})
    protected void longs(VirtualFrame frame, PyList list) {
        long[] items = list.longs();
        int size = list.size();
        for (int i = 0; i < before; i++) {
            frame.setLong(slot + after + before - i, items[i]);
        }
        frame.setObject(slot + after, list.part(before, size - before - after));
        for (int i = 0; i < after; i++) {
            frame.setLong(slot + after - 1 - i, items[size - after + i]);
        }
    }

    @ExplodeLoop
    @Specialization(
            guards = {"list.isExactly(LIST)", "isEnough(list.size())"},
            replaces = "longs")
    protected void list(VirtualFrame frame, PyList list) {
        int size = list.size();
        for (int i = 0; i < before; i++) {
            frame.setObject(slot + after + before - i, list.get(i));
        }
        frame.setObject(slot + after, list.part(before, size - before - after));
        for (int i = 0; i < after; i++) {
            frame.setObject(slot + after - 1 - i, list.get(size - after + i));
        }
    }

    @Specialization(guards = {"tuple.isExactly(TUPLE)", "isEnough(tuple.size())"})
    protected void tuple(VirtualFrame frame, PyTuple tuple) {
        write(frame, tuple.items());
    }

    @Specialization(replaces = {"list", "tuple"})
    protected void general(VirtualFrame frame, Object sequence) {
        at(frame);
        write(frame, unpack(sequence));
    }

    @ExplodeLoop
    private void write(VirtualFrame frame, Object[] items) {
        for (int i = 0; i < before; i++) {
            frame.setObject(slot + after + before - i, items[i]);
        }
        frame.setObject(slot + after, new PyList(Arrays.copyOfRange(items, before, items.length - after)));
        for (int i = 0; i < after; i++) {
            frame.setObject(slot + after - 1 - i, items[items.length - after + i]);
        }
    }

    @TruffleBoundary
    private Object[] unpack(Object sequence) {
        Object[] items = Iteration.toArray(UnpackNode.iterator(sequence));
        if (!isEnough(items.length)) {
            throw Errors.valueError("not enough values to unpack (expected at least " + (before + after) + ", got "
                    + items.length + ")");
        }
        return items;
    }

    protected final boolean isEnough(int size) {
        return size >= before + after;
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
}
