// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.nodes.trace;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.MaterializedFrame;
import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.ControlFlowGraph.Block;
import dev.fantail.bytecode.Instruction;
import dev.fantail.bytecode.InstructionEvents;
import dev.fantail.bytecode.LineJump;
import dev.fantail.bytecode.Opcode;
import dev.fantail.nodes.PythonNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.control.BasicBlockNode;
import dev.fantail.nodes.control.DispatchNode;
import dev.fantail.nodes.control.StackDepth;
import dev.fantail.objects.FrameLayout;
import dev.fantail.objects.NativeAwaitable;
import dev.fantail.objects.NativeIterator;
import dev.fantail.objects.PyAsyncYield;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyFunction;
import dev.fantail.objects.PyGenerator;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyMethod;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.trace.FrameEvents;

/**
 * Runs a function body while tools watch it: one instruction after the other, with events. It is never compiled; what it
 * calls is. It shares the frame with the ordinary body and hands over to that when the tools lose interest.
 */
public final class TracedBodyNode extends PythonNode {
    /** Instead of a step: the exception leaves the body. */
    private static final int UNWIND = -2;

    private final PyCode code;
    private final InstructionSource source;
    private final ControlFlowGraph graph;
    private final int firstStackSlot;
    private final int firstTraceable;

    @Children
    private final BasicBlockNode[] steps;

    public TracedBodyNode(PyCode code, InstructionSource source, int firstStackSlot) {
        this.code = code;
        this.source = source;
        this.graph = source.graph();
        this.firstStackSlot = firstStackSlot;
        this.firstTraceable = code.instructionEvents().firstTraceable();
        this.steps = new BasicBlockNode[graph.blockCount()];
    }

    /**
     * Goes on with the instruction at {@code offset}.
     *
     * @return the block of the ordinary body to go on with, or {@link TerminatorNode#EXIT} when the body has been left
     */
    public int run(DispatchNode body, MaterializedFrame frame, int offset) {
        Run run = new Run(body, frame);
        run.entering = offset == 0;
        return run.from(graph.blockAt(offset), null, false);
    }

    /** Goes on behind an exception of the instruction that the frame is at. */
    public int raise(DispatchNode body, MaterializedFrame frame, PyException exception) {
        int step = graph.blockAt(frame.getIntStatic(FrameLayout.BCI));
        return new Run(body, frame).from(step, exception, false);
    }

    /** Goes on behind the suspension at {@code offset}. */
    public int resume(DispatchNode body, MaterializedFrame frame, int offset) {
        Run run = new Run(body, frame);
        PyFrame known = PyFrame.of(frame, code);
        LineJump jump = known.takeJump();
        if (jump != null) {
            // A trace function sent the frame elsewhere when it was suspended.
            run.generator().takeThrown();
            run.generator().takeSent();
            return run.from(run.land(jump), null, false);
        }
        run.entering = true;
        return run.from(graph.blockAt(offset), null, true);
    }

    private BasicBlockNode step(int index) {
        BasicBlockNode node = steps[index];
        if (node == null) {
            node = atomic(() -> {
                if (steps[index] == null) {
                    steps[index] = insert(source.translate(index));
                    notifyInserted(steps[index]);
                }
                return steps[index];
            });
        }
        return node;
    }

    /** One stay of a frame in this body. */
    private final class Run {
        private final DispatchNode body;
        private final MaterializedFrame frame;
        private final FrameEvents events;

        /** What is being called, with its first argument, while the runtime itself runs it. */
        private Object callable;

        private Object argument;

        private PyException leaving;

        /** What the loop or delegation took from that the last step belonged to. */
        private Object ended;

        /** The call or resumption has not been reported yet. */
        private boolean entering;

        Run(DispatchNode body, MaterializedFrame frame) {
            this.body = body;
            this.frame = frame;
            this.events = new FrameEvents(context(), code, frame);
        }

        PyGenerator generator() {
            return (PyGenerator) frame.getObjectStatic(FrameLayout.GENERATOR);
        }

        int from(int first, PyException raised, boolean resumed) {
            int step = first;
            PyException exception = raised;
            boolean resuming = resumed;
            while (true) {
                try {
                    if (exception != null) {
                        PyException handled = exception;
                        exception = null;
                        step = handle(step, handled);
                    } else if (resuming) {
                        resuming = false;
                        step = resumeStep(step);
                    } else {
                        step = execute(step);
                    }
                } catch (PyException e) {
                    // Its handler is that of the step, also where the frame shows the line of an earlier one again.
                    exception = e;
                    continue;
                } catch (StackOverflowError e) {
                    exception = StackDepth.recursionError();
                    continue;
                }
                if (step == TerminatorNode.EXIT) {
                    return step;
                } else if (step == UNWIND) {
                    throw leaving;
                }
                int block = source.blockAt(step);
                if (block >= 0 && !entering && !body.isWatched(frame, events)) {
                    return block;
                }
            }
        }

        private int execute(int step) {
            Block block = graph.block(step);
            for (Instruction instruction : block.instructions()) {
                int offset = instruction.offset();
                int previous = frame.getIntStatic(FrameLayout.BCI);
                frame.setIntStatic(FrameLayout.BCI, offset);
                if (offset < firstTraceable) {
                    continue;
                }
                if (instruction.opcode() == Opcode.END_FOR) {
                    // Where a loop ends that has been reported.
                    frame.setIntStatic(FrameLayout.BCI, previous);
                    continue;
                }
                events.instruction(previous, offset);
                if (frame.getIntStatic(FrameLayout.BCI) != offset) {
                    LineJump jump = PyFrame.of(frame, code).takeJump();
                    if (jump != null) {
                        return land(jump);
                    }
                }
                before(instruction, block.entryDepth());
            }
            Object iterator = iterator(block);
            int next = step(step).executeStep(frame);
            if (callable != null) {
                Object called = callable;
                callable = null;
                events.callReturned(block.last().offset(), called, argument);
            }
            if (next >= 0) {
                after(block, next, iterator);
                if (next <= step) {
                    TruffleSafepoint.poll(TracedBodyNode.this);
                }
            }
            return next;
        }

        private void before(Instruction instruction, int depth) {
            int offset = instruction.offset();
            int argument = instruction.argument();
            switch (instruction.opcode()) {
                case RESUME -> {
                    entering = false;
                    events.start(argument != 0, offset);
                }
                case RETURN_VALUE -> events.returned(false, offset, operand(depth - 1));
                case RETURN_CONST -> events.returned(false, offset, code.constants()[argument]);
                case YIELD_VALUE -> {
                    Object value = operand(depth - 1);
                    events.returned(true, offset, value instanceof PyAsyncYield item ? item.value() : value);
                }
                case CALL -> {
                    int first = depth - argument - 2;
                    Object method = operand(first);
                    boolean bound = method != null;
                    Object self = operand(first + 1);
                    calls(offset, bound ? method : self, bound ? self : argument > 0 ? operand(first + 2) : null);
                }
                case CALL_FUNCTION_EX -> {
                    int first = depth - (argument & 1) - 2;
                    Object args = operand(first + 1);
                    calls(offset, operand(first), firstItem(args));
                }
                case LOAD_SUPER_ATTR ->
                    calls(offset, operand(depth - 3), (argument & 2) != 0 ? operand(depth - 2) : null);
                case END_SEND -> {
                    if (ended instanceof PyGenerator) {
                        Object value = operand(depth - 1);
                        events.stopped(offset, value);
                    }
                }
                default -> {}
            }
        }

        private Object firstItem(Object args) {
            return switch (args) {
                case PyTuple tuple when tuple.items().length > 0 -> tuple.items()[0];
                case PyList list when list.size() > 0 -> list.get(0);
                default -> PyNone.NONE;
            };
        }

        private void calls(int offset, Object called, Object first) {
            events.calls(offset, called, first);
            Object inner = called;
            while (inner instanceof PyMethod method) {
                inner = method.function();
            }
            if (!(inner instanceof PyFunction)) {
                callable = called;
                argument = first;
            }
        }

        /** What the loop or delegation takes from, if the step belongs to one. */
        private Object iterator(Block block) {
            return switch (block.last().opcode()) {
                case FOR_ITER -> operand(block.entryDepth() - 1);
                case SEND -> operand(block.entryDepth() - 2);
                default -> null;
            };
        }

        private void after(Block block, int next, Object iterator) {
            Instruction last = block.last();
            ended = iterator;
            if (iterator != null && next == block.jumpTarget()) {
                afterEnd(last, block.entryDepth(), iterator);
            }
            int target = graph.block(next).instructions().getFirst().offset();
            if (InstructionEvents.isBranch(last.opcode())) {
                if (graph.block(next).last().opcode() == Opcode.END_FOR) {
                    target = graph.block(next).end();
                }
                events.jumped(true, last.offset(), target);
            } else if (last.opcode() == Opcode.JUMP_FORWARD || last.opcode() == Opcode.JUMP_BACKWARD) {
                events.jumped(false, last.offset(), target);
            }
        }

        /** A loop or delegation may have ended with an exception that nobody else sees. */
        private void afterEnd(Instruction last, int depth, Object iterator) {
            if (last.opcode() == Opcode.SEND) {
                if (iterator instanceof NativeAwaitable
                        || !(iterator instanceof PyGenerator || iterator instanceof NativeIterator)) {
                    events.stopRaised(last.offset(), operand(depth - 1));
                }
            } else if (iterator instanceof PyGenerator generator) {
                events.loopStopped(last.offset(), last.target(), PyNone.ofNullable(generator.returned()));
            } else if (!(iterator instanceof NativeIterator)) {
                events.stopRaised(last.offset(), PyNone.NONE);
            }
        }

        private int resumeStep(int step) {
            int offset = graph.block(step).last().offset();
            PyException thrown = generator().thrown();
            if (thrown != null) {
                entering = false;
                frame.setIntStatic(FrameLayout.BCI, offset);
                try {
                    events.thrown(offset, thrown.value());
                } catch (PyException e) {
                    generator().takeThrown();
                    throw e;
                }
            }
            return step(step).resumeStep(frame);
        }

        private void addTraceback(PyException exception, int offset) {
            if (!exception.takeReraised()) {
                exception.addTraceback(
                        PyFrame.of(frame, code), offset, context().threadState());
            }
        }

        /** Reports the exception and finds what handles it, or throws it on. */
        private int handle(int step, PyException raised) {
            PyException exception = raised;
            Block block = graph.block(step);
            int raisedAt = frame.getIntStatic(FrameLayout.BCI);
            // Events name the instruction that raises again, the traceback the one that raised first.
            boolean restored = raised.isReraised() && block.last().opcode() == Opcode.RERAISE;
            int offset = restored ? block.last().offset() : raisedAt;
            if (callable != null) {
                Object called = callable;
                callable = null;
                try {
                    events.callRaised(offset, called, argument);
                } catch (PyException e) {
                    exception = e;
                }
            }
            boolean again = exception.isReraised();
            addTraceback(exception, raisedAt);
            try {
                events.raised(again, offset, exception.value());
            } catch (PyException e) {
                exception = e;
                addTraceback(exception, offset);
            }
            int position = position(block, offset);
            frame.setIntStatic(FrameLayout.BCI, position);
            if (block.handler() < 0) {
                try {
                    events.unwound(offset, exception.value());
                } catch (PyException e) {
                    exception = e;
                    addTraceback(exception, offset);
                }
                exception.setReraised();
                leaving = exception;
                return UNWIND;
            }
            int slot = firstStackSlot + block.handlerDepth();
            if (block.handlerLasti()) {
                frame.setObject(slot++, (long) position);
            }
            frame.setObject(slot, exception.value());
            Block handler = graph.block(block.handler());
            int start = handler.instructions().getFirst().offset();
            try {
                events.handled(start, exception.value());
            } catch (PyException e) {
                frame.setIntStatic(FrameLayout.BCI, start);
                throw e;
            }
            return handler.index();
        }

        /** Where the frame stands from now on: what raises again does so where it was raised first. */
        private int position(Block block, int offset) {
            Instruction last = block.last();
            if (last.opcode() == Opcode.RERAISE
                    && last.argument() > 0
                    && operand(block.entryDepth() - 1 - last.argument()) instanceof Long first) {
                return first.intValue();
            }
            return offset;
        }

        private Object operand(int position) {
            int slot = firstStackSlot + position;
            return frame.getTag(slot) == FrameSlotKind.Illegal.tag ? null : frame.getValue(slot);
        }

        /** Brings the operand stack into the state in which the target of a jump expects it. */
        int land(LineJump jump) {
            for (int position = jump.depthBefore() - 1; position >= jump.depth(); position--) {
                if (jump.isException(position)) {
                    context().threadState().setHandled(operand(position));
                }
            }
            return graph.blockAt(jump.target());
        }
    }
}
