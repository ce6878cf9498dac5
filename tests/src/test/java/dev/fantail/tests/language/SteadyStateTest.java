// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fantail.tests.support.Programs;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Benchmark programs after they have settled: nothing fails to compile, and compiled code is not given up again and again.
 * Events are counted, not seconds; code is compiled when it is asked for, so that each run counts the same.
 */
class SteadyStateTest {
    private static final int SETTLING = 40;
    private static final int SETTLED = 20;

    /** The programs, each with a size that takes some milliseconds once it is compiled. */
    private static final Map<String, Integer> SIZES = Map.of(
            "nbody", 500,
            "fannkuch", 7,
            "spectral_norm", 60,
            "mandelbrot", 40,
            "richards", 2,
            "deltablue", 100,
            "raytracer", 12);

    @TestFactory
    Stream<DynamicTest> programs() {
        return SIZES.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private static void check(String name) throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Path file = Programs.ROOT.resolve("benchmarks/programs/" + name + ".py");
        try (Engine engine = Engine.newBuilder()
                        .allowExperimentalOptions(true)
                        .option("engine.WarnInterpreterOnly", "false")
                        .option("engine.BackgroundCompilation", "false")
                        .option("engine.TraceCompilation", "true")
                        .logHandler(log)
                        .build();
                Context context = Context.newBuilder("python")
                        .engine(engine)
                        .allowAllAccess(true)
                        .build()) {
            assumeFalse(
                    engine.getImplementationName().equals("Interpreted"),
                    "this virtual machine has no compiler for Truffle");
            context.eval(Source.newBuilder("python", file.toFile()).build());
            Value run = context.getBindings("python").getMember("run");
            int size = SIZES.get(name);
            String first = run.execute(size).toString();
            for (int i = 1; i < SETTLING; i++) {
                assertEquals(first, run.execute(size).toString());
            }
            assertEquals(List.of(), events(log, "opt failed"), "compilations that failed");
            log.reset();
            for (int i = 0; i < SETTLED; i++) {
                assertEquals(first, run.execute(size).toString());
            }
            assertEquals(List.of(), events(log, "opt failed"), "compilations that failed");
            assertEquals(List.of(), events(log, "opt deopt"), "deoptimizations in the steady state");
            assertEquals(List.of(), events(log, "opt inval"), "invalidations in the steady state");
        }
    }

    private static List<String> events(ByteArrayOutputStream log, String event) {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(event))
                .toList();
    }
}
