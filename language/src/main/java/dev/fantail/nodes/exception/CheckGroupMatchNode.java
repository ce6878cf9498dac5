// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.ExceptionGroups;
import dev.fantail.objects.PyNone;

/** CHECK_EG_MATCH: splits the exception of an {@code except*} into what does not match and what does. */
public final class CheckGroupMatchNode extends StatementNode {
    private final int slot;

    /** @param slot of the exception; the type is in the next one */
    public CheckGroupMatchNode(int bci, int slot) {
        super(bci);
        this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
        at(frame);
        Object[] parts = ExceptionGroups.match(frame.getValue(slot), frame.getValue(slot + 1));
        frame.setObject(slot, parts[0]);
        frame.setObject(slot + 1, parts[1]);
        if (parts[1] != PyNone.NONE) {
            context().threadState().setHandled(parts[1]);
        }
    }
}
