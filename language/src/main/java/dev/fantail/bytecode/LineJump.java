// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where execution may go on when a debugger sends it to another line: at an instruction that starts the line, if the
 * operand stack there is what remains of the present one after popping.
 */
public final class LineJump {
    /** What a stack entry is for. A jump may not create or skip any but plain objects and what is popped. */
    private enum Kind {
        NULL,
        OBJECT,
        ITERATOR,
        EXCEPTION,
        OFFSET
    }

    private record Stack(Kind top, Stack below, int depth) {
        static final Stack EMPTY = new Stack(null, null, 0);

        Stack push(Kind kind) {
            return new Stack(kind, this, depth + 1);
        }

        Stack pop(int count) {
            Stack rest = this;
            for (int i = 0; i < count; i++) {
                rest = rest.below;
            }
            return rest;
        }

        Kind peek(int distance) {
            return pop(distance - 1).top;
        }

        /** Whether popping makes this stack one that serves as {@code wanted}. */
        boolean canBecome(Stack wanted) {
            if (depth < wanted.depth) {
                return false;
            }
            Stack have = pop(depth - wanted.depth);
            for (Stack want = wanted; want.depth > 0; want = want.below, have = have.below) {
                boolean serves = switch (want.top) {
                    case OBJECT -> have.top != Kind.NULL;
                    case NULL -> true;
                    default -> have.top == want.top;
                };
                if (!serves) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Why a jump is not possible. */
    public static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        Impossible(String message) {
            super(message);
        }
    }

    private final CodeObject code;
    private final List<Instruction> instructions;
    private final Map<Integer, Integer> indexes = new HashMap<>();
    private final Stack[] stacks;
    private final int target;
    private final Stack start;

    /**
     * @param from offset of the instruction that would be executed next
     * @param line where to go on; the first line with code from there on is taken
     * @param yielding whether the instruction is a yield that gives its value away first
     */
    public LineJump(CodeObject code, int from, int line, boolean yielding) throws Impossible {
        this.code = code;
        this.instructions = Instruction.decode(code.code());
        this.stacks = new Stack[instructions.size()];
        for (int i = 0; i < instructions.size(); i++) {
            indexes.put(instructions.get(i).start(), i);
            indexes.put(instructions.get(i).offset(), i);
        }
        if (line < code.firstLine()) {
            throw new Impossible("line " + line + " comes before the current code block");
        }
        int[] starts = lineStarts();
        int actual = Integer.MAX_VALUE;
        for (int known : starts) {
            if (known >= line) {
                actual = Math.min(actual, known);
            }
        }
        if (actual == Integer.MAX_VALUE) {
            throw new Impossible("line " + line + " comes after the current code block");
        }
        findStacks();
        Stack present = stacks[indexes.get(from)];
        if (present != null && yielding) {
            present = present.pop(1);
        }
        this.start = present;
        this.target = choose(starts, actual);
    }

    private int choose(int[] starts, int line) throws Impossible {
        if (start == null) {
            throw new Impossible("can't jump from unreachable code");
        }
        int best = -1;
        String reason = null;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] != line || stacks[i] == null) {
                continue;
            }
            if (start.canBecome(stacks[i])) {
                if (best < 0 || stacks[i].depth > stacks[best].depth) {
                    best = i;
                }
            } else if (reason == null) {
                reason = explain(stacks[i]);
            }
        }
        if (best < 0) {
            throw new Impossible(reason == null ? "cannot find bytecode for specified line" : reason);
        }
        return best;
    }

    private static String explain(Stack wanted) {
        return switch (wanted.top) {
            case EXCEPTION -> "can't jump into an 'except' block as there's no exception";
            case OFFSET -> "can't jump into a re-raising block as there's no location";
            case OBJECT, NULL -> "incompatible stacks";
            case ITERATOR -> "can't jump into the body of a for loop";
            case null -> "can't jump there";
        };
    }

    /** Offset of the instruction to go on with. */
    public int target() {
        return instructions.get(target).start();
    }

    /** How many stack entries remain. */
    public int depth() {
        return stacks[target].depth;
    }

    /** How many stack entries there are before the jump. */
    public int depthBefore() {
        return start.depth;
    }

    /** Whether the entry at a position, counted from the bottom, is an exception that was being handled. */
    public boolean isException(int position) {
        return start.pop(start.depth - position - 1).top == Kind.EXCEPTION;
    }

    private int[] lineStarts() {
        LocationTable table = LocationTable.of(code);
        int[] starts = new int[instructions.size()];
        int last = -1;
        for (int i = 0; i < starts.length; i++) {
            int line = table.lineAt(instructions.get(i).offset());
            starts[i] = line >= 0 && line != last ? line : -1;
            last = line >= 0 ? line : last;
        }
        return starts;
    }

    private void findStacks() {
        List<ExceptionTable.Entry> table = ExceptionTable.decode(code.exceptionTable());
        stacks[0] = Stack.EMPTY;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < stacks.length; i++) {
                if (stacks[i] != null) {
                    changed |= flow(i);
                }
            }
            for (ExceptionTable.Entry entry : table) {
                Stack before = stackIn(entry);
                int handler = indexes.get(entry.target());
                if (before != null && stacks[handler] == null) {
                    Stack caught = before.pop(before.depth - entry.depth());
                    stacks[handler] = (entry.lasti() ? caught.push(Kind.OFFSET) : caught).push(Kind.EXCEPTION);
                    changed = true;
                }
            }
        }
    }

    /** The stack at the first reachable instruction in the range. */
    private Stack stackIn(ExceptionTable.Entry entry) {
        for (int i = 0; i < stacks.length; i++) {
            int offset = instructions.get(i).start();
            if (offset >= entry.start()
                    && offset < entry.end()
                    && stacks[i] != null
                    && stacks[i].depth >= entry.depth()) {
                return stacks[i];
            }
        }
        return null;
    }

    private boolean flow(int index) {
        Instruction instruction = instructions.get(index);
        Opcode opcode = instruction.opcode();
        boolean changed = false;
        if (opcode.isJump()) {
            changed = reach(indexes.get(instruction.target()), after(instruction, stacks[index], true));
        }
        if (opcode.fallsThrough() && index + 1 < stacks.length) {
            changed |= reach(index + 1, after(instruction, stacks[index], false));
        }
        return changed;
    }

    private boolean reach(int index, Stack stack) {
        if (stacks[index] != null) {
            return false;
        }
        stacks[index] = stack;
        return true;
    }

    private static Stack after(Instruction instruction, Stack stack, boolean jumps) {
        int argument = instruction.argument();
        return switch (instruction.opcode()) {
            case PUSH_NULL -> stack.push(Kind.NULL);
            case LOAD_GLOBAL -> ((argument & 1) != 0 ? stack.push(Kind.NULL) : stack).push(Kind.OBJECT);
            case LOAD_ATTR -> {
                Stack rest = stack.pop(1);
                yield ((argument & 1) != 0 ? rest.push(Kind.NULL) : rest).push(Kind.OBJECT);
            }
            case LOAD_SUPER_ATTR -> {
                Stack rest = stack.pop(3);
                yield ((argument & 1) != 0 ? rest.push(Kind.NULL) : rest).push(Kind.OBJECT);
            }
            case CALL -> stack.pop(argument + 2).push(Kind.OBJECT);
            case CALL_FUNCTION_EX -> stack.pop(3 + (argument & 1)).push(Kind.OBJECT);
            case GET_ITER, GET_AITER -> stack.pop(1).push(Kind.ITERATOR);
            case PUSH_EXC_INFO -> stack.push(Kind.EXCEPTION);
            case RETURN_GENERATOR -> stack.push(Kind.OBJECT);
            case COPY -> stack.push(stack.peek(argument));
            case SWAP -> swap(stack, argument);
            default -> {
                int effect = instruction.opcode().stackEffect(argument, jumps);
                Stack result = effect < 0 ? stack.pop(-effect) : stack;
                for (int i = 0; i < effect; i++) {
                    result = result.push(Kind.OBJECT);
                }
                yield result;
            }
        };
    }

    private static Stack swap(Stack stack, int distance) {
        Kind[] kinds = new Kind[distance];
        Stack rest = stack;
        for (int i = 0; i < distance; i++) {
            kinds[i] = rest.top;
            rest = rest.below;
        }
        Kind top = kinds[0];
        kinds[0] = kinds[distance - 1];
        kinds[distance - 1] = top;
        for (int i = distance - 1; i >= 0; i--) {
            rest = rest.push(kinds[i]);
        }
        return rest;
    }
}
