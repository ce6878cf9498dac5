// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fantail.tests.support.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The programs below {@code specializations} with each of their functions compiled at its first call: every node must compile,
 * without bailout, and the results must be right after each deoptimization.
 * {@code -Dtest.compiled=DIRECTORY} chooses other programs, {@code -Dtest.warnings=all} makes performance warnings errors.
 */
class CompiledProgramsTest {
    private static final Pattern FUNCTION = Pattern.compile("\\bdef (\\w+)");

    @BeforeAll
    static void checkEngine() {
        try (Engine plain = Engine.newBuilder()
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            assumeFalse(
                    plain.getImplementationName().equals("Interpreted"),
                    "this virtual machine has no compiler for Truffle");
        }
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.below(System.getProperty("test.compiled", "specializations")).stream()
                .map(program -> DynamicTest.dynamicTest(program.toString(), () -> check(program)));
    }

    /** Only the program's own functions are compiled: compiling the whole start-up at once takes minutes. */
    private static void check(Path program) throws Exception {
        String functions = FUNCTION.matcher(Files.readString(Programs.DIRECTORY.resolve(program)))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !name.startsWith("__"))
                .distinct()
                .collect(Collectors.joining(","));
        try (Engine engine = Engine.newBuilder()
                .allowExperimentalOptions(true)
                .option("engine.CompileImmediately", "true")
                .option("engine.CompileOnly", functions)
                .option("engine.BackgroundCompilation", "false")
                // It takes different nodes of one kind for the same one.
                .option("compiler.DeoptCycleDetectionAllowedRepeats", "5")
                .option("compiler.TreatPerformanceWarningsAsErrors", System.getProperty("test.warnings", "none"))
                .option("engine.CompilationFailureAction", "Throw")
                .build()) {
            assertEquals(Programs.expected(program), Programs.run(engine, program));
        }
    }
}
