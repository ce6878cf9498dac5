// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;

/**
 * {@code __new__} that looks at nothing but the class, and leaves the arguments, keywords included, to {@code __init__}.
 * It is executed for calls of a class that inherits the built-in only; others go through the built-in.
 */
public abstract class AllocateNode extends BuiltinNode {
    @Override
    public final boolean accepts(int count) {
        return false;
    }

    @Override
    public final Object execute(VirtualFrame frame, Object[] args, int first) {
        return allocate((PyType) args[first]);
    }

    protected abstract PyObject allocate(PyType type);
}
