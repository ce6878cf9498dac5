// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.CallNode;
import dev.fantail.objects.ContextVariables;
import dev.fantail.objects.Errors;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Calls;

/** {@code Context.run(callable, *args)}, which every callback of an event loop goes through. */
public final class ContextRunNode extends BuiltinNode {
    @Child
    private CallNode call = CallNode.create();

    private ContextRunNode() {}

    public static ContextRunNode create() {
        return new ContextRunNode();
    }

    @Override
    public boolean accepts(int count) {
        return count >= 2;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (!(args[first] instanceof ContextVariables variables)) {
            throw Errors.typeError("descriptor 'run' for '_contextvars.Context' objects doesn't apply to a '"
                    + name(args[first]) + "' object");
        }
        int count = args.length - first - 2;
        Object[] values = new Object[CallNode.HEADER + count];
        System.arraycopy(args, first + 2, values, CallNode.HEADER, count);
        variables.enter();
        try {
            return call.execute(frame, args[first + 1], values, Calls.NO_KEYWORDS);
        } finally {
            variables.leave();
        }
    }

    @TruffleBoundary
    private static String name(Object value) {
        return Types.of(value).shortName();
    }
}
