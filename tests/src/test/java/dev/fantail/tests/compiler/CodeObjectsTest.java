// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fantail.bytecode.CodeObject;
import dev.fantail.bytecode.Disassembler;
import dev.fantail.bytecode.Marshal;
import dev.fantail.bytecode.MarshalException;
import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The compiler makes the code objects that CPython makes, of the sources in {@code code-objects.txt}; no CPython is
 * needed. The script {@code code-objects} writes the expectations.
 */
class CodeObjectsTest {
    private static final String MARK = "=> ";

    private record Case(String source, String expected) {}

    @TestFactory
    Stream<DynamicTest> codeObjectsAreThoseOfCPython() throws IOException {
        List<Case> cases = cases();
        assertTrue(cases.size() > 20);
        return cases.stream()
                .map(one ->
                        DynamicTest.dynamicTest(one.source.lines().findFirst().orElse(""), () -> check(one)));
    }

    private static List<Case> cases() throws IOException {
        String text;
        try (InputStream in = CodeObjectsTest.class.getResourceAsStream("code-objects.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Case> cases = new ArrayList<>();
        StringBuilder source = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith(MARK)) {
                expected.append(line.substring(MARK.length()));
                continue;
            }
            if (!expected.isEmpty()) {
                cases.add(new Case(source.toString(), expected.toString()));
                source.setLength(0);
                expected.setLength(0);
            }
            source.append(line).append('\n');
        }
        cases.add(new Case(source.toString(), expected.toString()));
        return cases;
    }

    private static void check(Case one) throws MarshalException {
        CodeObject expected = (CodeObject) Marshal.read(Base64.getDecoder().decode(one.expected));
        CodeObject actual = Compiler.compile(
                Parser.parse(one.source, "test.py", ParserOptions.of(ParserOptions.Mode.EXEC)),
                "test.py",
                CompilerOptions.DEFAULT);
        String difference = CodeObjects.difference(expected, actual);
        if (difference != null) {
            assertEquals(Disassembler.disassemble(expected, true), Disassembler.disassemble(actual, true), difference);
        }
        assertEquals(null, difference);
    }
}
