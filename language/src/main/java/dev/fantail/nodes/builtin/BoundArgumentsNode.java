// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A built-in whose node takes the arguments as {@link #callBound} has them: calls with keywords specialize too. */
public abstract class BoundArgumentsNode extends BuiltinNode {
    @Override
    public final boolean accepts(int count) {
        return false;
    }

    @Override
    public final Object callBound(VirtualFrame frame, Object[] bound) {
        return execute(frame, bound, 0);
    }
}
