// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.Multiplexer;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyObject;
import dev.fantail.objects.PyType;
import dev.fantail.objects.Types;
import java.io.IOException;
import java.util.List;

/** {@code _socket.socket}: a descriptor of a socket, and how long its operations wait. */
public final class PySocket extends PyObject {
    static final PyType TYPE = Types.declare("_socket.socket", Types.OBJECT, PyType.BASE_TYPE);

    /** An operation that fails with EAGAIN where it would have to wait. */
    @FunctionalInterface
    interface Attempt<T> {
        T run(SocketFile file) throws IOException;
    }

    private int descriptor = -1;
    private int family = -1;
    private int type = -1;
    private int protocol = -1;
    private double timeout = -1;

    PySocket(PyType cls) {
        super(cls);
    }

    void initialize(int number, SocketFile file, double wait) throws IOException {
        descriptor = number;
        family = file.family();
        type = file.type();
        protocol = file.protocol();
        if (wait >= 0) {
            setTimeout(wait);
        } else {
            timeout = file.isBlocking() ? -1 : 0;
        }
    }

    int descriptor() {
        return descriptor;
    }

    int family() {
        return family;
    }

    int kind() {
        return type;
    }

    int protocol() {
        return protocol;
    }

    /** In seconds; negative for ever. */
    double timeout() {
        return timeout;
    }

    void setTimeout(double seconds) throws IOException {
        timeout = seconds;
        file().setBlocking(seconds < 0);
    }

    int detach() {
        int result = descriptor;
        descriptor = -1;
        return result;
    }

    SocketFile file() throws OsFailure {
        OpenFile file = PosixFiles.get().file(descriptor);
        if (file instanceof SocketFile socket) {
            return socket;
        }
        throw new OsFailure(Errno.ENOTSOCK);
    }

    long deadline() {
        return timeout < 0 ? Long.MAX_VALUE : System.nanoTime() + (long) (timeout * 1e9);
    }

    /** Runs the operation, waiting for the socket as long as its timeout allows. */
    @TruffleBoundary
    <T> T run(boolean reading, Attempt<T> operation) {
        return run(reading, deadline(), operation);
    }

    @TruffleBoundary
    <T> T run(boolean reading, long deadline, Attempt<T> operation) {
        try {
            SocketFile file = file();
            while (true) {
                try {
                    return operation.run(file);
                } catch (OsFailure e) {
                    if (e.number() != Errno.EAGAIN || timeout == 0) {
                        throw e;
                    }
                }
                await(file, reading, deadline);
            }
        } catch (IOException e) {
            throw OsFailure.error(e);
        } catch (IllegalStateException e) {
            throw OsFailure.error(SocketFile.failure(e));
        }
    }

    /** {@code TimeoutError} when the socket is not ready in time. */
    void await(SocketFile file, boolean reading, long deadline) throws IOException {
        long left = deadline == Long.MAX_VALUE ? -1 : Math.max(0, deadline - System.nanoTime());
        if (Multiplexer.await(List.of(new Multiplexer.Request(file, reading, !reading)), left) == 0) {
            throw Errors.of(ExceptionTypes.TIMEOUT_ERROR, "timed out");
        }
    }
}
