// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyGenerator;

/** RETURN_VALUE and RETURN_CONST. */
public final class ReturnNode extends TerminatorNode {
    @Child
    private ExpressionNode value;

    private final boolean isGenerator;

    public ReturnNode(int bci, ExpressionNode value, boolean isGenerator) {
        super(bci, EXIT, EXIT);
        this.value = value;
        this.isGenerator = isGenerator;
    }

    @Override
    public int execute(VirtualFrame frame) {
        return EXIT;
    }

    @Override
    public Object result(VirtualFrame frame) {
        Object result = value.execute(frame);
        // For who kept the frame.
        at(frame);
        if (isGenerator) {
            PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
            generator.finish();
            generator.setReturned(result);
            if (frame.getObjectStatic(FrameLayout.FRAME_OBJECT) == null) {
                clear(frame, getRootNode().getFrameDescriptor().getNumberOfSlots());
            }
            return PyGenerator.RETURNED;
        }
        return result;
    }

    /**
     * The variables do not live as long as the generator. Its frame does: behind a place where it may have one or not, the
     * compiler would have both in memory.
     */
    @ExplodeLoop
    private static void clear(VirtualFrame frame, int count) {
        for (int slot = FrameLayout.FIRST_LOCAL; slot < count; slot++) {
            frame.clear(slot);
        }
    }
}
