// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.builtin.ListAppendNode;
import dev.fantail.nodes.subscript.ExtendNode;
import dev.fantail.nodes.subscript.ExtendNodeGen;
import dev.fantail.objects.PyList;
import java.util.Arrays;

/** BUILD_LIST with LIST_APPEND and LIST_EXTEND: a list display with stars, or one of many items. */
public final class StarredListNode extends ExpressionNode {
    /** A longer display is put together by statements. */
    private static final int MOST_PARTS = 32;

    @Child
    private ListLiteralNode start;

    @Children
    private final ExpressionNode[] values;

    /** {@code null} for single items. */
    @Children
    private final ExtendNode[] extend;

    @Child
    private ListAppendNode append = ListAppendNode.create();

    /** Where the parts are added. */
    private final int[] bcis;

    private StarredListNode(ListLiteralNode start, ExpressionNode[] values, ExtendNode[] extend, int[] bcis) {
        this.start = start;
        this.values = values;
        this.extend = extend;
        this.bcis = bcis;
    }

    /** Whether more can be added to what makes a list. */
    public static boolean canGrow(ExpressionNode list) {
        return list instanceof ListLiteralNode
                || list instanceof StarredListNode display && display.values.length < MOST_PARTS;
    }

    /**
     * A display with one more part; the nodes of {@code list} go over to it.
     *
     * @param list of which {@link #canGrow}
     * @param bci the instruction that adds the part
     * @param isIterable whether the value is what has the items
     */
    public static StarredListNode add(ExpressionNode list, int bci, ExpressionNode value, boolean isIterable) {
        StarredListNode known = list instanceof ListLiteralNode literal
                ? new StarredListNode(literal, new ExpressionNode[0], new ExtendNode[0], new int[0])
                : (StarredListNode) list;
        int count = known.values.length;
        ExpressionNode[] values = Arrays.copyOf(known.values, count + 1);
        ExtendNode[] extend = Arrays.copyOf(known.extend, count + 1);
        int[] bcis = Arrays.copyOf(known.bcis, count + 1);
        values[count] = value;
        extend[count] = isIterable ? ExtendNodeGen.create(bci, null, null) : null;
        bcis[count] = bci;
        return new StarredListNode(known.start, values, extend, bcis);
    }

    /** LIST_TO_TUPLE: the nodes go over to it. */
    public StarredTupleNode toTuple() {
        ExpressionNode[] first = start.items();
        ExpressionNode[] all = Arrays.copyOf(first, first.length + values.length);
        System.arraycopy(values, 0, all, first.length, values.length);
        ItemsOfNode[] items = new ItemsOfNode[all.length];
        for (int i = 0; i < values.length; i++) {
            if (extend[i] != null) {
                items[first.length + i] = ItemsOfNodeGen.create(bcis[i]);
            }
        }
        return new StarredTupleNode(all, items);
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        PyList list = (PyList) start.execute(frame);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i].execute(frame);
            if (extend[i] == null) {
                append.executeAppend(list, value);
            } else {
                extend[i].executeExtend(frame, list, value);
            }
        }
        return list;
    }
}
