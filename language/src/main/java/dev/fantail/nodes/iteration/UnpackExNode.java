// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyList;
import dev.fantail.objects.protocol.Iteration;
import java.util.Arrays;

/** UNPACK_EX: items before a starred target, the list for it, items behind it. */
public final class UnpackExNode extends StatementNode {
    private final int slot;
    private final int before;
    private final int after;

    @Child
    private ExpressionNode sequence;

    /** @param slot of the last item */
    public UnpackExNode(int bci, int slot, int before, int after, ExpressionNode sequence) {
        super(bci);
        this.slot = slot;
        this.before = before;
        this.after = after;
        this.sequence = sequence;
    }

    @Override
    @ExplodeLoop
    public void execute(VirtualFrame frame) {
        Object value = sequence.execute(frame);
        at(frame);
        Object[] items = unpack(value);
        int count = before + 1 + after;
        for (int i = 0; i < count; i++) {
            frame.setObject(slot + count - 1 - i, items[i]);
        }
    }

    @TruffleBoundary
    private Object[] unpack(Object value) {
        Object[] all = Iteration.toArray(UnpackNode.iterator(value));
        if (all.length < before + after) {
            throw Errors.valueError(
                    "not enough values to unpack (expected at least " + (before + after) + ", got " + all.length + ")");
        }
        Object[] items = new Object[before + 1 + after];
        System.arraycopy(all, 0, items, 0, before);
        items[before] = new PyList(Arrays.copyOfRange(all, before, all.length - after));
        System.arraycopy(all, all.length - after, items, before + 1, after);
        return items;
    }
}
