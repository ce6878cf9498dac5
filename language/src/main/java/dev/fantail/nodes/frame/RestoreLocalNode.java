// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;

/** STORE_FAST of a spilled operand, which is unbound where {@link SaveLocalNode} saved an unbound variable. */
public final class RestoreLocalNode extends StatementNode {
    private final int local;
    private final int slot;

    @Child
    private WriteLocalNode write;

    public RestoreLocalNode(int bci, int local, int slot, WriteLocalNode write) {
        super(bci);
        this.local = local;
        this.slot = slot;
        this.write = write;
    }

    @Override
    public void execute(VirtualFrame frame) {
        if (ClearLocalNode.isBound(frame, slot)) {
            write.execute(frame);
        } else {
            frame.clear(local);
        }
    }
}
