// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.signal;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Calls;
import dev.fantail.objects.protocol.Conversions;

/** {@code _signal}: handlers run when the program raises a signal itself. */
@BuiltinModule(value = "_signal", doc = "Handlers of signals.")
public final class SignalModule {
    private static final int COUNT = 65;
    private static final String[] NAMES = {
        "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1",
        "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP",
        "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH",
        "SIGIO", "SIGPWR", "SIGSYS"
    };
    private static final String[] DESCRIPTIONS = {
        "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
        "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2",
        "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)",
        "Stopped", "Stopped (tty input)", "Stopped (tty output)", "Urgent I/O condition", "CPU time limit exceeded",
        "File size limit exceeded", "Virtual timer expired", "Profiling timer expired", "Window changed",
        "I/O possible", "Power failure", "Bad system call"
    };

    private SignalModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("NSIG", (long) COUNT);
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
        module.set("ItimerError", ExceptionTypes.OS_ERROR);
        PendingSignals.handlers().put(2, module.get("default_int_handler"));
    }

    private static int checked(int signal) {
        if (signal < 1 || signal >= COUNT) {
            throw Errors.valueError("signal number out of range");
        }
        return signal;
    }

    @Builtin("default_int_handler(signalnum, frame, /)")
    static void defaultInterruptHandler(int signal, Object frame) {
        throw Errors.of(ExceptionTypes.KEYBOARD_INTERRUPT);
    }

    @Builtin("signal(signalnum, handler, /)")
    static Object signal(int signal, Object handler) {
        checked(signal);
        boolean constant = handler instanceof Long number && (number == 0 || number == 1);
        if (!constant && !Calls.isCallable(handler)) {
            Object plain = Conversions.intOrNull(handler);
            if (!(plain instanceof Long number && (number == 0 || number == 1))) {
                throw Errors.typeError(
                        "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
            }
        }
        if (signal == 9 || signal == 19) {
            throw Errors.of(ExceptionTypes.OS_ERROR, 22L, Str.of("Invalid argument"));
        }
        Object old = getSignal(signal);
        PendingSignals.handlers().put(signal, handler);
        return old;
    }

    @Builtin("getsignal(signalnum, /)")
    static Object getSignal(int signal) {
        Object handler = PendingSignals.handlers().get(checked(signal));
        return handler == null ? 0L : handler;
    }

    @Builtin("raise_signal(signalnum, /)")
    static void raiseSignal(int signal) {
        PendingSignals.raise(checked(signal));
    }

    @Builtin("strsignal(signalnum, /)")
    static Object describe(int signal) {
        checked(signal);
        return signal <= DESCRIPTIONS.length ? Str.of(DESCRIPTIONS[signal - 1]) : PyNone.NONE;
    }

    @Builtin("valid_signals()")
    static Object validSignals() {
        PySet result = new PySet();
        for (long signal = 1; signal < COUNT; signal++) {
            if (signal != 32 && signal != 33) {
                result.add(signal);
            }
        }
        return result;
    }

    @Builtin("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)")
    static long setWakeup(long descriptor, boolean warn) {
        Object old = PythonContext.get().moduleState().put("signal.wakeup", descriptor);
        return old instanceof Long previous ? previous : -1;
    }

    @Builtin("siginterrupt(signalnum, flag, /)")
    static void interrupt(int signal, boolean flag) {
        checked(signal);
    }

    @Builtin("pthread_sigmask(how, mask, /)")
    static Object mask(int how, Object mask) {
        return new PySet();
    }
}
