// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fantail.tests.support.Programs;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The programs below {@code specializations} with every function compiled at its first call: each node must compile, without
 * bailout, and the results must be right after each deoptimization. {@code -Dtest.compiled=DIRECTORY} chooses other programs.
 */
class CompiledProgramsTest {
    private static Engine engine;

    @BeforeAll
    static void createEngine() {
        Engine plain = Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build();
        boolean interpreted = plain.getImplementationName().equals("Interpreted");
        plain.close();
        assumeFalse(interpreted, "this virtual machine has no compiler for Truffle");
        engine = Engine.newBuilder()
                .allowExperimentalOptions(true)
                .option("engine.CompileImmediately", "true")
                .option("engine.BackgroundCompilation", "false")
                .option("compiler.TreatPerformanceWarningsAsErrors", "all")
                .option("engine.CompilationFailureAction", "Throw")
                .build();
    }

    @AfterAll
    static void closeEngine() {
        if (engine != null) {
            engine.close(true);
        }
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.below(System.getProperty("test.compiled", "specializations")).stream()
                .map(program -> DynamicTest.dynamicTest(
                        program.toString(),
                        () -> assertEquals(Programs.expected(program), Programs.run(engine, program))));
    }
}
