// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.OwnFrameNode;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyFrame;

/** {@code locals()}. */
public final class LocalsNode extends BuiltinNode {
    @Child
    private OwnFrameNode own = OwnFrameNode.create();

    @NeverDefault
    public static LocalsNode create() {
        return new LocalsNode();
    }

    @Override
    public boolean accepts(int count) {
        return count == 0;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        return locals(own.execute(frame));
    }

    @TruffleBoundary
    private static Object locals(PyFrame own) {
        PyFrame frame = own == null ? CallerFrames.at(0) : own;
        if (frame == null) {
            throw Errors.systemError("frame does not exist");
        }
        return frame.locals();
    }
}
