// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fantail.tests.support.CPython;
import dev.fantail.tests.support.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The expected outputs are what a CPython 3.12 on this machine prints. */
class GoldenOutputsTest {
    private static final Optional<CPython> PYTHON = CPython.find();

    @TestFactory
    Stream<DynamicTest> outputs() {
        return Programs.below("").stream()
                .map(program -> DynamicTest.dynamicTest(program.toString(), () -> check(program)));
    }

    private static void check(Path program) throws Exception {
        assumeTrue(PYTHON.isPresent(), CPython.ABSENT);
        ProcessBuilder builder = new ProcessBuilder(PYTHON.get().executable().toString(), program.toString())
                .directory(Programs.DIRECTORY.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.environment().put("PYTHONHASHSEED", "0");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertEquals(Programs.expected(program), output.replace(Programs.DIRECTORY + "/", ""));
    }
}
