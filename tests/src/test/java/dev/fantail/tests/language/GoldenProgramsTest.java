// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fantail.tests.support.Programs;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each program in {@code src/test/python} prints what is in the {@code .out} file beside it; all share one engine. */
class GoldenProgramsTest {
    private static Engine engine;

    @BeforeAll
    static void createEngine() {
        engine = Engine.newBuilder()
                .option("engine.WarnInterpreterOnly", "false")
                .build();
    }

    @AfterAll
    static void closeEngine() {
        engine.close(true);
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        Map<String, String> known = Programs.knownFailures();
        return Programs.below("").stream()
                .map(program -> DynamicTest.dynamicTest(
                        program.toString(),
                        () -> check(program, known.get(program.toString().replace('\\', '/')))));
    }

    private static void check(Path program, String knownReason) throws Exception {
        String expected = Programs.expected(program);
        if (knownReason == null) {
            assertEquals(expected, Programs.run(engine, program));
            return;
        }
        assertFalse(knownReason.isEmpty(), "a known failure needs a reason");
        String actual;
        try {
            actual = Programs.run(engine, program);
        } catch (AssertionError e) {
            return;
        }
        if (actual.equals(expected)) {
            fail("passes now: take it out of known-failures.txt");
        }
    }
}
