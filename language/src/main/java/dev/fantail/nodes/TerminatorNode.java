// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import dev.fantail.objects.FrameLayout;

/**
 * The end of a basic block: decides where execution goes on and owns the profile of that decision. The dispatch loop
 * compares the answer with {@link #first()} and {@link #second()}, which are constants to the compiler.
 */
public abstract class TerminatorNode extends PythonNode {
    /** Leaves the body with {@link #result}. */
    public static final int EXIT = -1;

    private final int bci;
    private final int first;
    private final int second;

    /**
     * @param bci byte offset of the instruction in its code object
     * @param first index of a successor, or {@link #EXIT}
     * @param second index of the other successor; the same as {@code first} when there is only one
     */
    protected TerminatorNode(int bci, int first, int second) {
        this.bci = bci;
        this.first = first;
        this.second = second;
    }

    /** The index of the block to go on with, or {@link #EXIT}. */
    public abstract int execute(VirtualFrame frame);

    /**
     * What belongs to going on at {@link #first()}, once {@link #execute} has said so. What a terminator does on one of its
     * two ways only belongs here or in {@link #toSecond}, behind the branch of the dispatch loop: in {@code execute} both
     * ways meet again before that branch, so that a slot that only one of them writes has neither a known kind nor, if its
     * value is an object that was made here, a value that can do without memory.
     */
    public void toFirst(VirtualFrame frame) {}

    /** What belongs to going on at {@link #second()}, once {@link #execute} has said so. */
    public void toSecond(VirtualFrame frame) {}

    /**
     * The value with which the body is left, once {@link #execute} has said {@link #EXIT}. Not in the frame: that of a generator
     * is in memory, and so would be the value.
     */
    public Object result(VirtualFrame frame) {
        throw new IllegalStateException("not a way out");
    }

    /** Goes on where {@link #execute} suspended a generator: only for a terminator that does. */
    public int resume(VirtualFrame frame) {
        throw new IllegalStateException("not a suspension");
    }

    public final int first() {
        return first;
    }

    public final int second() {
        return second;
    }

    protected final int bci() {
        return bci;
    }

    protected final void at(VirtualFrame frame) {
        frame.setIntStatic(FrameLayout.BCI, bci);
    }
}
