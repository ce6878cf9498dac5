// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.bytecode;

import static dev.fantail.bytecode.Opcode.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.bytecode.CodeFlags;
import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Constants.Singleton;
import dev.fantail.bytecode.ControlFlowGraph;
import dev.fantail.bytecode.Disassembler;
import dev.fantail.bytecode.Instruction;
import dev.fantail.bytecode.InvalidCodeException;
import dev.fantail.bytecode.Opcode;
import dev.fantail.bytecode.Verifier;
import dev.fantail.compiler.flow.Assembler;
import dev.fantail.compiler.flow.CodeUnit;
import dev.fantail.compiler.flow.InstructionSequence;
import dev.fantail.parser.ast.SourceRange;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From generated instructions to a code object, and what reads code objects. */
class AssemblerTest {
    private static final SourceRange LINE_1 = new SourceRange(1, 0, 1, 5);
    private static final SourceRange LINE_2 = new SourceRange(2, 0, 2, 5);

    private static CodeObject assemble(InstructionSequence code, List<Object> constants, int flags) {
        List<String> variables = List.of("x", "y");
        return Assembler.assemble(
                new CodeUnit(
                        "f",
                        "f",
                        "f.py",
                        1,
                        1,
                        0,
                        0,
                        flags,
                        constants,
                        List.of("g"),
                        variables,
                        List.of(),
                        List.of(),
                        Set.of(),
                        0),
                code);
    }

    private static String listing(CodeObject code) {
        StringBuilder text = new StringBuilder();
        for (Instruction instruction : Instruction.decode(code.code())) {
            text.append(instruction.opcode())
                    .append(' ')
                    .append(instruction.argument())
                    .append('\n');
        }
        return text.toString();
    }

    @Test
    void constantTuplesAreFoldedAndUnusedConstantsDropped() {
        InstructionSequence code = new InstructionSequence();
        code.add(RESUME, 0, LINE_1);
        code.add(LOAD_CONST, 1, LINE_1);
        code.add(LOAD_CONST, 2, LINE_1);
        code.add(BUILD_TUPLE, 2, LINE_1);
        code.add(RETURN_VALUE, LINE_1);
        CodeObject result = assemble(code, List.of(Singleton.NONE, 1L, 2L), 3);
        assertEquals("RESUME 0\nLOAD_CONST 1\nRETURN_VALUE 0\n", listing(result));
        assertEquals(2, result.constants().size());
    }

    @Test
    void exchangesBecomeStoresInTheOtherOrder() {
        InstructionSequence code = new InstructionSequence();
        code.add(RESUME, 0, LINE_1);
        code.add(LOAD_FAST, 1, LINE_2);
        code.add(LOAD_FAST, 0, LINE_2);
        code.add(BUILD_TUPLE, 2, LINE_2);
        code.add(UNPACK_SEQUENCE, 2, LINE_2);
        code.add(STORE_FAST, 0, LINE_2);
        code.add(STORE_FAST, 1, LINE_2);
        code.add(LOAD_CONST, 0, null);
        code.add(RETURN_VALUE, null);
        CodeObject result = assemble(code, List.of(Singleton.NONE), 3);
        assertEquals(
                "RESUME 0\nLOAD_FAST_CHECK 1\nLOAD_FAST 0\nSTORE_FAST 1\nSTORE_FAST 0\nRETURN_CONST 0\n",
                listing(result));
        assertEquals(2, result.stackSize());
    }

    @Test
    void loopsAndHandlers() {
        InstructionSequence code = new InstructionSequence();
        int loop = code.newLabel();
        int handler = code.newLabel();
        int end = code.newLabel();
        code.add(RESUME, 0, LINE_1);
        code.addJump(SETUP_FINALLY, handler, LINE_1);
        code.useLabel(loop);
        code.add(LOAD_FAST, 0, LINE_2);
        code.addJump(POP_JUMP_IF_TRUE, loop, LINE_2);
        code.add(POP_BLOCK, null);
        code.addJump(JUMP, end, null);
        code.useLabel(handler);
        code.add(PUSH_EXC_INFO, null);
        code.add(POP_TOP, null);
        code.add(POP_EXCEPT, null);
        code.useLabel(end);
        code.add(LOAD_CONST, 0, null);
        code.add(RETURN_VALUE, null);
        CodeObject result = assemble(code, List.of(Singleton.NONE), 3);
        Verifier.verify(result);
        ControlFlowGraph graph = ControlFlowGraph.of(result);
        ControlFlowGraph.Block body = graph.block(graph.blockAt(4));
        assertTrue(body.isLoopHeader());
        assertTrue(graph.block(body.handler()).isHandler());
        assertEquals(1, graph.block(body.handler()).entryDepth());
        String text = Disassembler.disassemble(result, false);
        assertTrue(text.contains("JUMP_BACKWARD"), text);
        assertTrue(text.contains("ExceptionTable:\n"), text);
    }

    @Test
    void farJumpsGetPrefixes() {
        InstructionSequence code = new InstructionSequence();
        int end = code.newLabel();
        code.add(RESUME, 0, LINE_1);
        code.add(LOAD_FAST, 0, LINE_1);
        code.addJump(POP_JUMP_IF_FALSE, end, LINE_1);
        for (int i = 0; i < 40_000; i++) {
            code.add(LOAD_FAST, 0, LINE_1);
            code.add(STORE_FAST, 1, LINE_1);
        }
        code.useLabel(end);
        code.add(LOAD_CONST, 0, LINE_2);
        code.add(RETURN_VALUE, LINE_2);
        CodeObject result = assemble(code, List.of(Singleton.NONE), 3);
        Verifier.verify(result);
        Instruction jump = Instruction.decode(result.code()).get(2);
        assertEquals(80_000, jump.argument());
        assertEquals(4, jump.offset() - jump.start());
    }

    @Test
    void generatorsGetAPrefix() {
        InstructionSequence code = new InstructionSequence();
        code.add(RESUME, 0, LINE_1);
        code.add(LOAD_FAST, 0, LINE_1);
        code.add(YIELD_VALUE, 0, LINE_1);
        code.add(RESUME, 1, LINE_1);
        code.add(RETURN_VALUE, LINE_1);
        CodeObject result = assemble(code, List.of(Singleton.NONE), 3 | CodeFlags.GENERATOR);
        Verifier.verify(result);
        assertTrue(listing(result).startsWith("RETURN_GENERATOR 0\nPOP_TOP 0\nRESUME 0\n"));
    }

    @Test
    void theVerifierRejects() {
        assertInvalid("control runs off the end", LOAD_CONST, 0, NOP, 0);
        assertInvalid("names no constant", RETURN_CONST, 7);
        assertInvalid("names no name", LOAD_GLOBAL, 8, RETURN_VALUE, 0);
        assertInvalid("is not a cell variable", LOAD_DEREF, 0, RETURN_VALUE, 0);
        assertInvalid("stack underflow", POP_TOP, 0, RETURN_CONST, 0);
        assertInvalid("jump target", JUMP_FORWARD, 9, RETURN_CONST, 0);
        assertInvalid("stack depth", LOAD_FAST, 0, JUMP_BACKWARD, 2);
        assertInvalid("names no operator", LOAD_FAST, 0, LOAD_FAST, 0, BINARY_OP, 99, RETURN_VALUE, 0);
        assertInvalid("outside of a generator", LOAD_FAST, 0, YIELD_VALUE, 0, RETURN_VALUE, 0);
        assertInvalid("whole instruction", RETURN_CONST, 0, EXTENDED_ARG, 0);
    }

    private static void assertInvalid(String message, Object... opcodesAndArguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < opcodesAndArguments.length; i += 2) {
            Opcode opcode = (Opcode) opcodesAndArguments[i];
            bytes.write(opcode.number());
            bytes.write((int) opcodesAndArguments[i + 1]);
            bytes.writeBytes(new byte[2 * opcode.caches()]);
        }
        CodeObject code = new CodeObject(
                0,
                0,
                0,
                5,
                0,
                bytes.toByteArray(),
                List.of(Singleton.NONE),
                List.of("g"),
                List.of("x"),
                new byte[] {0x20},
                "f.py",
                "f",
                "f",
                1,
                new byte[0],
                new byte[0]);
        InvalidCodeException e = assertThrows(InvalidCodeException.class, () -> Verifier.verify(code));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }
}
