// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.control;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerAsserts;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.HostCompilerDirectives.BytecodeInterpreterSwitch;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.BytecodeOSRNode;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.ExplodeLoop.LoopExplosionKind;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.control.BlockSource.Settled;
import dev.fantail.nodes.trace.Interruption;
import dev.fantail.nodes.trace.TracedBodyNode;
import dev.fantail.objects.ExactPoll;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.Optimization;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.ThreadState;
import dev.fantail.objects.trace.FrameEvents;
import dev.fantail.objects.trace.Instrumentation;
import java.util.Arrays;

/**
 * Runs a function body: goes from basic block to basic block until one leaves. The block index is a constant during
 * partial evaluation, so that compiled code consists of the blocks with jumps between them. Loops that run for long are
 * compiled while they run (on-stack replacement).
 */
public final class DispatchNode extends PythonNode implements BytecodeOSRNode {
    /** In place of a block to start with: at one of {@link #entries}. */
    private static final int ENTER = -2;

    /** In place of an instruction's offset: the body has returned. */
    private static final int ENDED = -1;

    private final BlockSource source;

    @Children
    private final BasicBlockNode[] blocks;

    @CompilationFinal(dimensions = 1)
    private final int[] handlers;

    @CompilationFinal(dimensions = 1)
    private final int[] handlerSlots;

    @CompilationFinal(dimensions = 1)
    private final boolean[] handlerLasti;

    /** The blocks of this body: from {@code low} to below {@code high}, which are all unless it is a region. */
    private final int low;

    private final int high;

    /**
     * Where execution may enter the body other than at its start: at a block, or behind the suspension that ends the
     * block of which the number is the complement. Learned in a region.
     */
    @CompilationFinal(dimensions = 1)
    private int[] entries;

    /** The translated blocks that may jump backwards. */
    @CompilationFinal(dimensions = 1)
    private final boolean[] loopEnds;

    private final int firstStackSlot;
    private final boolean ownsFrame;

    @CompilationFinal
    private Object osrMetadata;

    private final Instrumentation instrumentation;

    /** What {@link #mode} rests on. */
    @CompilationFinal
    private Assumption configuration = Assumption.NEVER_VALID;

    /** How the code has to run for the sake of tools: a constant of {@link Instrumentation}. */
    @CompilationFinal
    private int mode;

    /** Whether a tool has ever cared for the code, so that execution may have been interrupted. */
    @CompilationFinal
    private boolean wasWatched;

    /** The body that reports events, once it was needed. */
    @Child
    private TracedBodyNode traced;

    /** Runs the blocks of a body that is split, {@code null} for any other. */
    @Child
    private RegionsNode regions;

    /** Of a region that may run on a copy of the frame, and of a generator that is drained. */
    @Child
    private FrameCopyNode frameCopy;

    /** So many blocks, and the body takes a second or more to compile. */
    private static final int LONG = 100;

    /** Replaced when the body is to be compiled anew. */
    @Child
    private Marker marker = new Marker();

    private static final class Marker extends Node {}

    /**
     * @param ownsFrame whether the body runs on the frame of its root; else on that of a generator, which outlives the
     *     call and must not be copied
     * @param regions what runs the blocks where there are too many for one compilation, or {@code null}
     */
    public DispatchNode(
            BlockSource source,
            int firstStackSlot,
            boolean ownsFrame,
            Instrumentation instrumentation,
            RegionsNode regions) {
        this(source, firstStackSlot, ownsFrame, instrumentation, 0, source.blockCount());
        this.regions = regions;
        int[] suspensions = source.suspensions();
        this.entries = new int[suspensions.length];
        for (int i = 0; i < suspensions.length; i++) {
            entries[i] = ~suspensions[i];
        }
    }

    /**
     * Of a region: the blocks from {@code low} to below {@code high}.
     *
     * @param copied the descriptor of the body's frame where the region may run on a copy of it, else {@code null}
     */
    public static DispatchNode region(
            BlockSource source,
            int firstStackSlot,
            Instrumentation instrumentation,
            int low,
            int high,
            FrameDescriptor copied) {
        DispatchNode region = new DispatchNode(source, firstStackSlot, false, instrumentation, low, high);
        if (copied != null) {
            region.frameCopy = new FrameCopyNode(copied.getNumberOfSlots(), source.blockCount());
        }
        return region;
    }

    /**
     * Of the body of a generator that is drained.
     *
     * @param copied the descriptor of the generator's frame, of which the body runs on a copy
     */
    public static DispatchNode drained(
            BlockSource source, int firstStackSlot, Instrumentation instrumentation, FrameDescriptor copied) {
        DispatchNode body = new DispatchNode(source, firstStackSlot, true, instrumentation, 0, source.blockCount());
        body.frameCopy = new FrameCopyNode(copied.getNumberOfSlots(), source.blockCount());
        return body;
    }

    private DispatchNode(
            BlockSource source,
            int firstStackSlot,
            boolean ownsFrame,
            Instrumentation instrumentation,
            int low,
            int high) {
        this.source = source;
        this.low = low;
        this.high = high;
        this.entries = new int[0];
        this.firstStackSlot = firstStackSlot;
        this.instrumentation = instrumentation;
        this.ownsFrame = ownsFrame;
        int count = source.blockCount();
        this.blocks = new BasicBlockNode[count];
        this.handlers = new int[count];
        this.handlerSlots = new int[count];
        this.handlerLasti = new boolean[count];
        this.loopEnds = new boolean[count];
        for (int i = 0; i < count; i++) {
            handlers[i] = source.handler(i);
            handlerSlots[i] = firstStackSlot + source.handlerDepth(i);
            handlerLasti[i] = source.handlerLasti(i);
        }
    }

    /** The body or region that contains the node. */
    @ExplodeLoop
    static DispatchNode around(Node inner) {
        Node node = inner;
        while (!(node instanceof DispatchNode)) {
            node = node.getParent();
        }
        return (DispatchNode) node;
    }

    boolean isLong() {
        return blocks.length >= LONG;
    }

    /** Gives up what was compiled from the body, also as part of its callers, for the sake of what was learnt since. */
    void giveUpCompiledCode() {
        atomic(() -> {
            marker.replace(new Marker(), "ways that were not taken before");
        });
    }

    /** Runs the body from its start. */
    public Object execute(VirtualFrame frame) {
        if (!isEntryQuiet()) {
            return goOn(new Interruption(frame.materialize(), 0, null));
        }
        return finish(regions == null ? dispatch(frame, 0, 0) : regions.run(frame.materialize(), 0));
    }

    /** Goes on behind the suspension that ends {@code block}. */
    public Object resume(VirtualFrame frame, int block) {
        if (!isEntryQuiet()) {
            return resumeWatched(frame.materialize(), block);
        }
        return finish(regions == null ? dispatch(frame, ENTER, ~block) : regions.run(frame.materialize(), ~block));
    }

    /** Runs a region: {@code entry} as in {@link #entries}. */
    Object enter(Frame frame, int entry) {
        return dispatch((VirtualFrame) frame, ENTER, entry);
    }

    /** What makes copies of the frame for a region, or {@code null}. */
    FrameCopyNode frameCopy() {
        return frameCopy;
    }

    /** Whether the frame is not known to others by itself. */
    private boolean ownsFrame() {
        return ownsFrame || frameCopy != null && frameCopy.isUsed();
    }

    /** Whether no tool cares for the code: known to the compiler, and not worth more than a glance elsewhere. */
    boolean isUnwatched() {
        return configuration.isValid() && mode == Instrumentation.NONE;
    }

    private void configure() {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        configuration = instrumentation.configuration();
        mode = instrumentation.mode(((PythonRootNode) getRootNode()).code());
        wasWatched |= mode != Instrumentation.NONE;
    }

    /** Whether a call does not have to be reported. */
    boolean isEntryQuiet() {
        return isUnwatched() || !isEntryWatched();
    }

    /** Whether a call or resumption has to be reported. */
    private boolean isEntryWatched() {
        if (!configuration.isValid()) {
            configure();
        }
        if (mode == Instrumentation.NONE) {
            return false;
        }
        ThreadState thread = context().threadState();
        return !thread.isInTool() && (mode == Instrumentation.ALL || thread.traceFunction() != PyNone.NONE);
    }

    /** Whether what happens in the frame has to be reported from now on. */
    boolean isInterrupted(VirtualFrame frame) {
        if (!configuration.isValid()) {
            configure();
        }
        return mode != Instrumentation.NONE
                && (mode == Instrumentation.ALL || isTraced(frame))
                && !context().threadState().isInTool();
    }

    /** Whether what happens in the frame still has to be reported. */
    public boolean isWatched(Frame frame, FrameEvents events) {
        if (!configuration.isValid() || mode == Instrumentation.ALL && events.hasBecomeQuiet()) {
            configure();
        }
        return mode == Instrumentation.ALL || mode == Instrumentation.FRAMES && isTraced(frame);
    }

    private static boolean isTraced(Frame frame) {
        return frame.getObjectStatic(FrameLayout.FRAME_OBJECT) instanceof PyFrame known && known.isTraced();
    }

    private Object finish(Object result) {
        return isInterruption(result) ? goOn((Interruption) result) : result;
    }

    /** Whether a tool wants to know about the rest: the compiler knows where that cannot be. */
    boolean isInterruption(Object result) {
        return (wasWatched || regions != null) && result instanceof Interruption;
    }

    /** Runs the rest of the body: step by step while tools want to know about the frame. */
    @TruffleBoundary
    Object goOn(Interruption interruption) {
        Interruption place = interruption;
        while (true) {
            MaterializedFrame frame = place.frame();
            Object result = place.exception() != null
                    ? leave(frame, steps().raise(this, frame, place.exception()))
                    : leave(frame, steps().run(this, frame, place.offset()));
            if (!(result instanceof Interruption next)) {
                return result;
            }
            place = next;
        }
    }

    @TruffleBoundary
    private Object resumeWatched(MaterializedFrame frame, int block) {
        return finish(leave(frame, steps().resume(this, frame, source.lastOffset(block))));
    }

    private Object leave(MaterializedFrame frame, int block) {
        if (block == TerminatorNode.EXIT) {
            return frame.getObjectStatic(FrameLayout.RESULT);
        }
        return regions == null ? dispatch((VirtualFrame) frame, block, 0) : regions.run(frame, block);
    }

    private TracedBodyNode steps() {
        if (traced == null) {
            atomic(() -> {
                if (traced == null) {
                    PyCode code = ((PythonRootNode) getRootNode()).code();
                    traced = insert(new TracedBodyNode(code, source.steps(), firstStackSlot));
                    notifyInserted(traced);
                }
            });
        }
        return traced;
    }

    /** Leaves the block behind so many statements. */
    @TruffleBoundary
    private Interruption interrupt(MaterializedFrame frame, int block, int statements) {
        Settled place = source.settled(block, statements);
        if (place.last() >= 0) {
            frame.setIntStatic(FrameLayout.BCI, place.last());
        }
        for (int i = 0; i < place.slots().length; i++) {
            frame.setObject(place.slots()[i], place.constants()[i]);
        }
        return new Interruption(frame, place.next(), null);
    }

    /**
     * Runs the blocks from one on.
     *
     * @param start a constant to the compiler: the block to start with, or {@link #ENTER}
     * @param entry for {@link #ENTER}, as in {@link #entries}. All ways in share one copy of the blocks.
     */
    @BytecodeInterpreterSwitch
    @ExplodeLoop(kind = LoopExplosionKind.MERGE_EXPLODE)
    private Object dispatch(VirtualFrame frame, int start, int entry) {
        int block = start;
        boolean resuming = false;
        next:
        while (true) {
            CompilerAsserts.partialEvaluationConstant(block);
            if (block == ENTER) {
                for (int known : entries) {
                    if (known == entry) {
                        resuming = known < 0;
                        block = resuming ? ~known : known;
                        continue next;
                    }
                }
                CompilerDirectives.transferToInterpreterAndInvalidate();
                learn(entry);
                continue next;
            }
            if (block < low || block >= high) {
                if (frameCopy != null) {
                    // Here and not where all ways out meet: here the compiler knows the kind of each variable.
                    frameCopy.give(frame, block);
                }
                return new RegionExit(block);
            }
            BasicBlockNode node = blocks[block];
            if (node == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                node = translate(block);
            }
            TerminatorNode terminator = node.terminator();
            int next;
            Object result = null;
            boolean ended = false;
            try {
                next = resuming ? node.resume(frame) : node.execute(frame, this);
                if (terminator.second() == TerminatorNode.EXIT && next == TerminatorNode.EXIT) {
                    result = terminator.result(frame);
                }
                ended = true;
                if (loopEnds[block]) {
                    // What a signal's handler raises is raised by the jump, where the block's handler can catch it.
                    TruffleSafepoint.poll(this);
                    ExactPoll.poll(this);
                }
            } catch (PyException e) {
                if (ended) {
                    atEnd(frame, block);
                }
                if (!isUnwatched() && isInterrupted(frame)) {
                    return new Interruption(frame.materialize(), 0, e);
                }
                if (handlers[block] < 0) {
                    throw e;
                }
                enterHandler(frame, block, e);
                pollBefore(handlers[block], block);
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
                pollBefore(handlers[block], block);
                block = handlers[block];
                resuming = false;
                continue;
            }
            resuming = false;
            // Comparing with the constants gives each successor its own edge, with a constant block index on it.
            if (next == terminator.first()) {
                terminator.toFirst(frame);
                if (terminator.first() == TerminatorNode.EXIT) {
                    return result;
                }
                if (terminator.first() <= block) {
                    Object rest = backEdge(frame, terminator.first());
                    if (rest != null) {
                        return rest;
                    }
                }
                block = terminator.first();
            } else if (wasWatched && next <= BasicBlockNode.INTERRUPTED) {
                return interrupt(frame.materialize(), block, BasicBlockNode.INTERRUPTED - next);
            } else {
                terminator.toSecond(frame);
                if (terminator.second() == TerminatorNode.EXIT) {
                    return result;
                }
                if (terminator.second() <= block) {
                    Object rest = backEdge(frame, terminator.second());
                    if (rest != null) {
                        return rest;
                    }
                }
                block = terminator.second();
            }
        }
    }

    /** Code from outside may have a loop that only raises and handles. */
    private void pollBefore(int handler, int block) {
        if (handler <= block) {
            TruffleSafepoint.poll(this);
        }
    }

    private void learn(int entry) {
        atomic(() -> {
            int[] more = Arrays.copyOf(entries, entries.length + 1);
            more[entries.length] = entry;
            entries = more;
        });
    }

    private void atEnd(VirtualFrame frame, int block) {
        CompilerDirectives.transferToInterpreter();
        frame.setIntStatic(FrameLayout.BCI, source.lastOffset(block));
    }

    private Object backEdge(VirtualFrame frame, int target) {
        if (CompilerDirectives.hasNextTier()) {
            LoopNode.reportLoopCount(this, 1);
        }
        if (CompilerDirectives.inInterpreter()
                && Optimization.LOOPS_COMPILED_WHILE_THEY_RUN.isOn()
                && BytecodeOSRNode.pollOSRBackEdge(this, 1)) {
            if (!ownsFrame() || isKnownToOthers(frame)) {
                // Others know the frame: compiled code must go on with it and not with a copy. Truffle does so when a
                // frame of its kind was materialized in the interpreter.
                frame.materialize();
            }
            return BytecodeOSRNode.tryOSR(this, target, null, null, frame);
        }
        return null;
    }

    private static boolean isKnownToOthers(VirtualFrame frame) {
        return frame.getObjectStatic(FrameLayout.FRAME_OBJECT) instanceof PyFrame known && known.isAttached();
    }

    /** Puts the operand stack in the state in which a handler expects it. */
    private void enterHandler(VirtualFrame frame, int block, PyException e) {
        int slot = handlerSlots[block];
        int bci = frame.getIntStatic(FrameLayout.BCI);
        PythonRootNode root = (PythonRootNode) getRootNode();
        if (!e.takeReraised()) {
            PyFrame own = ownsFrame() && Optimization.HANDLERS_WITH_VIRTUAL_FRAMES.isOn()
                    ? PyFrame.ofRunning(frame, root.code())
                    : PyFrame.of(frame.materialize(), root.code());
            e.addTraceback(own, bci, context().threadState());
        }
        forget(frame, slot, root.getFrameDescriptor().getNumberOfSlots());
        if (handlerLasti[block]) {
            frame.setObject(slot, (long) bci);
            slot++;
        }
        frame.setObject(slot, e.value());
    }

    /** The operands that the exception has left behind would be kept alive by their slots. */
    @ExplodeLoop
    private static void forget(VirtualFrame frame, int firstSlot, int count) {
        for (int slot = firstSlot; slot < count; slot++) {
            frame.clear(slot);
        }
    }

    private BasicBlockNode translate(int block) {
        return atomic(() -> {
            if (Optimization.BLOCKS_TRANSLATED_WHEN_ENTERED.isOn()) {
                translateMissing(block);
            } else {
                for (int i = low; i < high; i++) {
                    translateMissing(i);
                }
            }
            return blocks[block];
        });
    }

    private void translateMissing(int block) {
        if (blocks[block] == null) {
            BasicBlockNode node = insert(source.translate(block));
            loopEnds[block] = isBackward(node.terminator().first(), block)
                    || isBackward(node.terminator().second(), block);
            blocks[block] = node;
            notifyInserted(node);
        }
    }

    private static boolean isBackward(int successor, int block) {
        return successor != TerminatorNode.EXIT && successor <= block;
    }

    @Override
    public Object executeOSR(VirtualFrame frame, long target, Object state) {
        Object result = dispatch(frame, (int) target, 0);
        Object[] arguments = frame.getArguments();
        boolean isCopy = arguments[arguments.length - 1] instanceof Frame;
        if (isCopy && !wasWatched && frame.getObjectStatic(FrameLayout.FRAME_OBJECT) == null) {
            // Nobody knows the frame. A region has given its body the variables back.
            frame.setIntStatic(FrameLayout.BCI, ENDED);
        }
        return result;
    }

    /** Truffle's way leaves the compiled code each time. A body that has returned needs none of its variables any more. */
    @Override
    public void restoreParentFrame(VirtualFrame osrFrame, VirtualFrame parentFrame) {
        if (osrFrame.getIntStatic(FrameLayout.BCI) != ENDED) {
            BytecodeOSRNode.super.restoreParentFrame(osrFrame, parentFrame);
        }
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
