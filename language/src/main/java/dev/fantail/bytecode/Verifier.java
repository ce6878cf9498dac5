// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

import dev.fantail.bytecode.Constants.Tuple;
import dev.fantail.bytecode.Opcode.Argument;

/**
 * Checks that a code object makes sense before it is run: that every argument names something, jumps lead to
 * instructions, and the operand stack has one depth at each place. What it accepts can do no harm but raise.
 */
public final class Verifier {
    private static final int BINARY_OPERATORS = 26;
    private static final int COMPARISONS = 6;

    private final CodeObject code;
    private int freeVariables;

    private Verifier(CodeObject code) {
        this.code = code;
    }

    /**
     * Checks {@code code}; the code objects among its constants are not looked into.
     *
     * @throws InvalidCodeException with the first thing that is wrong
     */
    public static void verify(CodeObject code) {
        new Verifier(code).verify();
    }

    private void verify() {
        checkVariables();
        // Decodes the exception table too, and computes stack depths.
        ControlFlowGraph graph = ControlFlowGraph.of(code);
        LocationTable.of(code);
        Instruction previous = null;
        for (Instruction instruction : graph.instructions()) {
            checkArgument(instruction);
            if (previous != null && previous.opcode() == Opcode.KW_NAMES && instruction.opcode() != Opcode.CALL) {
                throw invalid(previous, "is not followed by a call");
            }
            previous = instruction;
        }
        for (ControlFlowGraph.Block block : graph.blocks()) {
            if (block.handler() >= 0 && block.isReachable() && block.entryDepth() < block.handlerDepth()) {
                // A block may grow the stack up to the depth that its handler keeps, but not start below it.
                throw new InvalidCodeException("handler keeps " + block.handlerDepth() + " stack entries at offset "
                        + block.start() + ", where there are " + block.entryDepth());
            }
        }
    }

    private void checkVariables() {
        if (code.localsPlusNames().size() != code.localsPlusKinds().length) {
            throw new InvalidCodeException("variables do not agree in number with their kinds");
        }
        long parameters = (long) code.argCount()
                + code.keywordOnlyArgCount()
                + ((code.flags() & CodeFlags.VARARGS) != 0 ? 1 : 0)
                + ((code.flags() & CodeFlags.VARKEYWORDS) != 0 ? 1 : 0);
        int locals = 0;
        boolean ended = false;
        for (byte kind : code.localsPlusKinds()) {
            if ((kind & CodeFlags.KIND_LOCAL) != 0) {
                if (ended) {
                    throw new InvalidCodeException("local variables must come first");
                }
                locals++;
            } else {
                ended = true;
            }
            freeVariables += (kind & CodeFlags.KIND_FREE) != 0 ? 1 : 0;
        }
        if (parameters > locals || code.positionalOnlyArgCount() > code.argCount()) {
            throw new InvalidCodeException("more parameters than variables");
        }
    }

    private static InvalidCodeException invalid(Instruction instruction, String what) {
        return new InvalidCodeException(instruction.opcode() + " " + instruction.argument() + " at offset "
                + instruction.offset() + " " + what);
    }

    private static void checkIndex(Instruction instruction, int index, int size, String what) {
        if (index < 0 || index >= size) {
            throw invalid(instruction, "names no " + what);
        }
    }

    private void checkArgument(Instruction instruction) {
        Opcode opcode = instruction.opcode();
        int argument = instruction.argument();
        switch (opcode.argument()) {
            case CONSTANT -> {
                checkIndex(instruction, argument, code.constants().size(), "constant");
                if (opcode == Opcode.KW_NAMES
                        && !isTupleOfStrings(code.constants().get(argument))) {
                    throw invalid(instruction, "is not a tuple of strings");
                }
            }
            case NAME ->
                checkIndex(instruction, opcode.nameIndex(argument), code.names().size(), "name");
            case LOCAL, CELL -> {
                checkIndex(instruction, argument, code.localsPlusNames().size(), "variable");
                int cell = CodeFlags.KIND_CELL | CodeFlags.KIND_FREE;
                if (opcode.argument() == Argument.CELL
                        && opcode != Opcode.LOAD_CLOSURE
                        && (code.localsPlusKinds()[argument] & cell) == 0) {
                    throw invalid(instruction, "is not a cell variable");
                }
            }
            case COMPARE -> checkIndex(instruction, argument >> 4, COMPARISONS, "comparison");
            default -> checkRawArgument(instruction);
        }
    }

    private void checkRawArgument(Instruction instruction) {
        int argument = instruction.argument();
        switch (instruction.opcode()) {
            case BINARY_OP -> checkIndex(instruction, argument, BINARY_OPERATORS, "operator");
            case CALL_INTRINSIC_1 ->
                checkIndex(instruction, argument - 1, Intrinsic.UNARY_NAMES.size() - 1, "intrinsic function");
            case CALL_INTRINSIC_2 ->
                checkIndex(instruction, argument - 1, Intrinsic.BINARY_NAMES.size() - 1, "intrinsic function");
            case SWAP, COPY -> checkIndex(instruction, argument - 1, Integer.MAX_VALUE, "stack entry");
            case LIST_APPEND, SET_ADD, MAP_ADD, LIST_EXTEND, SET_UPDATE, DICT_MERGE, DICT_UPDATE ->
                checkIndex(instruction, argument - 1, Integer.MAX_VALUE, "stack entry");
            case RAISE_VARARGS -> checkIndex(instruction, argument, 3, "way to raise");
            case BUILD_SLICE -> checkIndex(instruction, argument - 2, 2, "slice");
            case COPY_FREE_VARS -> {
                if (argument != freeVariables) {
                    throw invalid(instruction, "does not agree with " + freeVariables + " free variables");
                }
            }
            case YIELD_VALUE, RETURN_GENERATOR, SEND -> {
                if ((code.flags() & CodeFlags.ANY_GENERATOR) == 0) {
                    throw invalid(instruction, "stands outside of a generator");
                }
            }
            case CACHE, RESERVED, INTERPRETER_EXIT -> throw invalid(instruction, "is not for code objects");
            default -> {}
        }
    }

    private static boolean isTupleOfStrings(Object value) {
        if (!(value instanceof Tuple tuple)) {
            return false;
        }
        for (Object element : tuple.elements()) {
            if (!(element instanceof String)) {
                return false;
            }
        }
        return true;
    }
}
