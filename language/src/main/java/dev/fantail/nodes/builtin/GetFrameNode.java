// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.builtin;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.call.OwnFrameNode;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.protocol.Conversions;

/** {@code sys._getframe([depth])}: begins with the frame that it is called in, which needs no stack walk. */
public final class GetFrameNode extends BuiltinNode {
    @Child
    private OwnFrameNode own = OwnFrameNode.create();

    @CompilationFinal
    private boolean kept;

    @NeverDefault
    public static GetFrameNode create() {
        return new GetFrameNode();
    }

    @Override
    public boolean accepts(int count) {
        return count <= 1;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] args, int first) {
        if (!kept) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            kept = true;
            if (getRootNode() instanceof FrameOwner owner) {
                // Later calls know their callers.
                owner.keepFrames();
            }
        }
        PyFrame current = own.execute(frame);
        return args.length == first && current != null
                ? current
                : find(current, args.length == first ? 0L : args[first]);
    }

    @TruffleBoundary
    private static PyFrame find(PyFrame current, Object depth) {
        int above = Math.max(0, Conversions.toInt(depth));
        PyFrame found = current == null ? CallerFrames.at(above) : CallerFrames.above(current, above);
        if (found == null) {
            throw Errors.valueError("call stack is not deep enough");
        }
        return found;
    }
}
