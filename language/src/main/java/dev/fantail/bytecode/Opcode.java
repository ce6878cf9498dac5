// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.bytecode;

/**
 * The instruction set of CPython 3.12 (magic number 3531): the one table that compiler, assembler, verifier,
 * disassembler and translator derive everything from. Numbers from 256 up are pseudo instructions, which exist only
 * between code generation and assembly.
 */
public enum Opcode {
    CACHE(0, 0),
    POP_TOP(1, -1),
    PUSH_NULL(2, 1),
    INTERPRETER_EXIT(3, -1),
    END_FOR(4, -2),
    END_SEND(5, -1),
    NOP(9, 0),
    UNARY_NEGATIVE(11, 0),
    UNARY_NOT(12, 0),
    UNARY_INVERT(15, 0),
    RESERVED(17, 0),
    BINARY_SUBSCR(25, -1, 1),
    BINARY_SLICE(26, -2),
    STORE_SLICE(27, -4),
    GET_LEN(30, 1),
    MATCH_MAPPING(31, 1),
    MATCH_SEQUENCE(32, 1),
    MATCH_KEYS(33, 1),
    PUSH_EXC_INFO(35, 1),
    CHECK_EXC_MATCH(36, 0),
    CHECK_EG_MATCH(37, 0),
    WITH_EXCEPT_START(49, 1),
    GET_AITER(50, 0),
    GET_ANEXT(51, 1),
    BEFORE_ASYNC_WITH(52, 1),
    BEFORE_WITH(53, 1),
    END_ASYNC_FOR(54, -2),
    CLEANUP_THROW(55, -1),
    STORE_SUBSCR(60, -3, 1),
    DELETE_SUBSCR(61, -2),
    GET_ITER(68, 0),
    GET_YIELD_FROM_ITER(69, 0),
    LOAD_BUILD_CLASS(71, 1),
    LOAD_ASSERTION_ERROR(74, 1),
    RETURN_GENERATOR(75, 0),
    RETURN_VALUE(83, -1),
    SETUP_ANNOTATIONS(85, 0),
    LOAD_LOCALS(87, 1),
    POP_EXCEPT(89, -1),
    STORE_NAME(90, -1, Argument.NAME),
    DELETE_NAME(91, 0, Argument.NAME),
    UNPACK_SEQUENCE(92, Opcode.BY_ARGUMENT, Argument.RAW, 1),
    FOR_ITER(93, 1, Argument.JUMP, 1, Jump.FORWARD),
    UNPACK_EX(94, Opcode.BY_ARGUMENT, Argument.RAW),
    STORE_ATTR(95, -2, Argument.NAME, 4),
    DELETE_ATTR(96, -1, Argument.NAME),
    STORE_GLOBAL(97, -1, Argument.NAME),
    DELETE_GLOBAL(98, 0, Argument.NAME),
    SWAP(99, 0, Argument.RAW),
    LOAD_CONST(100, 1, Argument.CONSTANT),
    LOAD_NAME(101, 1, Argument.NAME),
    BUILD_TUPLE(102, Opcode.BY_ARGUMENT, Argument.RAW),
    BUILD_LIST(103, Opcode.BY_ARGUMENT, Argument.RAW),
    BUILD_SET(104, Opcode.BY_ARGUMENT, Argument.RAW),
    BUILD_MAP(105, Opcode.BY_ARGUMENT, Argument.RAW),
    /** The name's index is the argument shifted right by one; bit 0 asks for a method and pushes two values. */
    LOAD_ATTR(106, Opcode.BY_ARGUMENT, Argument.NAME, 9),
    /** The operator is the argument shifted right by four. */
    COMPARE_OP(107, -1, Argument.COMPARE, 1),
    IMPORT_NAME(108, -1, Argument.NAME),
    IMPORT_FROM(109, 1, Argument.NAME),
    JUMP_FORWARD(110, 0, Argument.JUMP, 0, Jump.FORWARD),
    POP_JUMP_IF_FALSE(114, -1, Argument.JUMP, 0, Jump.FORWARD),
    POP_JUMP_IF_TRUE(115, -1, Argument.JUMP, 0, Jump.FORWARD),
    /** The name's index is the argument shifted right by one; bit 0 asks for a NULL under the value. */
    LOAD_GLOBAL(116, Opcode.BY_ARGUMENT, Argument.NAME, 4),
    IS_OP(117, -1, Argument.RAW),
    CONTAINS_OP(118, -1, Argument.RAW),
    RERAISE(119, -1, Argument.RAW),
    COPY(120, 1, Argument.RAW),
    RETURN_CONST(121, 0, Argument.CONSTANT),
    BINARY_OP(122, -1, Argument.RAW, 1),
    SEND(123, 0, Argument.JUMP, 1, Jump.FORWARD),
    LOAD_FAST(124, 1, Argument.LOCAL),
    STORE_FAST(125, -1, Argument.LOCAL),
    DELETE_FAST(126, 0, Argument.LOCAL),
    LOAD_FAST_CHECK(127, 1, Argument.LOCAL),
    POP_JUMP_IF_NOT_NONE(128, -1, Argument.JUMP, 0, Jump.FORWARD),
    POP_JUMP_IF_NONE(129, -1, Argument.JUMP, 0, Jump.FORWARD),
    RAISE_VARARGS(130, Opcode.BY_ARGUMENT, Argument.RAW),
    GET_AWAITABLE(131, 0, Argument.RAW),
    MAKE_FUNCTION(132, Opcode.BY_ARGUMENT, Argument.RAW),
    BUILD_SLICE(133, Opcode.BY_ARGUMENT, Argument.RAW),
    JUMP_BACKWARD_NO_INTERRUPT(134, 0, Argument.JUMP, 0, Jump.BACKWARD),
    MAKE_CELL(135, 0, Argument.CELL),
    LOAD_CLOSURE(136, 1, Argument.CELL),
    LOAD_DEREF(137, 1, Argument.CELL),
    STORE_DEREF(138, -1, Argument.CELL),
    DELETE_DEREF(139, 0, Argument.CELL),
    JUMP_BACKWARD(140, 0, Argument.JUMP, 0, Jump.BACKWARD),
    /** The name's index is the argument shifted right by two; bit 0 asks for a method, bit 1 says two-argument super. */
    LOAD_SUPER_ATTR(141, Opcode.BY_ARGUMENT, Argument.NAME, 1),
    CALL_FUNCTION_EX(142, Opcode.BY_ARGUMENT, Argument.RAW),
    LOAD_FAST_AND_CLEAR(143, 1, Argument.LOCAL),
    EXTENDED_ARG(144, 0, Argument.RAW),
    LIST_APPEND(145, -1, Argument.RAW),
    SET_ADD(146, -1, Argument.RAW),
    MAP_ADD(147, -2, Argument.RAW),
    COPY_FREE_VARS(149, 0, Argument.RAW),
    YIELD_VALUE(150, 0, Argument.RAW),
    RESUME(151, 0, Argument.RAW),
    MATCH_CLASS(152, -2, Argument.RAW),
    FORMAT_VALUE(155, Opcode.BY_ARGUMENT, Argument.RAW),
    BUILD_CONST_KEY_MAP(156, Opcode.BY_ARGUMENT, Argument.RAW),
    BUILD_STRING(157, Opcode.BY_ARGUMENT, Argument.RAW),
    LIST_EXTEND(162, -1, Argument.RAW),
    SET_UPDATE(163, -1, Argument.RAW),
    DICT_MERGE(164, -1, Argument.RAW),
    DICT_UPDATE(165, -1, Argument.RAW),
    CALL(171, Opcode.BY_ARGUMENT, Argument.RAW, 3),
    KW_NAMES(172, 0, Argument.CONSTANT),
    CALL_INTRINSIC_1(173, 0, Argument.RAW),
    CALL_INTRINSIC_2(174, -1, Argument.RAW),
    LOAD_FROM_DICT_OR_GLOBALS(175, 0, Argument.NAME),
    LOAD_FROM_DICT_OR_DEREF(176, 0, Argument.CELL),

    SETUP_FINALLY(256, Opcode.BY_ARGUMENT, Argument.HANDLER),
    SETUP_CLEANUP(257, Opcode.BY_ARGUMENT, Argument.HANDLER),
    SETUP_WITH(258, Opcode.BY_ARGUMENT, Argument.HANDLER),
    POP_BLOCK(259, 0),
    JUMP(260, 0, Argument.JUMP, 0, Jump.EITHER),
    JUMP_NO_INTERRUPT(261, 0, Argument.JUMP, 0, Jump.EITHER),
    LOAD_METHOD(262, 1, Argument.NAME),
    LOAD_SUPER_METHOD(263, -1, Argument.NAME),
    LOAD_ZERO_SUPER_METHOD(264, -1, Argument.NAME),
    LOAD_ZERO_SUPER_ATTR(265, -1, Argument.NAME),
    STORE_FAST_MAYBE_NULL(266, -1, Argument.LOCAL);

    /** What the argument of an instruction means. */
    public enum Argument {
        NONE,
        /** A count, an operator, a set of flags. */
        RAW,
        /** An index into the constants. */
        CONSTANT,
        /** An index into the names, shifted left for some opcodes: see {@link Opcode#nameIndex}. */
        NAME,
        /** An index into the "locals plus" names. */
        LOCAL,
        /** An index into the "locals plus" names that is a cell or free variable. */
        CELL,
        COMPARE,
        /** A distance in code units, from the end of the instruction with its caches. */
        JUMP,
        /** The label of an exception handler: pseudo instructions only. */
        HANDLER
    }

    /** Which way an instruction may jump. */
    public enum Jump {
        NONE,
        FORWARD,
        BACKWARD,
        /** A pseudo instruction whose direction the assembler decides. */
        EITHER
    }

    /** The first opcode that has an argument. */
    public static final int HAVE_ARGUMENT = 90;

    /** The stack effect depends on the argument. */
    private static final int BY_ARGUMENT = Integer.MIN_VALUE;

    private static final Opcode[] BY_NUMBER = new Opcode[267];

    static {
        for (Opcode opcode : values()) {
            BY_NUMBER[opcode.number] = opcode;
        }
    }

    private final int number;
    private final int effect;
    private final Argument argument;
    private final int caches;
    private final Jump jump;

    Opcode(int number, int effect) {
        this(number, effect, Argument.NONE, 0, Jump.NONE);
    }

    Opcode(int number, int effect, int caches) {
        this(number, effect, Argument.NONE, caches, Jump.NONE);
    }

    Opcode(int number, int effect, Argument argument) {
        this(number, effect, argument, 0, Jump.NONE);
    }

    Opcode(int number, int effect, Argument argument, int caches) {
        this(number, effect, argument, caches, Jump.NONE);
    }

    Opcode(int number, int effect, Argument argument, int caches, Jump jump) {
        this.number = number;
        this.effect = effect;
        this.argument = argument;
        this.caches = caches;
        this.jump = jump;
    }

    /** The opcode with this number, or {@code null}. */
    public static Opcode of(int number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
    }

    public int number() {
        return number;
    }

    public Argument argument() {
        return argument;
    }

    public boolean hasArgument() {
        return argument != Argument.NONE;
    }

    /** How many two-byte inline cache entries follow the instruction. */
    public int caches() {
        return caches;
    }

    public Jump jump() {
        return jump;
    }

    public boolean isJump() {
        return jump != Jump.NONE;
    }

    public boolean isPseudo() {
        return number >= 256;
    }

    /** Opens an exception handler's range: pseudo instructions only. */
    public boolean isBlockSetup() {
        return argument == Argument.HANDLER;
    }

    /** Leaves the code object, normally or with an exception, whatever happens. */
    public boolean isScopeExit() {
        return switch (this) {
            case RETURN_VALUE, RETURN_CONST, RAISE_VARARGS, RERAISE, INTERPRETER_EXIT -> true;
            default -> false;
        };
    }

    public boolean isUnconditionalJump() {
        return switch (this) {
            case JUMP, JUMP_NO_INTERRUPT, JUMP_FORWARD, JUMP_BACKWARD, JUMP_BACKWARD_NO_INTERRUPT -> true;
            default -> false;
        };
    }

    public boolean isConditionalJump() {
        return isJump() && !isUnconditionalJump();
    }

    /** Whether control may go on to the instruction that follows. */
    public boolean fallsThrough() {
        return !isScopeExit() && !isUnconditionalJump();
    }

    /** The index into the names that {@code argument} of this opcode stands for. */
    public int nameIndex(int argument) {
        return switch (this) {
            case LOAD_ATTR, LOAD_GLOBAL -> argument >> 1;
            case LOAD_SUPER_ATTR -> argument >> 2;
            default -> argument;
        };
    }

    /**
     * By how much the operand stack grows.
     *
     * @param jump whether the instruction jumps, where that makes a difference; for a block setup, whether the effect
     *     on entry of the handler is meant
     */
    public int stackEffect(int argument, boolean jump) {
        if (effect != BY_ARGUMENT) {
            return effect;
        }
        return switch (this) {
            case UNPACK_SEQUENCE -> argument - 1;
            case UNPACK_EX -> (argument & 0xFF) + (argument >> 8);
            case BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_STRING -> 1 - argument;
            case BUILD_MAP -> 1 - 2 * argument;
            case BUILD_CONST_KEY_MAP -> -argument;
            case LOAD_ATTR -> argument & 1;
            case LOAD_GLOBAL -> (argument & 1) + 1;
            case LOAD_SUPER_ATTR -> (argument & 1) - 2;
            case RAISE_VARARGS -> -argument;
            case MAKE_FUNCTION -> -Integer.bitCount(argument & 0xF);
            case BUILD_SLICE -> argument == 3 ? -2 : -1;
            case CALL_FUNCTION_EX -> -2 - (argument & 1);
            case FORMAT_VALUE -> (argument & 4) == 4 ? -1 : 0;
            case CALL -> -1 - argument;
            // A handler is entered with the exception, and for the other two with the instruction's offset below it;
            // `with` has pushed the result of __enter__ besides.
            case SETUP_FINALLY -> jump ? 1 : 0;
            case SETUP_CLEANUP -> jump ? 2 : 0;
            case SETUP_WITH -> jump ? 1 : 0;
            default -> throw new AssertionError(this);
        };
    }

    /** How many entries the operand stack must have before the instruction. */
    public int stackInputs(int argument) {
        return switch (this) {
            case GET_LEN, MATCH_MAPPING, MATCH_SEQUENCE, PUSH_EXC_INFO, UNARY_NEGATIVE, UNARY_NOT, UNARY_INVERT -> 1;
            case GET_AITER, GET_ANEXT, BEFORE_WITH, BEFORE_ASYNC_WITH, GET_ITER, GET_YIELD_FROM_ITER -> 1;
            case GET_AWAITABLE, YIELD_VALUE, CALL_INTRINSIC_1, IMPORT_FROM, FOR_ITER -> 1;
            case LOAD_ATTR, UNPACK_SEQUENCE, UNPACK_EX, LOAD_FROM_DICT_OR_GLOBALS, LOAD_FROM_DICT_OR_DEREF -> 1;
            case CHECK_EXC_MATCH, CHECK_EG_MATCH, MATCH_KEYS, END_SEND, BINARY_SUBSCR, BINARY_OP, SEND -> 2;
            case COMPARE_OP, IS_OP, CONTAINS_OP, IMPORT_NAME, CALL_INTRINSIC_2 -> 2;
            case LOAD_SUPER_ATTR, MATCH_CLASS, CLEANUP_THROW, BINARY_SLICE -> 3;
            case WITH_EXCEPT_START -> 4;
            case SWAP, COPY, BUILD_TUPLE, BUILD_LIST, BUILD_SET, BUILD_STRING -> argument;
            case BUILD_MAP -> 2 * argument;
            case BUILD_CONST_KEY_MAP, LIST_APPEND, SET_ADD, LIST_EXTEND, SET_UPDATE, DICT_MERGE, DICT_UPDATE ->
                argument + 1;
            case MAP_ADD, CALL -> argument + 2;
            case MAKE_FUNCTION -> 1 + Integer.bitCount(argument & 0xF);
            case BUILD_SLICE -> argument == 3 ? 3 : 2;
            case CALL_FUNCTION_EX -> 3 + (argument & 1);
            case FORMAT_VALUE -> (argument & 4) == 4 ? 2 : 1;
            case RERAISE -> 1 + argument;
            default -> Math.max(0, -stackEffect(argument, false));
        };
    }
}
