// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.TerminatorNode;

/** A jump, or the fall from one block into the next. */
public final class JumpNode extends TerminatorNode {
    public JumpNode(int bci, int target) {
        super(bci, target, target);
    }

    @Override
    public int execute(VirtualFrame frame) {
        return first();
    }
}
