// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.signal;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.BuiltinTable;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Str;
import dev.fantail.objects.StructSequence;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.util.Set;
import java.util.TreeSet;

/** {@code _signal}. */
@BuiltinModule(value = "_signal", doc = "Handlers of signals.")
public final class SignalModule {
    private static final PyType TIMER_ERROR = ExceptionTypes.declare("signal.itimer_error", ExceptionTypes.OS_ERROR);
    private static final StructSequence SIGNAL_INFO = new StructSequence(
            "signal.struct_siginfo",
            "What is known of a signal.",
            7,
            "si_signo",
            "si_code",
            "si_errno",
            "si_pid",
            "si_uid",
            "si_status",
            "si_band");
    private static final String[] NAMES = {
        "SIGHUP",
        "SIGINT",
        "SIGQUIT",
        "SIGILL",
        "SIGTRAP",
        "SIGABRT",
        "SIGBUS",
        "SIGFPE",
        "SIGKILL",
        "SIGUSR1",
        "SIGSEGV",
        "SIGUSR2",
        "SIGPIPE",
        "SIGALRM",
        "SIGTERM",
        "SIGSTKFLT",
        "SIGCHLD",
        "SIGCONT",
        "SIGSTOP",
        "SIGTSTP",
        "SIGTTIN",
        "SIGTTOU",
        "SIGURG",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGVTALRM",
        "SIGPROF",
        "SIGWINCH",
        "SIGIO",
        "SIGPWR",
        "SIGSYS"
    };
    private static final String[] DESCRIPTIONS = {
        "Hangup",
        "Interrupt",
        "Quit",
        "Illegal instruction",
        "Trace/breakpoint trap",
        "Aborted",
        "Bus error",
        "Floating point exception",
        "Killed",
        "User defined signal 1",
        "Segmentation fault",
        "User defined signal 2",
        "Broken pipe",
        "Alarm clock",
        "Terminated",
        "Stack fault",
        "Child exited",
        "Continued",
        "Stopped (signal)",
        "Stopped",
        "Stopped (tty input)",
        "Stopped (tty output)",
        "Urgent I/O condition",
        "CPU time limit exceeded",
        "File size limit exceeded",
        "Virtual timer expired",
        "Profiling timer expired",
        "Window changed",
        "I/O possible",
        "Power failure",
        "Bad system call"
    };

    private SignalModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("NSIG", (long) PendingSignals.COUNT);
        module.set("SIG_DFL", 0L);
        module.set("SIG_IGN", 1L);
        module.set("SIG_BLOCK", 0L);
        module.set("SIG_UNBLOCK", 1L);
        module.set("SIG_SETMASK", 2L);
        for (int i = 0; i < NAMES.length; i++) {
            module.set(NAMES[i], i + 1L);
        }
        module.set("SIGIOT", 6L);
        module.set("SIGCLD", 17L);
        module.set("SIGPOLL", 29L);
        module.set("SIGRTMIN", 34L);
        module.set("SIGRTMAX", 64L);
        module.set("ITIMER_REAL", 0L);
        module.set("ITIMER_VIRTUAL", 1L);
        module.set("ITIMER_PROF", 2L);
        module.set("ItimerError", TIMER_ERROR);
        module.set("struct_siginfo", SIGNAL_INFO.type());
        PendingSignals.get().setHandler(2, module.get("default_int_handler"));
    }

    /** The name of a signal, such as {@code SIGINT}; {@code null} for a number without one. */
    static String nameOf(int signal) {
        return signal >= 1 && signal <= NAMES.length ? NAMES[signal - 1] : null;
    }

    private static int checked(int signal) {
        if (signal < 1 || signal >= PendingSignals.COUNT) {
            throw PendingSignals.noSuchSignal();
        }
        return signal;
    }

    @Builtin("default_int_handler(signalnum, frame, /)")
    static void defaultInterruptHandler(int signal, Object frame) {
        throw PendingSignals.keyboardInterrupt();
    }

    @Builtin("signal(signalnum, handler, /)")
    static Object signal(int signal, Object handler) {
        PendingSignals signals = PendingSignals.get();
        if (!signals.isMainThread()) {
            throw Errors.valueError("signal only works in main thread of the main interpreter");
        }
        checked(signal);
        Object chosen = handler;
        if (!Calls.isCallable(handler)) {
            chosen = Conversions.intOrNull(handler);
            if (!(chosen instanceof Long number && (number == 0 || number == 1))) {
                throw Errors.typeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
            }
        }
        if (signal == 9 || signal == 19 || signal == 32 || signal == 33) {
            throw PendingSignals.refused();
        }
        Object old = signals.handler(signal);
        signals.install(signal, chosen);
        return old;
    }

    @Builtin("getsignal(signalnum, /)")
    static Object getSignal(int signal) {
        return PendingSignals.get().handler(checked(signal));
    }

    @Builtin("raise_signal(signalnum, /)")
    static void raiseSignal(int signal) {
        if (signal < 1 || signal >= PendingSignals.COUNT) {
            throw PendingSignals.refused();
        }
        PendingSignals.raise(signal);
    }

    @Builtin("pthread_kill(thread_id, signalnum, /)")
    static void kill(long thread, int signal) {
        if (signal != 0) {
            PendingSignals.raise(checked(signal));
        }
    }

    @Builtin("alarm(seconds, /)")
    static long alarm(int seconds) {
        SignalTimers timers = PendingSignals.get().timers();
        double left = timers.get(0)[0];
        timers.set(0, seconds, 0);
        return (long) Math.ceil(left);
    }

    @Builtin("setitimer(which, seconds, interval=0.0, /)")
    static Object setTimer(int which, double seconds, double interval) {
        if (!SignalTimers.isTimer(which) || seconds < 0 || interval < 0) {
            throw Errors.of(TIMER_ERROR, 22L, Str.of("Invalid argument"));
        }
        Object old = getTimer(which);
        PendingSignals.get().timers().set(which, seconds, interval);
        return old;
    }

    @Builtin("getitimer(which, /)")
    static Object getTimer(int which) {
        if (!SignalTimers.isTimer(which)) {
            throw Errors.of(TIMER_ERROR, 22L, Str.of("Invalid argument"));
        }
        double[] state = PendingSignals.get().timers().get(which);
        return PyTuple.of(state[0], state[1]);
    }

    @Builtin("pause()")
    static void pause() {
        PendingSignals.get().pause();
    }

    private static Set<Integer> numbers(Object signals) {
        Set<Integer> result = new TreeSet<>();
        for (Object signal : Iteration.toArray(signals)) {
            long number = Conversions.toLong(signal);
            if (number < 1 || number >= PendingSignals.COUNT) {
                throw Errors.valueError("signal number " + number + " out of range [1; 64]");
            }
            result.add((int) number);
        }
        return result;
    }

    private static PySet set(Set<Integer> signals) {
        PySet result = new PySet();
        for (int signal : signals) {
            result.add((long) signal);
        }
        return result;
    }

    @Builtin("pthread_sigmask(how, mask, /)")
    static Object mask(int how, Object mask) {
        PendingSignals signals = PendingSignals.get();
        Set<Integer> given = numbers(mask);
        Set<Integer> old = signals.blocked();
        Set<Integer> fresh = new TreeSet<>(old);
        switch (how) {
            case 0 -> fresh.addAll(given);
            case 1 -> fresh.removeAll(given);
            case 2 -> {
                fresh.clear();
                fresh.addAll(given);
            }
            default -> throw PendingSignals.refused();
        }
        fresh.remove(9);
        fresh.remove(19);
        signals.setBlocked(fresh);
        return set(old);
    }

    @Builtin("sigpending()")
    static Object pending() {
        return set(PendingSignals.get().pending());
    }

    @Builtin("sigwait(sigset, /)")
    static long await(Object signals) {
        return PendingSignals.get().take(numbers(signals), -1);
    }

    @Builtin("sigwaitinfo(sigset, /)")
    static Object awaitInfo(Object signals) {
        return info(PendingSignals.get().take(numbers(signals), -1));
    }

    @Builtin("sigtimedwait(sigset, timeout, /)")
    static Object awaitInfo(Object signals, double seconds) {
        if (seconds < 0) {
            throw Errors.valueError("timeout must be non-negative");
        }
        int signal = PendingSignals.get().take(numbers(signals), (long) (seconds * 1e9));
        return signal == 0 ? PyNone.NONE : info(signal);
    }

    private static PyTuple info(int signal) {
        return SIGNAL_INFO.create(signal, 0, 0, ProcessHandle.current().pid(), 0, 0, 0);
    }

    /** The table of {@code signal.struct_siginfo}. */
    public static BuiltinTable signalInfo() {
        return SIGNAL_INFO;
    }

    @Builtin("strsignal(signalnum, /)")
    static Object describe(int signal) {
        checked(signal);
        return signal <= DESCRIPTIONS.length ? Str.of(DESCRIPTIONS[signal - 1]) : PyNone.NONE;
    }

    @Builtin("valid_signals()")
    static Object validSignals() {
        PySet result = new PySet();
        for (long signal = 1; signal < PendingSignals.COUNT; signal++) {
            if (signal != 32 && signal != 33) {
                result.add(signal);
            }
        }
        return result;
    }

    @Builtin("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)")
    static long setWakeup(int descriptor, boolean warn) {
        PendingSignals signals = PendingSignals.get();
        if (!signals.isMainThread()) {
            throw Errors.valueError("set_wakeup_fd only works in main thread of the main interpreter");
        }
        if (descriptor >= 0) {
            try {
                if (PosixFiles.get().file(descriptor).isBlocking()) {
                    throw Errors.valueError("the fd " + descriptor + " must be in non-blocking mode");
                }
            } catch (OsFailure e) {
                throw OsFailure.error(e);
            }
        }
        int old = signals.wakeup();
        signals.setWakeup(descriptor);
        return old;
    }

    @Builtin("siginterrupt(signalnum, flag, /)")
    static void interrupt(int signal, boolean flag) {
        checked(signal);
    }
}
