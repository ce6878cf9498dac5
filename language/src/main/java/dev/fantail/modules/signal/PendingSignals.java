// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.signal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.nodes.RootNode;
import dev.fantail.modules.posix.Blocking;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.CallerFrames;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExactPoll;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyFrame;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Calls;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The signals of a context: which handlers there are, and which signals have arrived and wait. Handlers run in the main
 * thread, between two instructions of the program or out of a wait.
 */
public final class PendingSignals {
    static final long DEFAULT = 0;
    static final long IGNORE = 1;
    static final int COUNT = 65;

    private static final int INTERRUPT = 2;
    private static final int PIPE = 13;
    private static final int CHILD = 17;
    private static final int CONTINUE = 18;
    private static final int URGENT = 23;
    private static final int FILE_SIZE = 25;
    private static final int WINDOW = 28;

    private static final int MOST_PASSES = 100;

    private final PythonContext context;
    private final Thread main = Thread.currentThread();
    private final Object[] handlers = new Object[COUNT];
    private final ConcurrentLinkedQueue<Integer> arrived = new ConcurrentLinkedQueue<>();
    private final Set<Integer> blocked = new TreeSet<>();
    private final Set<Integer> pending = new TreeSet<>();
    private final SystemSignals system = new SystemSignals();
    private final SignalTimers timers = new SignalTimers(this);
    private long handled;
    private volatile int wakeup = -1;

    private PendingSignals(PythonContext context) {
        this.context = context;
        java.util.Arrays.fill(handlers, DEFAULT);
        handlers[PIPE] = IGNORE;
        handlers[FILE_SIZE] = IGNORE;
    }

    /** Handlers will run in this thread. */
    public static void rememberMainThread() {
        get();
    }

    static PendingSignals get() {
        return of(PythonContext.get());
    }

    private static PendingSignals of(PythonContext context) {
        return (PendingSignals)
                context.moduleState().computeIfAbsent(PendingSignals.class, key -> new PendingSignals(context));
    }

    /** At the end of a context: the signals of the process are what they were. */
    public static void dispose(PythonContext context) {
        if (context.moduleState().get(PendingSignals.class) instanceof PendingSignals signals) {
            signals.timers.stop();
            signals.system.restore();
        }
    }

    boolean isMainThread() {
        return Thread.currentThread() == main;
    }

    SignalTimers timers() {
        return timers;
    }

    Object handler(int signal) {
        return handlers[signal];
    }

    void setHandler(int signal, Object handler) {
        handlers[signal] = handler;
    }

    /** Sets a handler and has the system tell of the signal. */
    void install(int signal, Object handler) {
        handlers[signal] = handler;
        if (context.env().isNativeAccessAllowed()) {
            system.install(signal, handler, () -> new Blocking.Mover(() -> arrive(signal), "signal").start());
        }
    }

    int wakeup() {
        return wakeup;
    }

    void setWakeup(int descriptor) {
        wakeup = descriptor;
    }

    /** A signal for the process has come, from outside, from a timer or from another thread. */
    void arrive(int signal) {
        synchronized (this) {
            if (blocked.contains(signal)) {
                pending.add(signal);
                notifyAll();
                return;
            }
        }
        Object handler = handlers[signal];
        if (isIgnored(signal, handler)) {
            return;
        } else if (isConstant(handler, DEFAULT)) {
            system.die(signal);
            return;
        }
        wake(signal);
        arrived.add(signal);
        handle(MOST_PASSES);
    }

    /**
     * Lets the main thread run the handlers. The compiler polls behind each round of a loop and before each return, outside
     * of any {@code try} of the frame that is there; what a handler raised there would pass the handlers of Python code. Such
     * polls are passed, as a loop's own poll comes next; but not without end, as a recursion has no other.
     *
     * @param passes how many more may be passed
     */
    private void handle(int passes) {
        context.env().submitThreadLocal(new Thread[] {main}, new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
                if (passes > 0 && access.getLocation() instanceof RootNode) {
                    handle(passes - 1);
                    ExactPoll.want();
                } else {
                    context.threadState().apart(PendingSignals.this::runArrived);
                }
            }
        });
    }

    private void wake(int signal) {
        int descriptor = wakeup;
        if (descriptor >= 0) {
            try {
                PosixFiles.of(context).file(descriptor).write(new byte[] {(byte) signal}, 0, 1);
            } catch (IOException e) {
                // Full or closed: whoever listens there is awake or gone.
                return;
            }
        }
    }

    private void runArrived() {
        for (Integer signal = arrived.poll(); signal != null; signal = arrived.poll()) {
            run(signal);
        }
    }

    private void run(int signal) {
        synchronized (this) {
            handled++;
            notifyAll();
        }
        Object handler = handlers[signal];
        if (Calls.isCallable(handler)) {
            PyFrame frame = CallerFrames.at(0);
            Calls.call(handler, (long) signal, PyNone.ofNullable(frame));
        }
    }

    private static boolean isConstant(Object handler, long constant) {
        return handler instanceof Long number && number == constant;
    }

    private static boolean isIgnored(int signal, Object handler) {
        boolean harmless = signal == CHILD || signal == CONTINUE || signal == URGENT || signal == WINDOW;
        return isConstant(handler, IGNORE) || harmless && isConstant(handler, DEFAULT) || handler == PyNone.NONE;
    }

    /** As if the process had sent itself a signal. */
    @TruffleBoundary
    public static void raise(int signal) {
        PendingSignals signals = get();
        synchronized (signals) {
            if (signals.blocked.contains(signal)) {
                signals.pending.add(signal);
                signals.notifyAll();
                return;
            }
        }
        if (signals.isMainThread() && Calls.isCallable(signals.handlers[signal])) {
            signals.wake(signal);
            signals.run(signal);
        } else {
            signals.arrive(signal);
        }
    }

    /** As {@code _thread.interrupt_main}: what has no handler is not raised. */
    @TruffleBoundary
    public static void interruptMain(int signal) {
        PendingSignals signals = get();
        // The module installs the handler that CPython has from the start.
        PythonContext.get().importModule("_signal");
        Object handler = signals.handlers[signal];
        if (signal == INTERRUPT && isConstant(handler, DEFAULT)) {
            return;
        } else if (!isConstant(handler, DEFAULT) && !isConstant(handler, IGNORE)) {
            raise(signal);
        }
    }

    /** Whether this program, rather than the system, decides what the signal does. */
    @TruffleBoundary
    public static boolean handles(int signal) {
        return signal > 0 && signal < COUNT && signal != 9 && signal != 19;
    }

    /** Waits until a handler has run. */
    @TruffleBoundary
    void pause() {
        long before;
        synchronized (this) {
            before = handled;
        }
        Blocking.on(() -> {
            synchronized (this) {
                while (handled == before) {
                    wait();
                }
            }
        });
    }

    /** Takes one of the signals that are blocked and have come; 0 when none comes in time. */
    @TruffleBoundary
    int take(Set<Integer> wanted, long nanoseconds) {
        long end = nanoseconds < 0 ? Long.MAX_VALUE : System.nanoTime() + nanoseconds;
        int[] result = new int[1];
        Blocking.on(() -> {
            synchronized (this) {
                while (true) {
                    for (int signal : wanted) {
                        if (pending.remove(signal)) {
                            result[0] = signal;
                            return;
                        }
                    }
                    long left = end == Long.MAX_VALUE ? 1_000_000_000 : end - System.nanoTime();
                    if (left <= 0) {
                        return;
                    }
                    wait(Math.max(1, left / 1_000_000));
                }
            }
        });
        return result[0];
    }

    synchronized Set<Integer> pending() {
        return new TreeSet<>(pending);
    }

    synchronized Set<Integer> blocked() {
        return new TreeSet<>(blocked);
    }

    /** Signals that were blocked and are no longer have arrived now. */
    void setBlocked(Set<Integer> signals) {
        Set<Integer> free = new TreeSet<>();
        synchronized (this) {
            blocked.clear();
            blocked.addAll(signals);
            for (int signal : pending()) {
                if (!blocked.contains(signal)) {
                    pending.remove(signal);
                    free.add(signal);
                }
            }
        }
        for (int signal : free) {
            raise(signal);
        }
    }

    static PyException noSuchSignal() {
        return Errors.valueError("signal number out of range");
    }

    static PyException refused() {
        return OsFailure.error(Errno.EINVAL);
    }

    static PyException keyboardInterrupt() {
        return Errors.of(ExceptionTypes.KEYBOARD_INTERRUPT);
    }
}
