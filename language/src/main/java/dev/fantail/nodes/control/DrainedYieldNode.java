// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.iteration.SinkNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyNone;

/** YIELD_VALUE in the body of a generator that is drained: the body goes on as long as the sink takes the items. */
public final class DrainedYieldNode extends TerminatorNode {
    /** So many items that the sink does not take, and generators are run step by step. */
    private static final int MOST_REFUSED = 16;

    private final int block;
    private final int valueSlot;
    private final boolean inside;

    @Child
    private ExpressionNode value;

    @Child
    private SinkNode sink;

    private int refused;

    /**
     * @param block the index of the block that this ends
     * @param valueSlot where the value that is sent goes
     * @param inside whether code of the program handles what is raised here
     * @param sink takes the items
     */
    public DrainedYieldNode(
            int bci, int block, int valueSlot, boolean inside, int next, ExpressionNode value, SinkNode sink) {
        super(bci, next, EXIT);
        this.block = block;
        this.valueSlot = valueSlot;
        this.inside = inside;
        this.value = value;
        this.sink = sink;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object item = value.execute(frame);
        int answer = sink.accept(DrainRootNode.state(frame), item);
        if (answer == SinkNode.TAKEN) {
            return first();
        }
        frame.setObjectStatic(FrameLayout.RESULT, answer == SinkNode.ENOUGH ? DrainRootNode.ENOUGH : item);
        return EXIT;
    }

    @Override
    public void toFirst(VirtualFrame frame) {
        frame.setObject(valueSlot, PyNone.NONE);
    }

    /** Leaves the generator suspended, as if it had been run so far step by step. */
    @Override
    public Object result(VirtualFrame frame) {
        at(frame);
        Object result = frame.getObjectStatic(FrameLayout.RESULT);
        frame.setObjectStatic(FrameLayout.RESULT, null);
        FrameCopyNode copy = DispatchNode.around(this).frameCopy();
        if (result != DrainRootNode.ENOUGH) {
            refused++;
            if (refused == MOST_REFUSED) {
                CompilerDirectives.transferToInterpreter();
                copy.giveUp();
            }
        }
        copy.give(frame, block);
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
        if (inside) {
            generator.suspendInside(block);
        } else {
            generator.suspend(block);
        }
        return result;
    }
}
