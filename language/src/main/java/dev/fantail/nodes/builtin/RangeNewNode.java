// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.PyRange;
import dev.fantail.objects.Types;

/**
 * {@code range(stop)}, {@code range(start, stop)} and {@code range(start, stop, step)}: the compiler knows the step of the loop, and need
 * not make the range.
 */
public final class RangeNewNode extends BuiltinNode {
    private RangeNewNode() {}

    @NeverDefault
    public static RangeNewNode create() {
        return new RangeNewNode();
    }

    /** The class is the first argument. */
    @Override
    public boolean accepts(int count) {
        return count >= 2 && count <= 4;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (args[first] != Types.RANGE) {
            return null;
        }
        int count = args.length - first;
        Object start = count == 2 ? (Object) 0L : args[first + 1];
        Object stop = count == 2 ? args[first + 1] : args[first + 2];
        Object step = count == 4 ? args[first + 3] : (Object) 1L;
        return start instanceof Long a && stop instanceof Long b && step instanceof Long c
                ? PyRange.ofOrdinary(a, b, c)
                : null;
    }
}
