// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;

/** {@code list.extend(iterable)} where code of the program computes the items, each of which is there before the next one. */
public final class ListExtendNode extends BuiltinNode {
    @Child
    private CollectNode collect = CollectNode.create();

    private ListExtendNode() {}

    @NeverDefault
    public static ListExtendNode create() {
        return new ListExtendNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Object iterable = args[first + 1];
        if (args[first] instanceof PyList list && LazyItemsNode.isLazy(iterable)) {
            collect.addTo(list, frame, iterable);
            return PyNone.NONE;
        }
        return null;
    }
}
