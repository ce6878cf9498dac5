// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.builtin.BoundArgumentsNode;
import dev.fantail.nodes.builtin.CollectNode;
import dev.fantail.nodes.builtin.KeyNode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.protocol.Iteration;
import dev.fantail.objects.protocol.Truth;

/** {@code list.sort} and {@code sorted} with a key function, and {@code sorted} of a generator. */
final class SortNode extends BoundArgumentsNode {
    /** {@code null} where the list itself is sorted. */
    @Child
    private CollectNode collect;

    @Child
    private KeyNode keys;

    private SortNode(CollectNode collect) {
        this.collect = collect;
    }

    /** {@code sorted(iterable, key, reverse)} for call sites. */
    static final class Sorted {
        private Sorted() {}

        @NeverDefault
        static SortNode create() {
            return new SortNode(CollectNode.create());
        }
    }

    /** {@code list.sort(self, key, reverse)} for call sites. */
    static final class InPlace {
        private InPlace() {}

        @NeverDefault
        static SortNode create() {
            return new SortNode(null);
        }
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        Object items = args[first];
        PyList list = collect == null ? (PyList) items : listOf(collect.execute(frame, items), items);
        sort(frame, list, args[first + 1], args[first + 2]);
        return collect == null ? PyNone.NONE : list;
    }

    private void sort(VirtualFrame frame, PyList list, Object key, Object reverse) {
        boolean descending = Truth.isTrue(reverse);
        if (key == PyNone.NONE) {
            Sorting.sort(list, PyNone.NONE, descending);
            return;
        }
        if (keys == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            keys = insert(new KeyNode());
        }
        HiddenItems items = new HiddenItems(list);
        try {
            items.sort(keys.executeAll(frame, key, items.values()), descending);
        } finally {
            items.restore();
        }
    }

    /** @param collected the iterable itself, or a list of its items that was made for this call */
    @TruffleBoundary
    private static PyList listOf(Object collected, Object iterable) {
        return collected != iterable ? (PyList) collected : PyList.copyOf(Iteration.toArray(iterable));
    }
}
