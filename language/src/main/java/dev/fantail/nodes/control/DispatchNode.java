// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.CompilerAsserts;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.HostCompilerDirectives.BytecodeInterpreterSwitch;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.ExplodeLoop.LoopExplosionKind;
import com.oracle.truffle.api.nodes.LoopNode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.PyException;
import java.util.Arrays;

/**
 * Runs a function body: goes from basic block to basic block until one leaves. The block index is a constant during
 * partial evaluation, so that compiled code consists of the blocks with jumps between them. Loops that run for long are
 * compiled while they run (on-stack replacement).
 */
public final class DispatchNode extends PythonNode implements BytecodeOSRNode {
    private final BlockSource source;

    @Children
    private final BasicBlockNode[] blocks;

    @CompilationFinal(dimensions = 1)
    private final int[] handlers;

    @CompilationFinal(dimensions = 1)
    private final int[] handlerSlots;

    @CompilationFinal(dimensions = 1)
    private final boolean[] handlerLasti;

    @CompilationFinal(dimensions = 1)
    private final int[] suspensions;

    private final boolean ownsFrame;

    @CompilationFinal
    private Object osrMetadata;

    /**
     * @param ownsFrame whether the body runs on the frame of its root; else on that of a generator, which outlives the
     *     call and must not be copied
     */
    public DispatchNode(BlockSource source, int firstStackSlot, boolean ownsFrame) {
        this.source = source;
        this.ownsFrame = ownsFrame;
        int count = source.blockCount();
        this.blocks = new BasicBlockNode[count];
        this.handlers = new int[count];
        this.handlerSlots = new int[count];
        this.handlerLasti = new boolean[count];
        for (int i = 0; i < count; i++) {
            handlers[i] = source.handler(i);
            handlerSlots[i] = firstStackSlot + source.handlerDepth(i);
            handlerLasti[i] = source.handlerLasti(i);
        }
        this.suspensions = source.suspensions();
    }

    /** Runs the body from its start. */
    public Object execute(VirtualFrame frame) {
        return dispatch(frame, 0, false);
    }

    /** Goes on behind the suspension that ends {@code block}. */
    @ExplodeLoop
    public Object resume(VirtualFrame frame, int block) {
        for (int suspension : suspensions) {
            if (suspension == block) {
                return dispatch(frame, suspension, true);
            }
        }
        throw CompilerDirectives.shouldNotReachHere();
    }

    @BytecodeInterpreterSwitch
    @ExplodeLoop(kind = LoopExplosionKind.MERGE_EXPLODE)
    private Object dispatch(VirtualFrame frame, int entry, boolean resumed) {
        int block = entry;
        boolean resuming = resumed;
        while (true) {
            CompilerAsserts.partialEvaluationConstant(block);
            BasicBlockNode node = blocks[block];
            if (node == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                node = translate(block);
            }
            TerminatorNode terminator = node.terminator();
            int next;
            try {
                next = resuming ? node.resume(frame) : node.execute(frame);
            } catch (PyException e) {
                if (handlers[block] < 0) {
                    throw e;
                }
                enterHandler(frame, block, e);
                block = handlers[block];
                resuming = false;
                continue;
            } catch (StackOverflowError e) {
                CompilerDirectives.transferToInterpreter();
                PyException error = StackDepth.recursionError();
                if (handlers[block] < 0) {
                    throw error;
                }
                enterHandler(frame, block, error);
                block = handlers[block];
                resuming = false;
                continue;
            }
            resuming = false;
            // Comparing with the constants gives each successor its own edge, with a constant block index on it.
            if (next == terminator.first()) {
                if (terminator.first() == TerminatorNode.EXIT) {
                    return frame.getObjectStatic(FrameLayout.RESULT);
                }
                if (terminator.first() <= block) {
                    Object result = backEdge(frame, terminator.first());
                    if (result != null) {
                        return result;
                    }
                }
                block = terminator.first();
            } else {
                if (terminator.second() == TerminatorNode.EXIT) {
                    return frame.getObjectStatic(FrameLayout.RESULT);
                }
                if (terminator.second() <= block) {
                    Object result = backEdge(frame, terminator.second());
                    if (result != null) {
                        return result;
                    }
                }
                block = terminator.second();
            }
        }
    }

    private Object backEdge(VirtualFrame frame, int target) {
        TruffleSafepoint.poll(this);
        if (CompilerDirectives.hasNextTier()) {
            LoopNode.reportLoopCount(this, 1);
        }
        if (CompilerDirectives.inInterpreter() && BytecodeOSRNode.pollOSRBackEdge(this, 1)) {
            return BytecodeOSRNode.tryOSR(this, (long) target, null, null, frame);
        }
        return null;
    }

    /** Puts the operand stack in the state in which a handler expects it. */
    private void enterHandler(VirtualFrame frame, int block, PyException e) {
        int slot = handlerSlots[block];
        int bci = frame.getIntStatic(FrameLayout.BCI);
        PythonRootNode root = (PythonRootNode) getRootNode();
        MaterializedFrame state = frame.materialize();
        e.addTraceback(root.code(), state, bci);
        forget(state, slot);
        if (handlerLasti[block]) {
            frame.setObject(slot, (long) bci);
            slot++;
        }
        frame.setObject(slot, e.value());
    }

    /** The operands that the exception has left behind would be kept alive by their slots. */
    @TruffleBoundary
    private static void forget(MaterializedFrame frame, int firstSlot) {
        int count = frame.getFrameDescriptor().getNumberOfSlots();
        for (int slot = firstSlot; slot < count; slot++) {
            frame.clear(slot);
        }
    }

    private BasicBlockNode translate(int block) {
        return atomic(() -> {
            if (blocks[block] == null) {
                blocks[block] = insert(source.translate(block));
                notifyInserted(blocks[block]);
            }
            return blocks[block];
        });
    }

    @Override
    public Object executeOSR(VirtualFrame frame, long target, Object state) {
        int block = (int) target;
        return dispatch(ownsFrame ? frame : (VirtualFrame) restoreParentFrameFromArguments(frame.getArguments()), block, false);
    }

    @Override
    public Object[] storeParentFrameInArguments(VirtualFrame parentFrame) {
        // Behind the arguments of the call, which the body still needs.
        Object[] arguments = parentFrame.getArguments();
        Object[] extended = Arrays.copyOf(arguments, arguments.length + 1);
        extended[arguments.length] = parentFrame;
        return extended;
    }

    @Override
    public void copyIntoOSRFrame(
            VirtualFrame osrFrame, VirtualFrame parentFrame, long target, Object targetMetadata) {
        if (ownsFrame) {
            BytecodeOSRNode.super.copyIntoOSRFrame(osrFrame, parentFrame, target, targetMetadata);
        }
    }

    @Override
    public Frame restoreParentFrameFromArguments(Object[] arguments) {
        return (Frame) arguments[arguments.length - 1];
    }

    @Override
    public Object getOSRMetadata() {
        return osrMetadata;
    }

    @Override
    public void setOSRMetadata(Object metadata) {
        osrMetadata = metadata;
    }
}
