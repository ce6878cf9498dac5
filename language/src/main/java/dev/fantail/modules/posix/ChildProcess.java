// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A child process with the threads that carry its output to open files of the context. */
final class ChildProcess {
    private static final int CHUNK = 8192;

    private final Process process;
    private final long pid;
    private final int failure;
    private final List<Thread> writers = new ArrayList<>();

    /** @param pid the number of the process, or -1 when it ended too soon to be seen */
    ChildProcess(Process process, long pid) {
        this.pid = pid;
        this.process = process;
        this.failure = 0;
    }

    /** A child that could not be started: it has ended with this status. */
    private ChildProcess(int failure) {
        this.pid = -1;
        this.process = null;
        this.failure = failure;
    }

    static ChildProcess failed() {
        return new ChildProcess(255);
    }

    long pid() {
        return pid;
    }

    Process process() {
        return process;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void await() throws InterruptedException {
        if (process != null) {
            process.waitFor();
        }
    }

    /** The exit value; what went to files is there. */
    int exitValue() {
        for (Thread writer : writers) {
            try {
                writer.join(1000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return process == null ? failure : process.exitValue();
    }

    /** Carries what the process writes to {@code target}, which is released at the end. */
    void copyOutput(InputStream source, OpenFile target) {
        target.retain();
        Thread thread = new Blocking.Mover(() -> copyOutputNow(source, target), "output of a child process");
        // Whoever reads from a pipe learns of the end there.
        if (target.kind() != Posix.S_IFIFO) {
            writers.add(thread);
        }
        thread.start();
    }

    private static void copyOutputNow(InputStream source, OpenFile target) {
        byte[] bytes = new byte[CHUNK];
        try (source) {
            for (int count = source.read(bytes); count >= 0; count = source.read(bytes)) {
                for (int done = 0; done < count; ) {
                    done += target.write(bytes, done, count - done);
                }
            }
        } catch (IOException e) {
            // The reader went away: the process learns of it when it writes again.
            return;
        } finally {
            release(target);
        }
    }

    /** Carries what comes from {@code source} to the process. */
    void copyInput(OpenFile source, OutputStream target) {
        source.retain();
        new Blocking.Mover(() -> copyInputNow(source, target), "input of a child process").start();
    }

    private static void copyInputNow(OpenFile source, OutputStream target) {
        byte[] bytes = new byte[CHUNK];
        try (target) {
            for (int count = source.read(bytes, 0, CHUNK); count > 0; count = source.read(bytes, 0, CHUNK)) {
                target.write(bytes, 0, count);
                target.flush();
            }
        } catch (IOException e) {
            // The process does not want more.
            return;
        } finally {
            release(source);
        }
    }

    private static void release(OpenFile file) {
        try {
            file.release();
        } catch (IOException e) {
            return;
        }
    }
}
