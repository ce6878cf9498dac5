// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.objects.PyTuple;

/** A tuple display with stars, and the arguments of a call with them: put together in one array, without a list. */
public final class StarredTupleNode extends ExpressionNode {
    @Children
    private final ExpressionNode[] values;

    /** {@code null} for single items. */
    @Children
    private final ItemsOfNode[] items;

    StarredTupleNode(ExpressionNode[] values, ItemsOfNode[] items) {
        this.values = values;
        this.items = items;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] parts = new Object[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i].execute(frame);
            if (items[i] == null) {
                parts[i] = value;
                length++;
            } else {
                Object[] several = items[i].execute(frame, value);
                parts[i] = several;
                length = Math.addExact(length, several.length);
            }
        }
        Object[] all = new Object[length];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (items[i] == null) {
                all[at++] = parts[i];
            } else {
                Object[] several = (Object[]) parts[i];
                System.arraycopy(several, 0, all, at, several.length);
                at += several.length;
            }
        }
        return PyTuple.of(all);
    }
}
