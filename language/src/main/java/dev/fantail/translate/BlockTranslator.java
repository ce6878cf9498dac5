// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.translate;

import com.oracle.truffle.api.RootCallTarget;
import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.ControlFlowGraph.Block;
import dev.fantail.bytecode.Instruction;
import dev.fantail.bytecode.Opcode;
import dev.fantail.nodes.ExpressionNode;
import dev.fantail.nodes.StatementNode;
import dev.fantail.nodes.TerminatorNode;
import dev.fantail.nodes.control.BasicBlockNode;
import dev.fantail.nodes.control.BlockSource;
import dev.fantail.nodes.control.ConditionalJumpNode;
import dev.fantail.nodes.control.DrainedYieldNode;
import dev.fantail.nodes.control.ForIterNode;
import dev.fantail.nodes.control.JumpNode;
import dev.fantail.nodes.control.NoneJumpNode;
import dev.fantail.nodes.control.ReturnNode;
import dev.fantail.nodes.exception.RaiseNode;
import dev.fantail.nodes.exception.ReraiseNode;
import dev.fantail.nodes.frame.ConstantNode;
import dev.fantail.nodes.generator.ReturnGeneratorNode;
import dev.fantail.nodes.generator.SendNode;
import dev.fantail.nodes.generator.YieldNode;
import dev.fantail.nodes.iteration.SinkNode;
import dev.fantail.nodes.trace.InstructionSource;
import dev.fantail.objects.PyCode;
import dev.fantail.objects.PyGenerator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Translates the basic blocks of one code object: instructions become expression trees on an abstract stack, statements
 * where they have an effect, and one terminator at the end.
 */
class BlockTranslator implements BlockSource {
    private final PyCode code;
    private final ControlFlowGraph graph;
    private final int firstStackSlot;
    private final Supplier<RootCallTarget> resumeTarget;
    private final Supplier<SinkNode> sinks;

    /** @param resumeTarget of a generator's body; not needed where the body itself is translated */
    BlockTranslator(PyCode code, ControlFlowGraph graph, int firstStackSlot, Supplier<RootCallTarget> resumeTarget) {
        this(code, graph, firstStackSlot, resumeTarget, null);
    }

    /**
     * Of the body of a generator that is drained.
     *
     * @param sinks makes what takes the items: one for each place that yields some
     */
    static BlockTranslator drained(PyCode code, ControlFlowGraph graph, int firstStackSlot, Supplier<SinkNode> sinks) {
        return new BlockTranslator(code, graph, firstStackSlot, null, sinks);
    }

    private BlockTranslator(
            PyCode code,
            ControlFlowGraph graph,
            int firstStackSlot,
            Supplier<RootCallTarget> resumeTarget,
            Supplier<SinkNode> sinks) {
        this.sinks = sinks;
        this.code = code;
        this.graph = graph;
        this.firstStackSlot = firstStackSlot;
        this.resumeTarget = resumeTarget;
    }

    @Override
    public int blockCount() {
        return graph.blockCount();
    }

    @Override
    public int handler(int block) {
        return graph.block(block).handler();
    }

    @Override
    public int handlerDepth(int block) {
        return graph.block(block).handlerDepth();
    }

    @Override
    public boolean handlerLasti(int block) {
        return graph.block(block).handlerLasti();
    }

    @Override
    public int[] suspensions() {
        return graph.blocks().stream()
                .filter(Block::suspends)
                .mapToInt(Block::index)
                .toArray();
    }

    @Override
    public int lastOffset(int block) {
        return graph.block(block).last().offset();
    }

    @Override
    public InstructionSource steps() {
        return new StepTranslator(code, graph, firstStackSlot, resumeTarget);
    }

    @Override
    public Settled settled(int block, int statements) {
        Settled[] found = new Settled[1];
        translate(block, (count, place) -> {
            if (count == statements) {
                found[0] = place.get();
            }
        });
        return found[0];
    }

    @Override
    public BasicBlockNode translate(int index) {
        return translate(index, null);
    }

    /** @param places is told where execution can leave the block: behind how many statements, and how; or {@code null} */
    private BasicBlockNode translate(int index, BiConsumer<Integer, Supplier<Settled>> places) {
        Block block = graph.block(index);
        List<StatementNode> statements = new ArrayList<>();
        BitSet settled = new BitSet();
        int last = -1;
        OperandStack stack = new OperandStack(firstStackSlot, Math.max(0, block.entryDepth()), statements);
        InstructionTranslator translator = new InstructionTranslator(code, stack, statements, isWholeLoop(block));
        TerminatorNode terminator = null;
        for (int i = 0; i < block.instructions().size(); i++) {
            Instruction instruction = block.instructions().get(i);
            int count = statements.size();
            if (!settled.get(count) && stack.isSettled()) {
                settled.set(count);
                if (places != null) {
                    int previous = last;
                    places.accept(count, () -> stack.settled(previous, instruction.start()));
                }
            }
            last = instruction.offset();
            terminator = terminator(block, instruction, stack);
            if (terminator == null) {
                translator.translate(
                        instruction,
                        i + 1 < block.instructions().size()
                                ? block.instructions().get(i + 1)
                                : null);
            }
        }
        if (terminator == null) {
            int bci = block.last().offset();
            stack.spillAll(bci);
            terminator = new JumpNode(bci, block.fallThrough());
        }
        boolean[] exits = new boolean[statements.size() + 1];
        settled.stream().forEach(count -> exits[count] = true);
        return new BasicBlockNode(statements.toArray(new StatementNode[0]), terminator, exits);
    }

    /** The terminator that the instruction is, or {@code null} for one that does not end a block. */
    private TerminatorNode terminator(Block block, Instruction instruction, OperandStack stack) {
        int bci = instruction.offset();
        int argument = instruction.argument();
        return switch (instruction.opcode()) {
            case JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> {
                stack.spillAll(bci);
                yield new JumpNode(bci, block.jumpTarget());
            }
            case POP_JUMP_IF_FALSE -> {
                ExpressionNode condition = operand(stack, bci);
                yield new ConditionalJumpNode(bci, condition, block.fallThrough(), block.jumpTarget());
            }
            case POP_JUMP_IF_TRUE -> {
                ExpressionNode condition = operand(stack, bci);
                yield new ConditionalJumpNode(bci, condition, block.jumpTarget(), block.fallThrough());
            }
            case POP_JUMP_IF_NONE -> {
                ExpressionNode value = operand(stack, bci);
                yield new NoneJumpNode(bci, value, block.jumpTarget(), block.fallThrough());
            }
            case POP_JUMP_IF_NOT_NONE -> {
                ExpressionNode value = operand(stack, bci);
                yield new NoneJumpNode(bci, value, block.fallThrough(), block.jumpTarget());
            }
            case FOR_ITER -> {
                stack.spillAll(bci);
                yield new ForIterNode(bci, stack.slot(stack.depth() - 1), block.fallThrough(), block.jumpTarget());
            }
            case RETURN_VALUE -> new ReturnNode(bci, operand(stack, bci), code.isGeneratorLike());
            case RETURN_CONST -> {
                stack.spill(bci);
                yield new ReturnNode(bci, new ConstantNode(code.constants()[argument]), code.isGeneratorLike());
            }
            case RETURN_GENERATOR ->
                new ReturnGeneratorNode(
                        bci,
                        suspension(block),
                        sentSlot(block, stack),
                        block.fallThrough(),
                        PyGenerator.typeFor(code),
                        code.signature().boundCount(),
                        resumeTarget);
            case YIELD_VALUE -> {
                ExpressionNode value = operand(stack, bci);
                int sent = sentSlot(block, stack);
                boolean inside = isInsideHandled(block);
                int next = block.fallThrough();
                yield sinks == null
                        ? new YieldNode(bci, suspension(block), sent, inside, next, value)
                        : new DrainedYieldNode(bci, block.index(), sent, inside, next, value, sinks.get());
            }
            case SEND -> {
                ExpressionNode value = operand(stack, bci);
                yield new SendNode(bci, stack.slot(stack.depth() - 1), block.fallThrough(), block.jumpTarget(), value);
            }
            case RAISE_VARARGS -> {
                ExpressionNode cause = argument == 2 ? stack.pop() : null;
                ExpressionNode exception = argument >= 1 ? stack.pop() : null;
                stack.spill(bci);
                yield new RaiseNode(bci, exception, cause);
            }
            case RERAISE -> {
                ExpressionNode exception = operand(stack, bci);
                yield new ReraiseNode(bci, exception, argument == 0 ? -1 : stack.slot(stack.depth() - argument));
            }
            default -> null;
        };
    }

    /** Whether the block is what a loop over an iterator does for each item. */
    private boolean isWholeLoop(Block block) {
        if (block.last().opcode() != Opcode.JUMP_BACKWARD) {
            return false;
        }
        Block start = graph.block(block.jumpTarget());
        return start.last().opcode() == Opcode.FOR_ITER && start.fallThrough() == block.index();
    }

    /** Pops the operand of a terminator; everything below it is in its slot when it is evaluated. */
    private static ExpressionNode operand(OperandStack stack, int bci) {
        ExpressionNode value = stack.pop();
        stack.spillAll(bci);
        return value;
    }

    /** Whether the body of a generator is suspended somewhere inside a statement that has to be finished. */
    boolean suspendsInside() {
        return graph.blocks().stream()
                .anyMatch(block -> block.last().opcode() == Opcode.YIELD_VALUE && isInsideHandled(block));
    }

    /** Whether a handler of the program covers the block: one that does not only serve the delegation or the end. */
    private boolean isInsideHandled(Block block) {
        int handler = block.handler();
        while (handler >= 0) {
            Block start = graph.block(handler);
            Instruction first = start.instructions().getFirst();
            switch (first.opcode()) {
                case CLEANUP_THROW, END_ASYNC_FOR -> handler = start.handler();
                case CALL_INTRINSIC_1 -> {
                    return false;
                }
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /** The number under which a generator that the block suspends is resumed. */
    int suspension(Block block) {
        return block.index();
    }

    private int sentSlot(Block block, OperandStack stack) {
        return stack.slot(graph.block(block.fallThrough()).entryDepth() - 1);
    }
}
