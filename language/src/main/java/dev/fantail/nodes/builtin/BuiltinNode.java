// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.PythonNode;

/** A built-in whose behaviour specializes at the call site. */
public abstract class BuiltinNode extends PythonNode {
    /** Whether the node takes so many positional arguments, the receiver of a method included. */
    public abstract boolean accepts(int count);

    /**
     * @param args the arguments from {@code first} on
     * @return {@code null} where the arguments are not what the node is for: the general form gets them, as they are then
     */
    public abstract Object execute(VirtualFrame frame, Object[] args, int first);

    /**
     * For calls that {@link #accepts} refuses.
     *
     * @param bound the arguments in the order of the signature, with defaults for those that are not given. The receiver of a
     *     method has been checked, other arguments have not been converted.
     * @return as {@link #execute}
     */
    public Object callBound(VirtualFrame frame, Object[] bound) {
        return null;
    }
}
