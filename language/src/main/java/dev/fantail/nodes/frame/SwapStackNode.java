// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;

/** SWAP of two spilled operands. */
public final class SwapStackNode extends StatementNode {
    private final int first;
    private final int second;

    public SwapStackNode(int bci, int first, int second) {
        super(bci);
        this.first = first;
        this.second = second;
    }

    @Override
    public void execute(VirtualFrame frame) {
        frame.swap(first, second);
    }
}
