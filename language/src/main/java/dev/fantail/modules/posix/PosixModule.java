// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.signal.PendingSignals;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PySet;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.StructSequence;
import dev.fantail.objects.protocol.Conversions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code posix}: the process, its environment and its children; constants of the whole module. */
@BuiltinModule("posix")
public final class PosixModule {
    public static final StructSequence UNAME =
            new StructSequence("posix.uname_result", "", 5, "sysname", "nodename", "release", "version", "machine");
    public static final StructSequence TERMINAL_SIZE = new StructSequence(
            "os.terminal_size", "A tuple of (columns, lines) for holding terminal window size", 2, "columns", "lines");
    public static final StructSequence TIMES = new StructSequence(
            "posix.times_result", "", 5, "user", "system", "children_user", "children_system", "elapsed");
    public static final StructSequence SCHED_PARAM = new StructSequence("posix.sched_param", "", 1, "sched_priority");

    private PosixModule() {}

    @ModuleInit
    static void init(PyModule module) {
        PyDict environment = new PyDict();
        for (Map.Entry<String, String> entry : ProcessState.get().environment().entrySet()) {
            environment.put(bytes(entry.getKey()), bytes(entry.getValue()));
        }
        module.set("environ", environment);
        module.set("error", ExceptionTypes.OS_ERROR);
        module.set("stat_result", StatResult.SEQUENCE.type());
        module.set("terminal_size", TERMINAL_SIZE.type());
        module.set("uname_result", UNAME.type());
        module.set("times_result", TIMES.type());
        module.set("DirEntry", DirEntry.TYPE);
        module.set(
                "_have_functions",
                PyList.of(
                        Str.of("HAVE_FACCESSAT"),
                        Str.of("HAVE_FCHDIR"),
                        Str.of("HAVE_FCHMOD"),
                        Str.of("HAVE_FDOPENDIR"),
                        Str.of("HAVE_FSTATAT"),
                        Str.of("HAVE_FTRUNCATE"),
                        Str.of("HAVE_LSTAT"),
                        Str.of("HAVE_UTIMENSAT")));
        Object[] constants = {
            "F_OK",
            0,
            "R_OK",
            4,
            "W_OK",
            2,
            "X_OK",
            1,
            "O_RDONLY",
            Posix.O_RDONLY,
            "O_WRONLY",
            Posix.O_WRONLY,
            "O_RDWR",
            Posix.O_RDWR,
            "O_CREAT",
            Posix.O_CREAT,
            "O_EXCL",
            Posix.O_EXCL,
            "O_TRUNC",
            Posix.O_TRUNC,
            "O_APPEND",
            Posix.O_APPEND,
            "O_NONBLOCK",
            Posix.O_NONBLOCK,
            "O_NDELAY",
            Posix.O_NONBLOCK,
            "O_SYNC",
            Posix.O_SYNC,
            "O_DSYNC",
            Posix.O_DSYNC,
            "O_NOCTTY",
            Posix.O_NOCTTY,
            "O_CLOEXEC",
            Posix.O_CLOEXEC,
            "O_DIRECTORY",
            Posix.O_DIRECTORY,
            "O_NOFOLLOW",
            Posix.O_NOFOLLOW,
            "O_ACCMODE",
            Posix.O_ACCMODE,
            "SEEK_DATA",
            3,
            "SEEK_HOLE",
            4,
            "NGROUPS_MAX",
            65536,
            "TMP_MAX",
            238328,
            "WNOHANG",
            1,
            "WUNTRACED",
            2,
            "WCONTINUED",
            8,
            "WEXITED",
            4,
            "WSTOPPED",
            2,
            "WNOWAIT",
            0x1000000,
            "P_ALL",
            0,
            "P_PID",
            1,
            "P_PGID",
            2,
            "EX_OK",
            0,
            "EX_USAGE",
            64,
            "EX_DATAERR",
            65,
            "EX_NOINPUT",
            66,
            "EX_NOUSER",
            67,
            "EX_NOHOST",
            68,
            "EX_UNAVAILABLE",
            69,
            "EX_SOFTWARE",
            70,
            "EX_OSERR",
            71,
            "EX_OSFILE",
            72,
            "EX_CANTCREAT",
            73,
            "EX_IOERR",
            74,
            "EX_TEMPFAIL",
            75,
            "EX_PROTOCOL",
            76,
            "EX_NOPERM",
            77,
            "EX_CONFIG",
            78,
            "PRIO_PROCESS",
            0,
            "PRIO_PGRP",
            1,
            "PRIO_USER",
            2,
            "RTLD_LAZY",
            1,
            "RTLD_NOW",
            2,
            "RTLD_GLOBAL",
            256,
            "RTLD_LOCAL",
            0,
            "GRND_NONBLOCK",
            1,
            "GRND_RANDOM",
            2,
        };
        for (int i = 0; i < constants.length; i += 2) {
            module.set((String) constants[i], (long) (Integer) constants[i + 1]);
        }
    }

    private static PyBytes bytes(String text) {
        return new PyBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Builtin("getpid()")
    static long getpid() {
        return ProcessHandle.current().pid();
    }

    @Builtin("getppid()")
    static long getppid() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
    }

    @Builtin("getuid()")
    static long getuid() {
        return ownAttribute(TruffleFile.UNIX_UID);
    }

    @Builtin("geteuid()")
    static long geteuid() {
        return ownAttribute(TruffleFile.UNIX_UID);
    }

    @Builtin("getgid()")
    static long getgid() {
        return ownAttribute(TruffleFile.UNIX_GID);
    }

    @Builtin("getegid()")
    static long getegid() {
        return ownAttribute(TruffleFile.UNIX_GID);
    }

    /** Of the process's own directory in /proc, which belongs to its user and group. */
    private static long ownAttribute(TruffleFile.AttributeDescriptor<Integer> attribute) {
        try {
            return PythonContext.get()
                    .env()
                    .getInternalTruffleFile("/proc/self")
                    .getAttribute(attribute);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            return 0;
        }
    }

    @Builtin("getlogin()")
    static Object getlogin() {
        String name = System.getProperty("user.name");
        if (name == null) {
            throw OsFailure.error(Errno.ENOTTY);
        }
        return Str.of(name);
    }

    @Builtin("getgroups()")
    static Object getgroups() {
        return PyList.of((Object) getgid());
    }

    @Builtin("getpgid(pid)")
    static long getpgid(long pid) {
        return pid == 0 ? getpid() : pid;
    }

    @Builtin("getpgrp()")
    static long getpgrp() {
        return getpid();
    }

    @Builtin("getsid(pid, /)")
    static long getsid(long pid) {
        return getpgid(pid);
    }

    @Builtin("urandom(size, /)")
    static Object urandom(long size) {
        if (size < 0) {
            throw Errors.valueError("negative argument not allowed");
        }
        return new PyBytes(ProcessState.get().randomBytes((int) size));
    }

    @Builtin("getrandom(size, flags=0)")
    static Object getrandom(int size, int flags) {
        return urandom(size);
    }

    @Builtin("cpu_count()")
    static Object cpuCount() {
        return (long) Runtime.getRuntime().availableProcessors();
    }

    @Builtin("sched_getaffinity(pid, /)")
    static Object affinity(long pid) {
        Object[] cpus = new Object[Runtime.getRuntime().availableProcessors()];
        for (int i = 0; i < cpus.length; i++) {
            cpus[i] = (long) i;
        }
        PySet result = new PySet();
        for (Object cpu : cpus) {
            result.add(cpu);
        }
        return result;
    }

    @Builtin("sched_yield()")
    static void yieldNow() {
        Thread.yield();
    }

    @Builtin("uname()")
    static Object uname() {
        return UNAME.create(
                System.getProperty("os.name"),
                kernel("hostname", "localhost"),
                kernel("osrelease", System.getProperty("os.version")),
                kernel("version", ""),
                machine());
    }

    private static String machine() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static String kernel(String name, String otherwise) {
        try {
            TruffleFile file = PythonContext.get()
                    .env()
                    .getInternalTruffleFile(Path.of("/proc/sys/kernel", name).toString());
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException | SecurityException e) {
            return otherwise;
        }
    }

    @Builtin("get_terminal_size(fd=1, /)")
    public static Object terminalSize(int descriptor) {
        try {
            if (!PosixFiles.get().file(descriptor).isTerminal()) {
                throw OsFailure.error(Errno.ENOTTY);
            }
        } catch (OsFailure e) {
            throw OsFailure.error(e);
        }
        int[] size = sttySize();
        return TERMINAL_SIZE.create(size[1], size[0]);
    }

    /** Lines and columns, from the program that every system with a terminal has. */
    private static int[] sttySize() {
        try {
            Process process = new ProcessBuilder("stty", "size")
                    .redirectInput(new java.io.File("/dev/tty"))
                    .start();
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
                String[] words = reader.readLine().split(" ");
                return new int[] {Integer.parseInt(words[0]), Integer.parseInt(words[1])};
            }
        } catch (IOException | RuntimeException e) {
            return new int[] {24, 80};
        }
    }

    @Builtin("ttyname(fd, /)")
    static Object ttyname(int descriptor) {
        throw OsFailure.error(Errno.ENOTTY);
    }

    @Builtin("ctermid()")
    static Object ctermid() {
        return Str.of("/dev/tty");
    }

    @Builtin("times()")
    static Object times() {
        double cpu = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                * 1e-9;
        return TIMES.create(cpu, 0.0, 0.0, 0.0, ProcessState.get().elapsed());
    }

    @Builtin("getloadavg()")
    static Object loadAverage() {
        try {
            TruffleFile file = PythonContext.get().env().getInternalTruffleFile("/proc/loadavg");
            String[] words = new String(file.readAllBytes(), StandardCharsets.US_ASCII).split(" ");
            return PyTuple.of(Double.valueOf(words[0]), Double.valueOf(words[1]), Double.valueOf(words[2]));
        } catch (IOException | SecurityException e) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "Load averages are unobtainable");
        }
    }

    @Builtin("strerror(code, /)")
    static String strerror(int code) {
        return Errno.text(code);
    }

    @Builtin("putenv(name, value, /)")
    static void putenv(Object name, Object value) {
        String key = PosixPath.javaText(PosixPath.fspath(name));
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw Errors.valueError("illegal environment variable name");
        }
        ProcessState.get().environment().put(key, PosixPath.javaText(PosixPath.fspath(value)));
    }

    @Builtin("unsetenv(name, /)")
    static void unsetenv(Object name) {
        String key = PosixPath.javaText(PosixPath.fspath(name));
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw OsFailure.error(Errno.EINVAL);
        }
        ProcessState.get().environment().remove(key);
    }

    @Builtin("_exit(status)")
    static void exit(int status) {
        PythonContext.get().env().getContext().closeExited(null, status & 0xff);
    }

    @Builtin("abort()")
    static void abort() {
        PythonContext.get().env().getContext().closeExited(null, 134);
    }

    @Builtin("kill(pid, signal, /)")
    static void kill(long pid, int signal) {
        ChildProcess started = ProcessState.get().children().get(pid);
        Process child = started == null ? null : started.process();
        if (child != null && (signal == 15 || signal == 9)) {
            if (signal == 9) {
                child.destroyForcibly();
            } else {
                child.destroy();
            }
            return;
        }
        if (!PythonContext.get().env().isCreateProcessAllowed()) {
            throw OsFailure.error(Errno.EPERM);
        }
        if (pid == ProcessHandle.current().pid() && PendingSignals.handles(signal)) {
            PendingSignals.raise(signal);
            return;
        }
        ProcessHandle handle = ProcessHandle.of(Math.abs(pid)).orElse(null);
        if (handle == null) {
            throw OsFailure.error(Errno.ESRCH);
        } else if (signal == 0) {
            return;
        }
        run("kill", "-" + signal, Long.toString(pid));
    }

    @Builtin("killpg(pgid, signal, /)")
    static void killpg(long group, int signal) {
        kill(-group, signal);
    }

    private static void run(String... command) {
        try {
            Process process =
                    PythonContext.get().env().newProcessBuilder(command).start();
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Builtin("waitpid(pid, options, /)")
    static Object waitpid(long pid, int options) {
        Map<Long, ChildProcess> children = ProcessState.get().children();
        if (children.isEmpty() || pid > 0 && !children.containsKey(pid)) {
            throw OsFailure.error(Errno.ECHILD);
        }
        boolean wait = (options & 1) == 0;
        while (true) {
            for (Map.Entry<Long, ChildProcess> child : children.entrySet()) {
                if (pid > 0 && child.getKey() != pid) {
                    continue;
                }
                ChildProcess process = child.getValue();
                if (wait && pid > 0) {
                    Blocking.on(process::await);
                }
                if (!process.isAlive()) {
                    children.remove(child.getKey());
                    return PyTuple.of(child.getKey(), (long) status(process.exitValue()));
                }
            }
            if (!wait) {
                return PyTuple.of(0L, 0L);
            }
            Blocking.sleep(1_000_000);
        }
    }

    /** Java reports the end by a signal as 128 and the signal; the system's status has it in the low bits. */
    private static int status(int exitValue) {
        return exitValue > 128 && exitValue < 128 + 32 ? exitValue - 128 : (exitValue & 0xff) << 8;
    }

    @Builtin("wait()")
    static Object waitAny() {
        return waitpid(-1, 0);
    }

    @Builtin("waitstatus_to_exitcode(status)")
    static long exitCode(int status) {
        return (status & 0x7f) == 0 ? status >> 8 & 0xff : -(status & 0x7f);
    }

    @Builtin("WIFEXITED(status)")
    static boolean ifExited(int status) {
        return (status & 0x7f) == 0;
    }

    @Builtin("WEXITSTATUS(status)")
    static long exitStatus(int status) {
        return status >> 8 & 0xff;
    }

    @Builtin("WIFSIGNALED(status)")
    static boolean ifSignaled(int status) {
        return (status & 0x7f) != 0 && (status & 0x7f) != 0x7f;
    }

    @Builtin("WTERMSIG(status)")
    static long termSignal(int status) {
        return status & 0x7f;
    }

    @Builtin("WIFSTOPPED(status)")
    static boolean ifStopped(int status) {
        return (status & 0xff) == 0x7f;
    }

    @Builtin("WSTOPSIG(status)")
    static long stopSignal(int status) {
        return status >> 8 & 0xff;
    }

    @Builtin("WIFCONTINUED(status)")
    static boolean ifContinued(int status) {
        return status == 0xffff;
    }

    @Builtin("WCOREDUMP(status, /)")
    static boolean coreDump(int status) {
        return (status & 0x80) != 0;
    }

    @Builtin("system(command)")
    static long system(Object command) {
        PythonContext context = PythonContext.get();
        try {
            var builder =
                    context.env().newProcessBuilder("/bin/sh", "-c", PosixPath.javaText(PosixPath.fspath(command)));
            builder.clearEnvironment(true);
            builder.environment(ProcessState.get().environment());
            builder.inheritIO(true);
            Process process = builder.start();
            Blocking.on(process::waitFor);
            return status(process.exitValue());
        } catch (IOException | SecurityException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("sysconf(name, /)")
    static long sysconf(Object name) {
        return switch (name instanceof com.oracle.truffle.api.strings.TruffleString text
                ? Str.toJava(text)
                : Integer.toString(Conversions.toInt(name))) {
            case "SC_PAGE_SIZE", "SC_PAGESIZE", "30" -> 4096;
            case "SC_NPROCESSORS_ONLN", "SC_NPROCESSORS_CONF", "84", "83" ->
                Runtime.getRuntime().availableProcessors();
            case "SC_CLK_TCK", "2" -> 100;
            case "SC_OPEN_MAX", "4" -> 1 << 20;
            case "SC_ARG_MAX", "0" -> 2097152;
            case "SC_IOV_MAX", "60" -> 1024;
            default -> throw Errors.valueError("unrecognized configuration name");
        };
    }
}
