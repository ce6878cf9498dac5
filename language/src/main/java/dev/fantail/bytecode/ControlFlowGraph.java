// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.Arrays;
import java.util.List;

/**
 * A code object cut into basic blocks: at jump targets, behind jumps and exits, behind every instruction that suspends
 * a generator, and at both edges of each exception-table range, so that one handler, or none, covers a whole block.
 * Blocks are in the order of the code; block 0 is where a call enters. Offsets are in bytes.
 */
public final class ControlFlowGraph {
    private final List<Instruction> instructions;
    private final Block[] blocks;
    private final int[] blockOfUnit;
    private final int deepest;

    private ControlFlowGraph(List<Instruction> instructions, Block[] blocks, int[] blockOfUnit, int deepest) {
        this.instructions = instructions;
        this.blocks = blocks;
        this.blockOfUnit = blockOfUnit;
        this.deepest = deepest;
    }

    /**
     * Instructions of which only the last one can jump, leave or suspend.
     *
     * @param index the position among {@link #blocks}
     * @param start offset of the first instruction
     * @param end offset behind the last one
     * @param entryDepth operand stack depth on entry; -1 for a block that nothing reaches
     * @param jumpTarget index of the block that the last instruction may jump to, or -1
     * @param fallThrough index of the block that follows when the last instruction does not jump, or -1
     * @param handler index of the block that catches what is raised here, or -1
     * @param handlerDepth how many stack entries are kept when the handler is entered
     * @param handlerLasti whether the raising instruction's offset is pushed before the exception
     * @param isLoopHeader target of a backward jump
     * @param isHandler start of an exception handler
     */
    public record Block(
            int index,
            int start,
            int end,
            List<Instruction> instructions,
            int entryDepth,
            int jumpTarget,
            int fallThrough,
            int handler,
            int handlerDepth,
            boolean handlerLasti,
            boolean isLoopHeader,
            boolean isHandler) {

        public Instruction last() {
            return instructions.getLast();
        }

        /**
         * Whether the block ends by suspending a generator, or by making one; it goes on at {@link #fallThrough} with
         * the value that was sent on the stack.
         */
        public boolean suspends() {
            return isSuspension(last().opcode());
        }

        public boolean isReachable() {
            return entryDepth >= 0;
        }

        /** How many stack entries the handler finds: those kept, the offset if asked for, and the exception. */
        public int handlerEntryDepth() {
            return handlerDepth + (handlerLasti ? 2 : 1);
        }
    }

    public List<Block> blocks() {
        return Arrays.asList(blocks);
    }

    public Block block(int index) {
        return blocks[index];
    }

    public int blockCount() {
        return blocks.length;
    }

    /** All instructions, in order. */
    public List<Instruction> instructions() {
        return instructions;
    }

    /** The index of the block that contains the offset. */
    public int blockAt(int offset) {
        return blockOfUnit[offset / 2];
    }

    /**
     * The deepest operand stack, in entries. Code from outside may claim {@link CodeObject#stackSize()} for more than there
     * is memory.
     */
    public int deepest() {
        return deepest;
    }

    private static boolean isSuspension(Opcode opcode) {
        return opcode == Opcode.YIELD_VALUE || opcode == Opcode.RETURN_GENERATOR;
    }

    /** @throws InvalidCodeException when the code is not something that can be cut into blocks */
    public static ControlFlowGraph of(CodeObject code) {
        return new Builder(code).build(false);
    }

    /** A graph in which every instruction is a block of its own; only KW_NAMES and its call stay together. */
    public static ControlFlowGraph ofInstructions(CodeObject code) {
        return new Builder(code).build(true);
    }

    private static final class Builder {
        private static final int UNKNOWN = -1;

        private final CodeObject code;
        private final List<Instruction> instructions;
        private final List<ExceptionTable.Entry> table;
        private final int units;

        /** Per code unit: the index of the instruction that starts there, or -1. */
        private final int[] instructionAt;

        private final boolean[] cut;
        private final boolean[] loopHeader;
        private final boolean[] handlerStart;

        private int count;
        private int[] blockOfUnit;
        private int[] firstInstruction;
        private int[] entryDepth;
        private int deepest;
        private int[] handler;
        private ExceptionTable.Entry[] entries;

        Builder(CodeObject code) {
            this.code = code;
            this.instructions = Instruction.decode(code.code());
            this.table = ExceptionTable.decode(code.exceptionTable());
            this.units = code.code().length / 2;
            this.instructionAt = new int[units + 1];
            this.cut = new boolean[units + 1];
            this.loopHeader = new boolean[units + 1];
            this.handlerStart = new boolean[units + 1];
        }

        ControlFlowGraph build(boolean everywhere) {
            if (instructions.isEmpty() || instructions.getLast().end() != 2 * units) {
                throw new InvalidCodeException("code does not end with a whole instruction");
            }
            findCuts();
            if (everywhere) {
                cutEverywhere();
            }
            findBlocks();
            findHandlers();
            findDepths();
            Block[] blocks = new Block[count];
            for (int i = 0; i < count; i++) {
                List<Instruction> body =
                        List.copyOf(instructions.subList(firstInstruction[i], firstInstruction[i + 1]));
                Instruction last = body.getLast();
                ExceptionTable.Entry entry = entries[i];
                int start = body.getFirst().start();
                blocks[i] = new Block(
                        i,
                        start,
                        last.end(),
                        body,
                        entryDepth[i],
                        last.opcode().isJump() ? blockOfUnit[last.target() / 2] : -1,
                        last.opcode().fallsThrough() && i + 1 < count ? i + 1 : -1,
                        handler[i],
                        entry == null ? 0 : entry.depth(),
                        entry != null && entry.lasti(),
                        loopHeader[start / 2],
                        handlerStart[start / 2]);
            }
            return new ControlFlowGraph(List.copyOf(instructions), blocks, blockOfUnit, deepest);
        }

        private void findCuts() {
            Arrays.fill(instructionAt, -1);
            for (int i = 0; i < instructions.size(); i++) {
                instructionAt[instructions.get(i).start() / 2] = i;
            }
            cut[0] = true;
            for (Instruction instruction : instructions) {
                Opcode opcode = instruction.opcode();
                if (opcode.isJump()) {
                    int target = checkStart(instruction.target(), "jump target");
                    cut[target] = true;
                    loopHeader[target] |= opcode.jump() == Opcode.Jump.BACKWARD;
                }
                if (opcode.isJump() || opcode.isScopeExit() || isSuspension(opcode)) {
                    cut[instruction.end() / 2] = true;
                }
            }
            int previousEnd = 0;
            for (ExceptionTable.Entry entry : table) {
                if (entry.start() < previousEnd || entry.end() < entry.start() || entry.end() > 2 * units) {
                    throw new InvalidCodeException("exception table is corrupt");
                }
                previousEnd = entry.end();
                cut[checkStart(entry.start(), "exception range")] = true;
                if (entry.end() < 2 * units) {
                    cut[checkStart(entry.end(), "exception range")] = true;
                }
                int target = checkStart(entry.target(), "exception handler");
                cut[target] = true;
                handlerStart[target] = true;
            }
        }

        private void cutEverywhere() {
            boolean joined = false;
            for (Instruction instruction : instructions) {
                cut[instruction.start() / 2] |= !joined;
                joined = instruction.opcode() == Opcode.KW_NAMES;
            }
        }

        private int checkStart(int offset, String what) {
            if (offset < 0 || offset >= 2 * units || instructionAt[offset / 2] < 0) {
                throw new InvalidCodeException(what + " " + offset + " is not the start of an instruction");
            }
            return offset / 2;
        }

        private void findBlocks() {
            for (int unit = 0; unit < units; unit++) {
                count += cut[unit] ? 1 : 0;
            }
            firstInstruction = new int[count + 1];
            blockOfUnit = new int[units];
            int block = -1;
            for (int unit = 0; unit < units; unit++) {
                if (cut[unit]) {
                    firstInstruction[++block] = instructionAt[unit];
                }
                blockOfUnit[unit] = block;
            }
            firstInstruction[count] = instructions.size();
        }

        private void findHandlers() {
            handler = new int[count];
            entries = new ExceptionTable.Entry[count];
            Arrays.fill(handler, -1);
            for (ExceptionTable.Entry entry : table) {
                if (entry.start() == entry.end()) {
                    continue;
                }
                int last = blockOfUnit[entry.end() / 2 - 1];
                for (int block = blockOfUnit[entry.start() / 2]; block <= last; block++) {
                    handler[block] = blockOfUnit[entry.target() / 2];
                    entries[block] = entry;
                }
            }
        }

        private void findDepths() {
            entryDepth = new int[count];
            Arrays.fill(entryDepth, UNKNOWN);
            int[] work = new int[count];
            int pending = 0;
            entryDepth[0] = 0;
            work[pending++] = 0;
            while (pending > 0) {
                int block = work[--pending];
                int depth = entryDepth[block];
                for (int i = firstInstruction[block]; i < firstInstruction[block + 1]; i++) {
                    Instruction instruction = instructions.get(i);
                    Opcode opcode = instruction.opcode();
                    if (depth < opcode.stackInputs(instruction.argument())) {
                        throw new InvalidCodeException("stack underflow at offset " + instruction.offset());
                    }
                    if (opcode.isJump()) {
                        int target = blockOfUnit[instruction.target() / 2];
                        int jumpDepth = depth + opcode.stackEffect(instruction.argument(), true);
                        pending = reach(target, jumpDepth, work, pending);
                    }
                    depth += opcode.stackEffect(instruction.argument(), false);
                    if (opcode == Opcode.RETURN_GENERATOR) {
                        // What a generator is first resumed with.
                        depth++;
                    }
                    if (depth < 0 || depth > code.stackSize() + 1) {
                        throw new InvalidCodeException("stack depth " + depth + " after offset " + instruction.offset()
                                + " is outside 0.." + code.stackSize());
                    }
                    deepest = Math.max(deepest, depth);
                }
                Instruction last = instructions.get(firstInstruction[block + 1] - 1);
                if (last.opcode().fallsThrough()) {
                    if (block + 1 == count) {
                        throw new InvalidCodeException("control runs off the end of the code");
                    }
                    pending = reach(block + 1, depth, work, pending);
                }
                ExceptionTable.Entry entry = entries[block];
                if (entry != null) {
                    int handlerDepth = entry.depth() + (entry.lasti() ? 2 : 1);
                    pending = reach(handler[block], handlerDepth, work, pending);
                }
            }
        }

        private int reach(int block, int depth, int[] work, int pending) {
            deepest = Math.max(deepest, depth);
            if (entryDepth[block] == UNKNOWN) {
                entryDepth[block] = depth;
                work[pending] = block;
                return pending + 1;
            }
            if (entryDepth[block] != depth) {
                throw new InvalidCodeException("stack depth at offset "
                        + instructions.get(firstInstruction[block]).start() + " is " + entryDepth[block] + " or "
                        + depth);
            }
            return pending;
        }
    }
}
