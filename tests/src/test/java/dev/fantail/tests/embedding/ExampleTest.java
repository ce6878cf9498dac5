// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fantail.tests.support.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example project of the documentation, on a virtual machine without any options. */
class ExampleTest {
    private static final String LIBRARIES =
            Programs.ROOT.resolve("launcher/target/fantail/lib").toString();

    @Test
    void runsOnTheClassPath() throws Exception {
        assertRuns("-classpath", LIBRARIES + "/*");
    }

    @Test
    void runsOnTheModulePath() throws Exception {
        assertRuns("--module-path", LIBRARIES, "--add-modules", "ALL-MODULE-PATH");
    }

    private static void assertRuns(String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add(Programs.ROOT
                .resolve("docs/embedding-example/src/main/java/example/Embedding.java")
                .toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("""
            evaluated: 42
            called: {"name": "Ann", "best": 15, "count": 3}
            from a Java list: robin
            caught: ZeroDivisionError: division by zero
            raised in: halve
            in threads: [1, 4, 9, 16]
            """, output);
        assertEquals(0, process.waitFor());
    }
}
