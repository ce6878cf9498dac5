// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.support;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;

/**
 * A context whose engine tells what it compiles and gives up. Code is compiled when it is asked for, so that each run counts
 * the same. Without a compiler the test is skipped.
 */
public final class CompilationLog implements AutoCloseable {
    public static final String DONE = "opt done";
    public static final String FAILED = "opt failed";
    public static final String DEOPTIMIZED = "opt deopt";
    public static final String INVALIDATED = "opt inval";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Engine engine;
    private final Context context;

    /** @param tiers whether code is compiled twice, as for users */
    public CompilationLog(boolean tiers) {
        engine = Engine.newBuilder()
                .allowExperimentalOptions(true)
                .option("engine.WarnInterpreterOnly", "false")
                .option("engine.BackgroundCompilation", "false")
                .option("engine.MultiTier", Boolean.toString(tiers))
                .option("engine.TraceCompilation", "true")
                .logHandler(log)
                .build();
        assumeFalse(
                engine.getImplementationName().equals("Interpreted"),
                "this virtual machine has no compiler for Truffle");
        context =
                Context.newBuilder("python").engine(engine).allowAllAccess(true).build();
    }

    public Context context() {
        return context;
    }

    /** The lines of an event since the last {@link #clear}. */
    public List<String> events(String event) {
        return toString().lines().filter(line -> line.contains(event)).toList();
    }

    /** How often that is said of a function. */
    public long count(String event, String function) {
        return events(event).stream().filter(line -> line.contains(function)).count();
    }

    public boolean isEmpty() {
        return log.size() == 0;
    }

    public void clear() {
        log.reset();
    }

    @Override
    public String toString() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
