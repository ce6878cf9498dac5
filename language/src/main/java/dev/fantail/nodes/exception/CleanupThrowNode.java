// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.exception;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.ExceptionFields;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBaseException;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;

/**
 * CLEANUP_THROW: an exception was thrown into a generator at its {@code yield from}. It has been passed on by the
 * generator's throw(); a StopIteration is the result of the delegate.
 */
public final class CleanupThrowNode extends StatementNode {
    private final int slot;

    /** @param slot of the delegate; what was sent and the exception are in the next ones */
    public CleanupThrowNode(int bci, int slot) {
        super(bci);
        this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame) {
        PyBaseException value = (PyBaseException) frame.getObject(slot + 2);
        if (!value.type().isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
            throw PyException.reraise(value);
        }
        frame.setObject(slot, PyNone.NONE);
        frame.setObject(slot + 1, PyNone.ofNullable(ExceptionFields.get(value, "value")));
    }
}
