// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.frame.ReadStackNode;
import dev.fantail.nodes.frame.WriteStackNodeGen;
import dev.fantail.nodes.iteration.HasNextNode;
import dev.fantail.nodes.iteration.NextNode;
import dev.fantail.nodes.iteration.Steps;
import dev.fantail.nodes.iteration.TakeItemNodeGen;
import dev.fantail.objects.Optimization;
import java.lang.invoke.VarHandle;

/**
 * FOR_ITER: reads the iterator from its stack slot and puts the next item into the slot above, or goes on behind the
 * loop. Where the iterator can tell whether there is another item without going on ({@link Steps}), the item is taken
 * behind the branch, and stays unboxed.
 */
public final class ForIterNode extends TerminatorNode {
    private final int iteratorSlot;
    private final BranchCounts counts = new BranchCounts();

    /** For iterators that advance in steps, once there was one. */
    @Child
    private HasNextNode hasNext;

    /** Beside {@link #hasNext}: takes the item. */
    @Child
    private StatementNode take;

    /** For all others, once there was one. */
    @Child
    private NextNode next;

    public ForIterNode(int bci, int iteratorSlot, int body, int end) {
        super(bci, body, end);
        this.iteratorSlot = iteratorSlot;
    }

    @Override
    public int execute(VirtualFrame frame) {
        Object iterator = frame.getObject(iteratorSlot);
        boolean more;
        if (isStepped(iterator)) {
            // The item is still to be taken.
            frame.clear(iteratorSlot + 1);
            // A dict or set may have changed.
            at(frame);
            more = hasNext.execute(iterator);
        } else {
            more = advance(frame, iterator);
        }
        return counts.profile(this, more) ? first() : second();
    }

    /** The general way. */
    private boolean advance(VirtualFrame frame, Object iterator) {
        at(frame);
        Object item = next.execute(frame, iterator);
        // Also where there is none, so that the slot is the same on both ways.
        frame.setObject(iteratorSlot + 1, item);
        return item != null;
    }

    private boolean isStepped(Object iterator) {
        boolean stepped = Optimization.ITEMS_ASKED_FOR_FIRST.isOn() && Steps.areKnown(iterator);
        if ((stepped ? hasNext : next) == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            learn(stepped);
        }
        return stepped;
    }

    private void learn(boolean stepped) {
        atomic(() -> {
            if (stepped && hasNext == null) {
                StatementNode taking = WriteStackNodeGen.create(
                        bci(), iteratorSlot + 1, TakeItemNodeGen.create(bci(), new ReadStackNode(iteratorSlot, false)));
                take = insert(taking);
                HasNextNode asking = insert(HasNextNode.create());
                // Other threads look at hasNext only: what they then run must be complete.
                VarHandle.storeStoreFence();
                hasNext = asking;
            } else if (!stepped && next == null) {
                next = insert(NextNode.create());
            }
        });
    }

    /** Whether {@link #execute} left the iterator as it was: what it did, as other threads may change the rest. */
    private boolean wasStepped(VirtualFrame frame) {
        return frame.getTag(iteratorSlot + 1) == FrameSlotKind.Illegal.tag;
    }

    @Override
    public void toFirst(VirtualFrame frame) {
        if (wasStepped(frame)) {
            take.execute(frame);
        }
    }

    @Override
    public void toSecond(VirtualFrame frame) {
        if (wasStepped(frame)) {
            Steps.end(frame.getObject(iteratorSlot));
        }
        frame.clear(iteratorSlot);
        frame.clear(iteratorSlot + 1);
    }
}
