// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.io.TruffleProcessBuilder;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Conversions;
import dev.fantail.objects.protocol.Iteration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.polyglot.io.ProcessHandler.Redirect;

/** {@code _posixsubprocess}: starts programs for {@code subprocess}. */
@BuiltinModule("_posixsubprocess")
public final class PosixSubprocess {
    private PosixSubprocess() {}

    @Builtin("fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, "
            + "errread, errwrite, errpipe_read, errpipe_write, restore_signals, start_new_session, process_group, gid, "
            + "extra_groups, uid, umask, preexec_fn, allow_vfork, /)")
    static long forkExec(
            Object args,
            Object executables,
            boolean closeFds,
            Object passFds,
            Object cwd,
            Object env,
            int inputRead,
            int inputWrite,
            int outputRead,
            int outputWrite,
            int errorRead,
            int errorWrite,
            int failureRead,
            int failureWrite,
            boolean restoreSignals,
            boolean newSession,
            int processGroup,
            Object gid,
            Object extraGroups,
            Object uid,
            int umask,
            Object preexec,
            boolean allowVfork) {
        if (preexec != PyNone.NONE) {
            // There is no child yet that could call it, and here it would change this process.
            throw Errors.runtimeError("preexec_fn is not supported on the Java virtual machine");
        }
        ProcessState state = ProcessState.get();
        PosixFiles files = PosixFiles.get();
        ChildProcess child;
        try {
            child = start(
                    args,
                    executables,
                    kept(passFds, failureWrite),
                    cwd,
                    env,
                    files,
                    inputRead,
                    outputWrite,
                    errorWrite);
        } catch (IOException | SecurityException | UnsupportedOperationException e) {
            child = ChildProcess.failed();
            report(files, failureWrite, OsFailure.numberOf(e), e instanceof BadDirectory ? "noexec:chdir" : "");
        }
        long pid = child.pid() < 0 ? state.fakePid() : child.pid();
        state.children().put(pid, child);
        return pid;
    }

    /** The directory to start in is none. */
    private static final class BadDirectory extends IOException {
        private static final long serialVersionUID = 1;

        BadDirectory(String message) {
            super(message);
        }
    }

    private static void report(PosixFiles files, int descriptor, int number, String what) {
        byte[] message = ("OSError:" + Integer.toHexString(number) + ":" + what).getBytes(StandardCharsets.US_ASCII);
        try {
            files.file(descriptor).write(message, 0, message.length);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    private static ChildProcess start(
            Object args,
            Object executables,
            int[] kept,
            Object cwd,
            Object env,
            PosixFiles files,
            int inputRead,
            int outputWrite,
            int errorWrite)
            throws IOException {
        PythonContext context = PythonContext.get();
        TruffleFile directory = null;
        if (cwd != PyNone.NONE) {
            directory = PosixPath.file(context, PosixPath.javaText(PosixPath.fspath(cwd)));
            if (!directory.isDirectory()) {
                throw new BadDirectory(Errno.text(directory.exists() ? Errno.ENOTDIR : Errno.ENOENT));
            }
        } else {
            directory = context.env().getCurrentWorkingDirectory();
        }
        List<String> command = new ArrayList<>();
        command.add(executable(context, directory, executables));
        Object[] words = Iteration.toArray(args);
        for (int i = 1; i < words.length; i++) {
            command.add(PosixPath.javaText(PosixPath.fspath(words[i])));
        }
        TruffleProcessBuilder builder =
                context.env().newProcessBuilder(command.toArray(new String[0])).directory(directory.getAbsoluteFile());
        builder.clearEnvironment(true);
        Map<String, String> variables = new HashMap<>(environment(env));
        ProcessServer server = ProcessServer.of(context);
        long offer = offer(context, server, files, kept, variables);
        builder.environment(variables);
        boolean inheritsInput = inputRead < 0;
        boolean inheritsOutput = outputWrite < 0;
        boolean inheritsError = errorWrite < 0;
        boolean merged = errorWrite >= 0 && errorWrite == outputWrite;
        builder.inheritIO(false);
        if (inheritsInput) {
            builder.redirectInput(Redirect.INHERIT);
        }
        if (inheritsOutput) {
            builder.redirectOutput(Redirect.INHERIT);
        }
        if (merged) {
            builder.redirectErrorStream(true);
        } else if (inheritsError) {
            builder.redirectError(Redirect.INHERIT);
        }
        ChildProcess child = started(builder);
        Process process = child.process();
        if (offer > 0) {
            new Blocking.Mover(() -> withdraw(process, server, offer), "end of a child process").start();
        }
        if (!inheritsInput) {
            child.copyInput(files.file(inputRead), process.getOutputStream());
        }
        if (!inheritsOutput) {
            child.copyOutput(process.getInputStream(), files.file(outputWrite));
        }
        if (!inheritsError && !merged) {
            child.copyOutput(process.getErrorStream(), files.file(errorWrite));
        }
        return child;
    }

    /** The descriptors for the child, without the one that reports failures: this process does that. */
    private static int[] kept(Object passFds, int failureWrite) {
        Object[] all = Iteration.toArray(passFds);
        int[] kept = new int[all.length];
        int count = 0;
        for (Object descriptor : all) {
            int number = Conversions.toInt(descriptor);
            if (number != failureWrite && number > 2) {
                kept[count++] = number;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Tells a child in its environment how to reach the descriptors that are for it; 0 when there are none. */
    private static long offer(
            PythonContext context, ProcessServer server, PosixFiles files, int[] numbers, Map<String, String> variables)
            throws IOException {
        if (numbers.length == 0) {
            return 0;
        }
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            list.append(i == 0 ? "" : ",").append(numbers[i]);
        }
        long offer = server.offer(files, numbers);
        String root = context.env().getEnvironment().get(ProcessServer.ROOT);
        variables.put(ProcessServer.DESCRIPTORS, server.address() + "\n" + offer + "\n" + list);
        variables.put(ProcessServer.ROOT, root == null ? server.address() : root);
        return offer;
    }

    private static void withdraw(Process process, ProcessServer server, long offer) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.withdraw(offer);
    }

    /** Starts a process and finds out its number, which the process object of a context does not tell. */
    private static synchronized ChildProcess started(TruffleProcessBuilder builder) throws IOException {
        Set<Long> before = children();
        Process process = builder.start();
        Set<Long> after = children();
        after.removeAll(before);
        return new ChildProcess(process, after.isEmpty() ? -1 : after.iterator().next());
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** The first of the candidates that can be run. */
    private static String executable(PythonContext context, TruffleFile directory, Object candidates)
            throws IOException {
        int failure = Errno.ENOENT;
        for (Object candidate : Iteration.toArray(candidates)) {
            String path = PosixPath.javaText(PosixPath.fspath(candidate));
            TruffleFile file =
                    path.startsWith("/") ? context.env().getPublicTruffleFile(path) : directory.resolve(path);
            if (file.isDirectory() || file.exists() && !file.isExecutable()) {
                failure = Errno.EACCES;
            } else if (file.exists()) {
                return file.getAbsoluteFile().getPath();
            } else if (path.contains("/") && hasFileAsParent(file)) {
                failure = Errno.ENOTDIR;
            }
        }
        throw new OsFailure(failure);
    }

    private static boolean hasFileAsParent(TruffleFile file) {
        TruffleFile parent = file.getParent();
        return parent != null && parent.exists() && !parent.isDirectory();
    }

    private static Map<String, String> environment(Object env) {
        if (env == PyNone.NONE) {
            return ProcessState.get().environment();
        }
        Map<String, String> result = new HashMap<>();
        for (Object entry : Iteration.toArray(env)) {
            String text = PosixPath.javaText(entry);
            int equals = text.indexOf('=', 1);
            result.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return result;
    }
}
