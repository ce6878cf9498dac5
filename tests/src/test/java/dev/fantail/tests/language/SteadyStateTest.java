// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fantail.tests.support.CompilationLog;
import dev.fantail.tests.support.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Benchmark programs after they have settled: nothing fails to compile, and compiled code is not given up again and again.
 * Events are counted, not seconds; code is compiled when it is asked for, so that each run counts the same.
 *
 * <p>{@code -Dfantail.steady=all} takes all programs of {@code benchmarks/programs} that can come to rest (an hour),
 * {@code -Dfantail.steady=richards,nbody} those.
 */
class SteadyStateTest {
    /** Calls in which a program must come to rest. */
    private static final int SETTLING = 600;

    /** So many calls without a compilation are rest. */
    private static final int QUIET = 60;

    private static final int SETTLED = 20;

    /** The programs of each build, each with a size that takes some milliseconds once it is compiled. */
    private static final Map<String, Integer> SIZES = Map.of(
            "nbody", 500,
            "fannkuch", 7,
            "spectral_norm", 60,
            "mandelbrot", 40,
            "richards", 2,
            "deltablue", 100,
            "raytracer", 12);

    /** It makes new functions in each run, which are compiled anew for ever. */
    private static final Set<String> NEVER_AT_REST = Set.of("compile_library");

    /** Of a program's own size. */
    private static final int FRACTION = 10;

    @TestFactory
    Stream<DynamicTest> programs() throws IOException {
        String chosen = System.getProperty("fantail.steady", "");
        Stream<String> names = switch (chosen) {
            case "" -> SIZES.keySet().stream();
            case "all" -> all().stream();
            default -> Stream.of(chosen.split(","));
        };
        return names.sorted().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
    }

    private static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(Programs.ROOT.resolve("benchmarks/programs"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".py"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .filter(name -> !NEVER_AT_REST.contains(name))
                    .toList();
        }
    }

    private static void check(String name) throws Exception {
        Path file = Programs.ROOT.resolve("benchmarks/programs/" + name + ".py");
        try (CompilationLog log = new CompilationLog(true)) {
            Context context = log.context();
            context.eval(Source.newBuilder("python", file.toFile()).build());
            Value bindings = context.getBindings("python");
            Value run = bindings.getMember("run");
            int size = SIZES.containsKey(name)
                    ? SIZES.get(name)
                    : Math.max(1, bindings.getMember("SIZE").asInt() / FRACTION);
            String first = run.execute(size).toString();
            settle(name, run, size, log);
            for (int i = 0; i < SETTLED; i++) {
                assertEquals(first, run.execute(size).toString());
            }
            assertEquals(List.of(), log.events(CompilationLog.FAILED), "compilations that failed");
            assertEquals(List.of(), log.events(CompilationLog.DEOPTIMIZED), "deoptimizations in the steady state");
            assertEquals(List.of(), log.events(CompilationLog.INVALIDATED), "invalidations in the steady state");
        }
    }

    /** Calls until nothing has been compiled for a while. */
    private static void settle(String name, Value run, int size, CompilationLog log) {
        int quiet = 0;
        int compilations = 0;
        for (int i = 0; i < SETTLING && quiet < QUIET; i++) {
            run.execute(size);
            quiet = log.isEmpty() ? quiet + 1 : 0;
            compilations += log.events(CompilationLog.DONE).size();
            assertEquals(List.of(), log.events(CompilationLog.FAILED), "compilations that failed");
            log.clear();
        }
        System.out.println(name + ": " + compilations + " compilations"
                + (quiet < QUIET ? ", and no rest after " + SETTLING + " calls" : ""));
    }
}
