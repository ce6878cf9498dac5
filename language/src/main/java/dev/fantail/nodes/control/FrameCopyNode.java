// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerAsserts;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import dev.fantail.nodes.PythonNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyGenerator;
import java.util.Arrays;

/**
 * Lets a region run on a copy of the body's frame, or a drained generator on one of its own, which the compiler can keep in
 * registers, and gives the body its variables back. Their kinds are profiles, as compiled code must not depend on what is in memory: a region for which they
 * keep changing, or that is often left in another way than for the next region, runs on the body's frame from then on.
 */
final class FrameCopyNode extends PythonNode {
    private static final int MOST_CHANGES = 8;
    private static final int MOST_DEPARTURES = 16;

    private final int slots;

    private final Assumption used = Assumption.create("a region runs on a copy of the frame");

    /** The kind of each variable when the region is entered. */
    @CompilationFinal(dimensions = 1)
    private byte[] taken;

    /** For each block to go on with, the kind of each variable then. */
    @CompilationFinal(dimensions = 2)
    private final byte[][] given;

    private int changes;
    private int departures;

    /**
     * @param slots how many slots a frame has
     * @param blocks how many blocks the body has
     */
    FrameCopyNode(int slots, int blocks) {
        this.slots = slots;
        this.given = new byte[blocks][];
    }

    /** Whether the region is to run on a copy: a constant to the compiler. */
    boolean isUsed() {
        return used.isValid();
    }

    /** From now on, the region is to run on the body's frame. */
    void giveUp() {
        used.invalidate();
    }

    /** Makes {@code own} a copy of {@code whole}, for a region. */
    void take(MaterializedFrame whole, VirtualFrame own) {
        own.setObjectStatic(FrameLayout.WHOLE, whole);
        copyIn(whole, own);
    }

    /** Makes {@code own} a copy of the generator's frame, in which nothing is left: what the body deletes is gone. */
    @ExplodeLoop
    void takeFromGenerator(PyGenerator generator, VirtualFrame own) {
        own.setObjectStatic(FrameLayout.GENERATOR, generator);
        MaterializedFrame whole = generator.frame();
        copyIn(whole, own);
        for (int slot = FrameLayout.FIRST_LOCAL; slot < slots; slot++) {
            whole.clear(slot);
        }
    }

    @ExplodeLoop
    private void copyIn(MaterializedFrame whole, VirtualFrame own) {
        own.setIntStatic(FrameLayout.BCI, whole.getIntStatic(FrameLayout.BCI));
        PyFrame.lend(whole, own);
        byte[] kinds = taken;
        if (CompilerDirectives.inInterpreter() || kinds == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            takeAnew(whole, own);
            return;
        }
        for (int slot = FrameLayout.FIRST_LOCAL; slot < slots; slot++) {
            if (whole.getTag(slot) != kinds[slot]) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                takeAnew(whole, own);
                return;
            }
            copy(whole, own, slot, kinds[slot]);
        }
    }

    private void takeAnew(MaterializedFrame whole, Frame own) {
        byte[] kinds = copyAll(whole, own);
        if (!Arrays.equals(kinds, taken)) {
            atomic(() -> {
                count(taken);
                taken = kinds;
            });
        }
    }

    /** Gives the body its variables back, before it goes on with a block of another region. */
    @ExplodeLoop
    void give(VirtualFrame own, int block) {
        if (!isUsed()) {
            if (own.getObjectStatic(FrameLayout.WHOLE) != null) {
                // It was running on its copy when copies were given up.
                depart(own);
            }
            return;
        }
        MaterializedFrame whole = whole(own);
        byte[] kinds = given[block];
        if (CompilerDirectives.inInterpreter() || kinds == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            giveAnew(own, whole, block);
            return;
        }
        for (int slot = FrameLayout.FIRST_LOCAL; slot < slots; slot++) {
            if (own.getTag(slot) != kinds[slot]) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                giveAnew(own, whole, block);
                return;
            }
            copy(own, whole, slot, kinds[slot]);
        }
        whole.setIntStatic(FrameLayout.BCI, own.getIntStatic(FrameLayout.BCI));
        PyFrame.giveBack(own, whole);
    }

    private void giveAnew(Frame own, MaterializedFrame whole, int block) {
        byte[] kinds = giveAll(own, whole);
        if (!Arrays.equals(kinds, given[block])) {
            atomic(() -> {
                count(given[block]);
                given[block] = kinds;
            });
        }
    }

    /** The same wherever else the region is left, which is expected to be rare. */
    void depart(Frame own) {
        CompilerDirectives.transferToInterpreter();
        giveAll(own, whole(own));
        departures++;
        if (departures >= MOST_DEPARTURES) {
            giveUp();
        }
    }

    /** The frame that {@code own} is a copy of. */
    private static MaterializedFrame whole(Frame own) {
        Object known = own.getObjectStatic(FrameLayout.WHOLE);
        return known instanceof PyGenerator generator ? generator.frame() : (MaterializedFrame) known;
    }

    private static byte[] giveAll(Frame own, MaterializedFrame whole) {
        CompilerAsserts.neverPartOfCompilation();
        whole.setIntStatic(FrameLayout.BCI, own.getIntStatic(FrameLayout.BCI));
        PyFrame.giveBack(own, whole);
        return copyAll(own, whole);
    }

    private void count(byte[] before) {
        if (before != null) {
            changes++;
            if (changes >= MOST_CHANGES) {
                giveUp();
            }
        }
    }

    /** Gives the kind of each variable. */
    private static byte[] copyAll(Frame from, Frame to) {
        byte[] kinds = new byte[from.getFrameDescriptor().getNumberOfSlots()];
        for (int slot = FrameLayout.FIRST_LOCAL; slot < kinds.length; slot++) {
            kinds[slot] = from.getTag(slot);
            copy(from, to, slot, kinds[slot]);
        }
        return kinds;
    }

    /** Without a boundary, as one of the frames is to stay in registers. */
    private static void copy(Frame from, Frame to, int slot, byte kind) {
        if (kind == FrameSlotKind.Object.tag) {
            to.setObject(slot, from.getObject(slot));
        } else if (kind == FrameSlotKind.Long.tag) {
            to.setLong(slot, from.getLong(slot));
        } else if (kind == FrameSlotKind.Double.tag) {
            to.setDouble(slot, from.getDouble(slot));
        } else if (kind == FrameSlotKind.Boolean.tag) {
            to.setBoolean(slot, from.getBoolean(slot));
        } else {
            to.clear(slot);
        }
    }
}
