// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.signal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signals that have arrived and whose handlers are still to run, and the handlers. */
public final class PendingSignals {
    private static final int INTERRUPT = 2;

    private PendingSignals() {}

    @SuppressWarnings("unchecked")
    static Map<Integer, Object> handlers() {
        return (Map<Integer, Object>) PythonContext.get()
                .moduleState()
                .computeIfAbsent(PendingSignals.class, key -> new ConcurrentHashMap<>());
    }

    /** Runs the handler of a signal in the current thread, as if the signal had arrived. */
    @TruffleBoundary
    public static void raise(int signal) {
        Object handler = handlers().get(signal);
        if (handler != null && Calls.isCallable(handler)) {
            PyFrame frame = CallerFrames.at(0);
            Calls.call(handler, (long) signal, PyNone.ofNullable(frame));
        } else if (handler == null && signal == INTERRUPT) {
            throw Errors.of(ExceptionTypes.KEYBOARD_INTERRUPT);
        }
    }
}
