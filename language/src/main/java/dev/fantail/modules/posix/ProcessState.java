// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.PythonContext;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What a context has of a process: environment variables, children, random source, times. */
public final class ProcessState {
    private final Map<String, String> environment;
    private final ConcurrentHashMap<Long, ChildProcess> children = new ConcurrentHashMap<>();
    private final long startNanoseconds = System.nanoTime();
    private final AtomicLong nextFakePid = new AtomicLong(1L << 32);
    private SecureRandom random;

    private ProcessState(PythonContext context) {
        environment = new LinkedHashMap<>(context.env().getEnvironment());
        environment.remove(ProcessServer.DESCRIPTORS);
        environment.remove(ProcessServer.ROOT);
    }

    @TruffleBoundary
    public static ProcessState get() {
        PythonContext context = PythonContext.get();
        return (ProcessState)
                context.moduleState().computeIfAbsent(ProcessState.class, key -> new ProcessState(context));
    }

    /** The variables that child processes inherit. */
    public Map<String, String> environment() {
        return environment;
    }

    ConcurrentHashMap<Long, ChildProcess> children() {
        return children;
    }

    /** A number for a child that could not be started. */
    long fakePid() {
        return nextFakePid.getAndIncrement();
    }

    /** Seconds since the context began to care. */
    public double elapsed() {
        return (System.nanoTime() - startNanoseconds) * 1e-9;
    }

    @TruffleBoundary
    public synchronized byte[] randomBytes(int count) {
        if (random == null) {
            random = new SecureRandom();
        }
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
