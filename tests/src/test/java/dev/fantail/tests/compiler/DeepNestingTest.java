// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.fantail.tests.support.Programs;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** Deeply nested programs and trees have the same outcome on a thread with little stack, as an embedder's may have. */
class DeepNestingTest {
    private static final long STACK = 1L << 20;

    @Test
    void outcomeDoesNotDependOnTheThread() throws Exception {
        Path program = Path.of("syntax/deep_nesting.py");
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        run(Programs.DIRECTORY.resolve(program), output);
                    } catch (Throwable e) {
                        failure[0] = e;
                    }
                },
                "small",
                STACK);
        thread.start();
        thread.join();
        assertNull(failure[0]);
        assertEquals(Programs.expected(program), output.toString(StandardCharsets.UTF_8));
    }

    private static void run(Path program, ByteArrayOutputStream output) throws Exception {
        try (Context context = Context.newBuilder("python")
                .option("engine.WarnInterpreterOnly", "false")
                .option("python.StdLibHome", Programs.LIBRARY.toString())
                .allowIO(org.graalvm.polyglot.io.IOAccess.ALL)
                .out(output)
                .build()) {
            context.eval(Source.newBuilder("python", program.toFile()).build());
        }
    }
}
