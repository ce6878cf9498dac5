// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;

/** LOAD_FAST_AND_CLEAR: keeps a variable, bound or not, in a stack slot while an inlined comprehension uses its name. */
public final class SaveLocalNode extends StatementNode {
    private final int local;
    private final int slot;

    public SaveLocalNode(int bci, int local, int slot) {
        super(bci);
        this.local = local;
        this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
        frame.copy(local, slot);
        frame.clear(local);
    }
}
