// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySlice;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** BINARY_SLICE: {@code container[start:stop]} of lists, strings and tuples; the rest by {@code __getitem__}. */
@NodeChild(value = "container", type = ExpressionNode.class)
@NodeChild(value = "start", type = ExpressionNode.class)
@NodeChild(value = "stop", type = ExpressionNode.class)
public abstract class GetSliceNode extends InstructionNode {
    protected GetSliceNode(int bci) {
        super(bci);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "isBound(start)", "isBound(stop)"})
    protected static Object list(PyList list, Object start, Object stop) {
        int size = list.size();
        int from = bound(start, size, 0);
        return list.part(from, bound(stop, size, size) - from);
    }

    @Specialization(guards = {"isBound(start)", "isBound(stop)"})
    protected static TruffleString string(
            TruffleString text, Object start, Object stop, @Cached TruffleString.SubstringNode substring) {
        int length = Str.length(text);
        int from = bound(start, length, 0);
        int to = bound(stop, length, length);
        if (from >= to) {
            return Str.EMPTY;
        }
        return to - from == length ? text : substring.execute(text, from, to - from, Str.ENCODING, true);
    }

    @Specialization(guards = {"tuple.isExactly(TUPLE)", "isBound(start)", "isBound(stop)"})
    protected static Object tuple(PyTuple tuple, Object start, Object stop) {
        int size = tuple.size();
        int from = bound(start, size, 0);
        int count = bound(stop, size, size) - from;
        return count == size ? tuple : slice(tuple, from, count);
    }

    @TruffleBoundary
    private static PyTuple slice(PyTuple tuple, int from, int count) {
        if (count <= 0) {
            return PyTuple.EMPTY;
        }
        Object[] items = new Object[count];
        System.arraycopy(tuple.items(), from, items, 0, count);
        return new PyTuple(items);
    }

    @Specialization(replaces = {"list", "string", "tuple"})
    protected Object general(VirtualFrame frame, Object container, Object start, Object stop) {
        at(frame);
        if (isBound(start) && isBound(stop)) {
            if (container instanceof PyList list && list.isExactly(LIST)) {
                return list(list, start, stop);
            } else if (container instanceof TruffleString text) {
                return string(text, start, stop, TruffleString.SubstringNode.getUncached());
            } else if (container instanceof PyTuple tuple && tuple.isExactly(TUPLE)) {
                return tuple(tuple, start, stop);
            }
        }
        return get(container, start, stop);
    }

    @TruffleBoundary
    private static Object get(Object container, Object start, Object stop) {
        return Items.get(container, new PySlice(start, stop, PyNone.NONE));
    }

    protected static boolean isBound(Object bound) {
        return bound instanceof Long || bound == PyNone.NONE;
    }

    /** A bound as an index, clamped to the sequence. */
    private static int bound(Object bound, int size, int absent) {
        if (!(bound instanceof Long index)) {
            return absent;
        }
        long position = index < 0 ? index + size : index;
        return (int) Math.max(0, Math.min(size, position));
    }

    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
}
