// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.call.CallNode;

/** Calls the key function that a built-in was given, so that it is compiled with the caller. */
public final class KeyNode extends PythonNode {
    @Child
    private CallNode call = CallNode.create();

    public Object execute(VirtualFrame frame, Object function, Object item) {
        return call.execute(frame, function, CallNode.arguments(item));
    }

    /** The keys of all items; a fresh array. */
    public Object[] executeAll(VirtualFrame frame, Object function, Object[] items) {
        Object[] keys = new Object[items.length];
        for (int i = 0; i < items.length; i++) {
            keys[i] = execute(frame, function, items[i]);
        }
        if (CompilerDirectives.hasNextTier() && items.length > 0) {
            LoopNode.reportLoopCount(this, items.length);
        }
        return keys;
    }
}
