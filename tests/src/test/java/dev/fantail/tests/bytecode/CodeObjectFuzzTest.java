// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.tests.bytecode;

import static org.junit.jupiter.api.Assertions.fail;

import dev.fantail.tests.support.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;

/**
 * Mutated code objects and marshalled code end in a Python exception or run; a Java exception never comes out, and a loop
 * can always be left. {@code -Dfuzz.seconds=600} runs longer, {@code -Dfuzz.seed=N} repeats.
 */
class CodeObjectFuzzTest {
    private static final Path PROGRAM = Programs.ROOT.resolve("tests/src/test/fuzz/code_objects.py");
    private static final int CASES = 200;
    /** A mutation may make a loop endless: then the context is cancelled, and must end soon. */
    private static final long CASE_SECONDS = 3;

    private static final long CANCEL_SECONDS = 20;

    private final Engine engine = Engine.newBuilder("python")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private volatile String description = "";
    private volatile long began;
    private volatile long current;
    private volatile Throwable failure;

    @Test
    void mutatedCodeRaisesOrRuns() throws IOException, InterruptedException {
        long seconds = Long.getLong("fuzz.seconds", 10);
        long seed = Long.getLong("fuzz.seed", System.nanoTime() & 0xFFFF_FFFFL);
        System.out.println("fuzz.seed " + seed);
        Source source = Source.newBuilder("python", PROGRAM.toFile()).build();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        long next = seed;
        while (System.nanoTime() < end) {
            long stopped = run(source, next, end);
            if (failure != null) {
                failure.printStackTrace();
                fail("-Dfuzz.seed=" + current + ": " + failure + "\n" + description);
            }
            next = stopped + 1;
        }
        System.out.println("fuzz: " + (next - seed) + " cases");
    }

    /** Runs cases from a seed on in a context of their own, and returns the last. */
    private long run(Source source, long seed, long end) throws InterruptedException {
        Context context = Context.newBuilder("python")
                .engine(engine)
                .option("python.StdLibHome", Programs.LIBRARY.toString())
                .allowIO(org.graalvm.polyglot.io.IOAccess.ALL)
                .allowCreateThread(true)
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        current = seed;
        began = System.nanoTime();
        Thread thread = new Thread(null, () -> cases(context, source, seed), "fuzz", 16L << 20);
        thread.start();
        while (thread.isAlive()) {
            thread.join(100);
            if (thread.isAlive() && System.nanoTime() - began > CASE_SECONDS * 1_000_000_000L) {
                cancel(context, thread);
            }
        }
        context.close(true);
        return current;
    }

    private void cancel(Context context, Thread thread) throws InterruptedException {
        Thread closer = new Thread(() -> context.close(true), "closer");
        closer.start();
        thread.join(CANCEL_SECONDS * 1000);
        if (thread.isAlive()) {
            StringBuilder stack = new StringBuilder();
            for (StackTraceElement frame : thread.getStackTrace()) {
                stack.append("\n    ").append(frame);
            }
            failure = new IllegalStateException("hangs at" + stack);
            fail("-Dfuzz.seed=" + current + ": hangs\n" + description + stack);
        }
    }

    private void cases(Context context, Source source, long seed) {
        try {
            Value bindings = context.getBindings("python");
            bindings.putMember("begin", (ProxyExecutable) arguments -> {
                String text = arguments[0].asString();
                if (text.startsWith("seed ")) {
                    current = Long.parseLong(text.substring(5));
                    description = "";
                } else {
                    description = text;
                }
                began = System.nanoTime();
                return null;
            });
            context.eval(source);
            bindings.getMember("run").execute(seed, CASES);
        } catch (PolyglotException e) {
            // An endless loop may also fill the memory before it is stopped.
            if (!e.isCancelled() && !e.isExit() && !e.isResourceExhausted()) {
                failure = e;
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }
}
