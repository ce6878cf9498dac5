// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.signal;

import dev.fantail.objects.protocol.Calls;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What the process does on signals of the operating system, as far as the JVM leaves them to programs. */
final class SystemSignals {
    private static final long LONGEST_DEATH = 5000;

    private final Map<Integer, SignalHandler> before = new HashMap<>();

    /** {@code null} for a signal that has no name in Java. */
    private static Signal of(int number) {
        String name = SignalModule.nameOf(number);
        try {
            return name == null ? null : new Signal(name.substring(3));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** @param arrival runs in a thread of its own when the signal comes and {@code handler} is a function */
    synchronized void install(int number, Object handler, Runnable arrival) {
        Signal signal = of(number);
        if (signal == null) {
            return;
        }
        SignalHandler fresh = Calls.isCallable(handler)
                ? received -> arrival.run()
                : handler instanceof Long constant && constant == PendingSignals.IGNORE
                        ? SignalHandler.SIG_IGN
                        : SignalHandler.SIG_DFL;
        try {
            before.putIfAbsent(number, Signal.handle(signal, fresh));
        } catch (IllegalArgumentException e) {
            // The JVM needs it for itself; the program can still send it to itself.
            return;
        }
    }

    synchronized void restore() {
        before.forEach((number, handler) -> {
            if (handler != null) {
                Signal.handle(of(number), handler);
            }
        });
        before.clear();
    }

    /** Ends the process as the signal does that nobody handles. */
    void die(int number) {
        Signal signal = of(number);
        try {
            if (signal != null) {
                Signal.handle(signal, SignalHandler.SIG_DFL);
            }
        } catch (IllegalArgumentException e) {
            // It kills without that as well.
            signal = null;
        }
        try {
            new ProcessBuilder(
                            "kill",
                            "-" + number,
                            Long.toString(ProcessHandle.current().pid()))
                    .start();
            Thread.sleep(LONGEST_DEATH);
        } catch (IOException e) {
            Runtime.getRuntime().halt(128 + number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
