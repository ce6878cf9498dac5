// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.frame;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;

/** DELETE_FAST; raises UnboundLocalError for an unbound variable unless told to accept that. */
public final class ClearLocalNode extends StatementNode {
    private final int slot;
    private final TruffleString name;

    /** @param name for the message, or {@code null} to accept an unbound variable */
    public ClearLocalNode(int bci, int slot, TruffleString name) {
        super(bci);
        this.slot = slot;
        this.name = name;
    }

    @Override
    public void execute(VirtualFrame frame) {
        if (name != null && !isBound(frame, slot)) {
            at(frame);
            throw Errors.unboundLocalError(name);
        }
        frame.clear(slot);
    }

    static boolean isBound(VirtualFrame frame, int slot) {
        return frame.isObject(slot) || frame.isLong(slot) || frame.isDouble(slot) || frame.isBoolean(slot);
    }
}
