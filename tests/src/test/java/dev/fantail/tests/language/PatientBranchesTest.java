// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fantail.tests.support.CompilationLog;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** A long function keeps its machine code when it takes ways for the first time; a short one is compiled anew. */
class PatientBranchesTest {
    /** So often machine code leaves at one place before it is given up. */
    private static final int PATIENCE = 16;

    private static final int LONG = 80;
    private static final int SHORT = 5;

    /** More calls than a function is compiled after. */
    private static final int WARM = 3000;

    @Test
    void aLongFunctionIsNotGivenUpForEachNewWay() {
        try (Function function = new Function(LONG)) {
            function.warm();
            assertEquals(1, function.compilations(), function::log);
            for (int i = 0; i < LONG; i++) {
                assertEquals(i + 1, function.call(i));
            }
            function.warm();
            assertEquals(0, function.compilations(), function::log);
        }
    }

    @Test
    void aWayThatIsTakenAgainAndAgainIsCompiledAtLast() {
        try (Function function = new Function(LONG)) {
            function.warm();
            assertEquals(1, function.compilations(), function::log);
            for (int i = 0; i < 2 * PATIENCE; i++) {
                assertEquals(8, function.call(7));
            }
            function.warm();
            assertEquals(1, function.compilations(), function::log);
        }
    }

    @Test
    void aShortFunctionIsGivenUpAtOnce() {
        try (Function function = new Function(SHORT)) {
            function.warm();
            assertEquals(1, function.compilations(), function::log);
            assertEquals(3, function.call(2));
            function.warm();
            assertEquals(1, function.compilations(), function::log);
        }
    }

    /** A function with many branches, none of which is taken while it is compiled. */
    private static final class Function implements AutoCloseable {
        private final CompilationLog log = new CompilationLog(false);
        private final Value function;

        Function(int branches) {
            StringBuilder source = new StringBuilder("def branches(x):\n    total = 0\n");
            for (int i = 0; i < branches; i++) {
                source.append("    if x == ").append(i).append(":\n        total += x + 1\n");
            }
            source.append("    return total\n");
            log.context().eval("python", source);
            function = log.context().getBindings("python").getMember("branches");
        }

        int call(int way) {
            return function.execute(way).asInt();
        }

        void warm() {
            for (int i = 0; i < WARM; i++) {
                assertEquals(0, call(-1));
            }
        }

        /** How often it was compiled since the last time that this was asked. */
        long compilations() {
            long count = log.count(CompilationLog.DONE, "branches");
            log.clear();
            return count;
        }

        String log() {
            return log.toString();
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
