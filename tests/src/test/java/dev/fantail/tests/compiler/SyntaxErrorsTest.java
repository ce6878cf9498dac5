// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fantail.compiler.Compiler;
import dev.fantail.compiler.CompilerOptions;
import dev.fantail.compiler.RecursionLimitException;
import dev.fantail.parser.Parser;
import dev.fantail.parser.ParserOptions;
import dev.fantail.parser.SyntaxErrorException;
import dev.fantail.parser.SyntaxWarningHandler;
import dev.fantail.parser.ast.Mod;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Errors and warnings of compilation: message and range. {@code src/test/syntax-errors} writes the expectations. */
class SyntaxErrorsTest {
    private static final String RESULT = "=> ";

    @TestFactory
    List<DynamicTest> errorsAreThoseOfCPython() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        StringBuilder source = new StringBuilder();
        List<String> expected = new ArrayList<>();
        try (InputStream in = SyntaxErrorsTest.class.getResourceAsStream("syntax-errors.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(RESULT)) {
                    expected.add(line.substring(RESULT.length()));
                    continue;
                }
                if (!expected.isEmpty()) {
                    tests.add(test(source.toString(), List.copyOf(expected)));
                    source.setLength(0);
                    expected.clear();
                }
                source.append(line).append('\n');
            }
        }
        tests.add(test(source.toString(), List.copyOf(expected)));
        return tests;
    }

    private static DynamicTest test(String source, List<String> expected) {
        return DynamicTest.dynamicTest(source, () -> assertEquals(expected, outcome(source)));
    }

    private static List<String> outcome(String source) {
        List<String> warnings = new ArrayList<>();
        SyntaxWarningHandler handler = (category, message, line) -> {
            warnings.add("warning " + line + " " + message);
            return false;
        };
        List<String> result = new ArrayList<>();
        try {
            Mod mod = Parser.parse(
                    source, "test.py", ParserOptions.of(ParserOptions.Mode.EXEC).withWarnings(handler));
            Compiler.compile(mod, "test.py", CompilerOptions.DEFAULT.withWarnings(handler));
            result.add("compiles");
        } catch (SyntaxErrorException e) {
            result.add(e.line() + ":" + e.offset() + "-" + e.endLine() + ":" + e.endOffset() + " " + e.getMessage());
        }
        result.addAll(warnings);
        return result;
    }

    @Test
    void warningsThatAreErrorsBecomeSyntaxErrors() {
        Mod mod = Parser.parse("x = y\nx is 1\n", "test.py", ParserOptions.of(ParserOptions.Mode.EXEC));
        CompilerOptions options = CompilerOptions.DEFAULT.withWarnings((category, message, line) -> true);
        SyntaxErrorException error =
                assertThrows(SyntaxErrorException.class, () -> Compiler.compile(mod, "test.py", options));
        assertEquals("\"is\" with 'int' literal. Did you mean \"==\"?", error.getMessage());
        assertEquals(2, error.line());
    }

    @Test
    void deepNestingIsNoCrash() {
        String source = "x = " + "a + ".repeat(20_000) + "a\n";
        assertThrows(
                RecursionLimitException.class,
                () -> Compiler.compile(
                        Parser.parse(source, "test.py", ParserOptions.of(ParserOptions.Mode.EXEC)),
                        "test.py",
                        CompilerOptions.DEFAULT));
    }
}
