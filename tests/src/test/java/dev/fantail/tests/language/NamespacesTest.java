// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fantail.tests.support.CompilationLog;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** Code that is executed in one namespace after the other stays compiled. */
class NamespacesTest {
    /** More executions than code is compiled after. */
    private static final int WARM = 6000;

    private static final int ROUNDS = 40;

    @Test
    void codeIsNotGivenUpForEachNamespace() {
        try (CompilationLog log = new CompilationLog(true)) {
            log.context().eval("python", """
                code = compile('''
                x = 0
                while x < count:
                    x += 2
                if x % 3:
                    del x
                ''', "body", "exec")
                def execute(count):
                    space = {"count": count}
                    exec(code, space)
                    return "x" in space
                """);
            Value execute = log.context().getBindings("python").getMember("execute");
            warm(execute);
            log.clear();
            warm(execute);
            assertEquals("", log.toString());
        }
    }

    private static void warm(Value execute) {
        for (int i = 0; i < WARM; i++) {
            int count = i % ROUNDS;
            assertEquals((count + 1) / 2 * 2 % 3 == 0, execute.execute(count).asBoolean());
        }
    }
}
