// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import java.util.Objects;

/** RERAISE: what a handler did not handle goes on. The frame is in the traceback already. */
public final class ReraiseNode extends TerminatorNode {
    @Child
    private ExpressionNode exception;

    /** Where the offset is of the instruction that raised the exception, or -1: then it is as if raised here. */
    private final int offsetSlot;

    public ReraiseNode(int bci, ExpressionNode exception, int offsetSlot) {
        super(bci, EXIT, EXIT);
        this.offsetSlot = offsetSlot;
        this.exception = exception;
    }

    @Override
    public int execute(VirtualFrame frame) {
        // Not null either, in code from outside.
        PyBaseException value = Objects.requireNonNull((PyBaseException) exception.execute(frame));
        if (offsetSlot < 0) {
            at(frame);
        } else if (frame.getObject(offsetSlot) instanceof Long offset) {
            frame.setIntStatic(FrameLayout.BCI, offset.intValue());
        }
        throw PyException.reraise(value);
    }
}
