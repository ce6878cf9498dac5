// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fantail.tests.support.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example project of the documentation, on a virtual machine without any options. */
class ExampleTest {
    @Test
    void runs() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        Programs.ROOT.resolve("launcher/target/fantail/lib") + "/*",
                        Programs.ROOT
                                .resolve("docs/embedding-example/src/main/java/example/Embedding.java")
                                .toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(
                """
                evaluated: 42
                called: {"name": "Ann", "best": 15, "count": 3}
                from a Java list: robin
                caught: ZeroDivisionError: division by zero
                raised in: halve
                in threads: [1, 4, 9, 16]
                """,
                output);
        assertEquals(0, process.waitFor());
    }
}
