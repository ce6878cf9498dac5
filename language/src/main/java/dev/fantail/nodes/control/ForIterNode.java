// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.iteration.NextNode;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyListIterator;
import dev.fantail.objects.PyRangeIterator;

/**
 * FOR_ITER: reads the iterator from its stack slot and puts the next item into the slot above, or goes on behind the
 * loop. Items of a range stay unboxed.
 */
public abstract class ForIterNode extends TerminatorNode {
    protected final int iteratorSlot;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    protected ForIterNode(int bci, int iteratorSlot, int body, int end) {
        super(bci, body, end);
        this.iteratorSlot = iteratorSlot;
    }

    @Override
    public final int execute(VirtualFrame frame) {
        return profile.profile(executeAdvance(frame, frame.getObject(iteratorSlot))) ? first() : second();
    }

    protected abstract boolean executeAdvance(VirtualFrame frame, Object iterator);

    @Specialization
    protected boolean range(VirtualFrame frame, PyRangeIterator iterator) {
        if (iterator.hasNext()) {
            frame.setLong(iteratorSlot + 1, iterator.nextLong());
            return true;
        }
        frame.clear(iteratorSlot);
        return false;
    }

    @Specialization(guards = "iterator.isLongs()")
    protected boolean longs(VirtualFrame frame, PyListIterator iterator) {
        PyList list = iterator.sequence();
        int index = iterator.advance();
        if (index < 0) {
            return false;
        }
        frame.setLong(iteratorSlot + 1, list.longs()[index]);
        return true;
    }

    @Specialization(guards = "iterator.isDoubles()")
    protected boolean doubles(VirtualFrame frame, PyListIterator iterator) {
        PyList list = iterator.sequence();
        int index = iterator.advance();
        if (index < 0) {
            return false;
        }
        frame.setDouble(iteratorSlot + 1, list.doubles()[index]);
        return true;
    }

    @Specialization(guards = "!isRange(iterator)")
    protected boolean general(VirtualFrame frame, Object iterator, @Cached NextNode next) {
        at(frame);
        Object item = next.execute(frame, iterator);
        if (item == null) {
            frame.clear(iteratorSlot);
            return false;
        }
        frame.setObject(iteratorSlot + 1, item);
        return true;
    }

    protected static boolean isRange(Object iterator) {
        return iterator instanceof PyRangeIterator;
    }
}
