// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.Types;

/** {@code list.pop()}: of the last item. */
public final class ListPopNode extends BuiltinNode {
    @NeverDefault
    public static ListPopNode create() {
        return new ListPopNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 1;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (!(args[first] instanceof PyList list)) {
            throw Errors.typeError("descriptor 'pop' for 'list' objects doesn't apply to a '"
                    + Types.of(args[first]).shortName() + "' object");
        }
        Object item = list.removeLast();
        if (item == null) {
            throw Errors.indexError("pop from empty list");
        }
        return item;
    }
}
