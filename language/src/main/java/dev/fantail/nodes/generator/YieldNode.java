// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyGenerator;

/** YIELD_VALUE: suspends the generator; when resumed, raises what was thrown in or goes on with what was sent. */
public final class YieldNode extends TerminatorNode {
    private final int block;
    private final int valueSlot;
    private final boolean inside;

    @Child
    private ExpressionNode value;

    /**
     * @param block the index of the block that this ends
     * @param valueSlot where the value that is sent goes
     * @param inside whether code of the program handles what is raised here
     */
    public YieldNode(int bci, int block, int valueSlot, boolean inside, int next, ExpressionNode value) {
        super(bci, next, EXIT);
        this.block = block;
        this.valueSlot = valueSlot;
        this.inside = inside;
        this.value = value;
    }

    @Override
    public int execute(VirtualFrame frame) {
        return EXIT;
    }

    @Override
    public Object result(VirtualFrame frame) {
        Object yielded = value.execute(frame);
        at(frame);
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
        if (inside) {
            generator.suspendInside(block);
        } else {
            generator.suspend(block);
        }
        return yielded;
    }

    @Override
    public int resume(VirtualFrame frame) {
        PyGenerator generator = (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
        PyException thrown = generator.takeThrown();
        if (thrown != null) {
            throw thrown;
        }
        frame.setObject(valueSlot, generator.takeSent());
        return first();
    }
}
