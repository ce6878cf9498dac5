// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.iteration.LazyItemsNode;
import dev.fantail.nodes.iteration.SinkNode;
import dev.fantail.objects.PyList;

/**
 * For call sites of built-ins that collect the items of their last argument before they do anything that shows: they get a list in
 * place of a generator.
 */
public final class CollectNode extends PythonNode {
    @Child
    private LazyItemsNode items = new LazyItemsNode(Appender::new);

    @Child
    private ListAppendNode append = ListAppendNode.create();

    private CollectNode() {}

    private static final class Appender extends SinkNode {
        @Child
        private ListAppendNode append = ListAppendNode.create();

        @Override
        public int accept(Object state, Object item) {
            append.executeAppend(state, item);
            return TAKEN;
        }
    }

    @NeverDefault
    public static CollectNode create() {
        return new CollectNode();
    }

    /** The argument, or a list of its items. */
    public Object execute(VirtualFrame frame, Object argument) {
        if (!LazyItemsNode.isLazy(argument)) {
            return argument;
        }
        PyList list = new PyList();
        addTo(list, frame, argument);
        return list;
    }

    /** Appends what is left of an iterator. */
    public void addTo(PyList list, VirtualFrame frame, Object iterator) {
        int rounds = 0;
        for (Object item = items.first(frame, iterator, list); item != null; item = items.next(frame, iterator)) {
            append.executeAppend(list, item);
            rounds++;
        }
        items.report(rounds);
    }
}
