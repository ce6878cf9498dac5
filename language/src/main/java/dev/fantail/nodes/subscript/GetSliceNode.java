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
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Items;

/** BINARY_SLICE: {@code container[start:stop]}; of strings and lists without a slice object. */
@NodeChild(value = "container", type = ExpressionNode.class)
@NodeChild(value = "start", type = ExpressionNode.class)
@NodeChild(value = "stop", type = ExpressionNode.class)
public abstract class GetSliceNode extends InstructionNode {
    protected GetSliceNode(int bci) {
        super(bci);
    }

    @Specialization(guards = {"isBound(start)", "isBound(stop)"})
    protected static TruffleString string(
            TruffleString text, Object start, Object stop, @Cached TruffleString.SubstringNode substring) {
        int length = Str.length(text);
        int from = position(start, length, 0);
        int to = position(stop, length, length);
        if (from >= to) {
            return Str.EMPTY;
        }
        return to - from == length ? text : substring.execute(text, from, to - from, Str.ENCODING, true);
    }

    @Specialization(guards = {"isList(list)", "isBound(start)", "isBound(stop)"})
    protected static Object list(PyList list, Object start, Object stop) {
        int size = list.size();
        int from = position(start, size, 0);
        return list.slice(from, 1, Math.max(0, position(stop, size, size) - from));
    }

    @Specialization
    protected final Object general(VirtualFrame frame, Object container, Object start, Object stop) {
        at(frame);
        return slice(container, start, stop);
    }

    @TruffleBoundary
    private static Object slice(Object container, Object start, Object stop) {
        return Items.get(container, new PySlice(start, stop, PyNone.NONE));
    }

    protected static boolean isList(PyList list) {
        return list.type() == Types.LIST;
    }

    protected static boolean isBound(Object bound) {
        return bound instanceof Long || bound == PyNone.NONE;
    }

    /** A bound of a slice with step 1 as an index, clamped to the sequence. */
    private static int position(Object bound, int size, int absent) {
        if (!(bound instanceof Long index)) {
            return absent;
        }
        long position = index < 0 ? index + size : index;
        return (int) Math.max(0, Math.min(size, position));
    }
}
