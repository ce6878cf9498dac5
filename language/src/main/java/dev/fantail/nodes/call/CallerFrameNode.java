// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import dev.fantail.bytecode.CodeFlags;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.FrameOwner;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyFrame;

/**
 * Leaves the frame object of the caller for a function whose frames are kept because somebody asked for one: a stack walk
 * takes longer than some hundred calls. All other calls cost nothing.
 */
public final class CallerFrameNode extends PythonNode {
    /** The function that is called, or {@code null} where no link is of use. */
    private final FrameOwner callee;

    /** Made when it is first needed: nodes of every call would be paid for by all programs. */
    @Child
    private OwnFrameNode own;

    private CallerFrameNode(FrameOwner callee) {
        this.callee = callee;
    }

    @NeverDefault
    public static CallerFrameNode create(DirectCallNode call) {
        return new CallerFrameNode(
                Optimization.FRAMES_LEFT_BY_CALLERS.isOn()
                                && call.getCallTarget() instanceof RootCallTarget target
                                && target.getRootNode() instanceof FrameOwner owner
                                && owner.code() != null
                                && !isGenerator(owner)
                        ? owner
                        : null);
    }

    /** Its frame has another caller each time that it is resumed. */
    private static boolean isGenerator(FrameOwner owner) {
        return (owner.code().flags() & CodeFlags.ANY_GENERATOR) != 0;
    }

    /** To be called right before the call. */
    void execute(VirtualFrame frame) {
        if (callee != null && callee.keepsFrames()) {
            if (own == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                own = insert(OwnFrameNode.create());
            }
            PyFrame caller = own.execute(frame);
            if (caller != null) {
                context().threadState().setCaller(caller);
            }
        }
    }
}
