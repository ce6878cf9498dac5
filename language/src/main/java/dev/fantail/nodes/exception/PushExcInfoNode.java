// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.ThreadState;

/** PUSH_EXC_INFO: makes the exception on the stack the one being handled and keeps the previous one below it. */
public final class PushExcInfoNode extends StatementNode {
    private final int slot;

    /** @param slot of the exception */
    public PushExcInfoNode(int bci, int slot) {
        super(bci);
        this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
        ThreadState thread = context().threadState();
        Object exception = frame.getObject(slot);
        frame.setObject(slot, thread.ownHandled());
        frame.setObject(slot + 1, exception);
        thread.setHandled(exception);
    }
}
