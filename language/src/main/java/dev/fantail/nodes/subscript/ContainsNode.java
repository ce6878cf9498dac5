// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.InstructionNode;
import dev.fantail.nodes.call.CallSpecialNode;
import dev.fantail.objects.Names;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.ItemComparison;
import dev.fantail.objects.protocol.Items;
import dev.fantail.objects.protocol.Truth;

/** CONTAINS_OP. */
@NodeChild(value = "item", type = ExpressionNode.class)
@NodeChild(value = "container", type = ExpressionNode.class)
public abstract class ContainsNode extends InstructionNode {
    protected ContainsNode(int bci) {
        super(bci);
    }

    @Specialization(guards = "dict.isExactly(DICT)")
    @TruffleBoundary
    protected static boolean dict(TruffleString item, PyDict dict) {
        return dict.getString(item) != null;
    }

    @Specialization(guards = "dict.isExactly(DICT)", replaces = "dict")
    protected boolean dictByAny(VirtualFrame frame, Object item, PyDict dict) {
        at(frame);
        return contains(dict, item);
    }

    @Specialization(guards = {"list.isExactly(LIST)", "list.isLongs()"})
    protected static boolean longs(long item, PyList list) {
        long[] items = list.longs();
        int size = Math.min(list.size(), items.length);
        for (int i = 0; i < size; i++) {
            if (items[i] == item) {
                return true;
            }
        }
        return false;
    }

    @Specialization(guards = "tuple.isExactly(TUPLE)")
    protected boolean tuple(VirtualFrame frame, Object item, PyTuple tuple) {
        at(frame);
        return contains(tuple, item);
    }

    @Specialization(guards = "set.type() == SET || set.type() == FROZENSET")
    protected boolean set(VirtualFrame frame, Object item, PySet set) {
        at(frame);
        return contains(set, item);
    }

    /** Not for long parts, which the general form finds without trying every position. */
    @Specialization(guards = "isShort(item)")
    protected static boolean string(
            TruffleString item, TruffleString container, @Cached TruffleString.IndexOfStringNode indexOf) {
        int length = Str.length(container);
        return Str.length(item) == 0
                || Str.length(item) <= length && indexOf.execute(container, item, 0, length, Str.ENCODING) >= 0;
    }

    protected static boolean isShort(TruffleString text) {
        return Str.length(text) < 24;
    }

    @Specialization
    protected boolean special(
            VirtualFrame frame, Object item, Object container, @Cached("contains()") CallSpecialNode special) {
        at(frame);
        Object answer = special.execute(frame, container, item);
        return answer == null ? Items.contains(container, item) : Truth.isTrue(answer);
    }

    @NeverDefault
    protected static CallSpecialNode contains() {
        return CallSpecialNode.create(Names.CONTAINS);
    }

    @TruffleBoundary
    private static boolean contains(PyDict dict, Object item) {
        return dict.contains(item);
    }

    @TruffleBoundary
    private static boolean contains(PyTuple tuple, Object item) {
        for (Object candidate : tuple.items()) {
            if (ItemComparison.same(candidate, item)) {
                return true;
            }
        }
        return false;
    }

    @TruffleBoundary
    private static boolean contains(PySet set, Object item) {
        return set.contains(item);
    }

    protected static final PyType DICT = Types.DICT;
    protected static final PyType LIST = Types.LIST;
    protected static final PyType TUPLE = Types.TUPLE;
    protected static final PyType FROZENSET = Types.FROZENSET;
    protected static final PyType SET = Types.SET;
}
