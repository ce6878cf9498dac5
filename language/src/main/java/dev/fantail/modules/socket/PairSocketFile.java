// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.Pipe;
import dev.fantail.modules.posix.Watchable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;

/** One of two sockets that are connected inside the process. */
final class PairSocketFile extends SocketFile implements Watchable {
    private final Pipe input;
    private final Pipe output;

    PairSocketFile(int family, int protocol, Pipe input, Pipe output) {
        super(family, Sockets.SOCK_STREAM, protocol);
        this.input = input;
        this.output = output;
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        throw new OsFailure(Errno.EINVAL);
    }

    @Override
    void listen(int backlog) throws IOException {
        throw new OsFailure(Errno.EINVAL);
    }

    @Override
    SocketFile accept() throws IOException {
        throw new OsFailure(Errno.EINVAL);
    }

    @Override
    boolean connect(SocketAddress address) throws IOException {
        throw new OsFailure(Errno.EISCONN);
    }

    @Override
    SocketAddress localAddress() {
        return null;
    }

    @Override
    SocketAddress remoteAddress() {
        return null;
    }

    @Override
    boolean isListening() {
        return false;
    }

    @Override
    void shutdown(boolean reading, boolean writing) {
        if (reading) {
            input.closeReader();
        }
        if (writing) {
            output.closeWriter();
        }
    }

    @Override
    protected void receive(ByteBuffer target) throws IOException {
        if (input.isReaderClosed()) {
            return;
        }
        byte[] bytes = new byte[target.remaining()];
        target.put(bytes, 0, input.read(bytes, 0, bytes.length, false));
    }

    @Override
    int send(ByteBuffer source) throws IOException {
        if (output.isWriterClosed()) {
            throw new OsFailure(Errno.EPIPE);
        }
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        return output.write(bytes, 0, bytes.length, false);
    }

    @Override
    protected void close() {
        shutdown(true, true);
    }

    @Override
    public boolean readable() {
        return hasAhead() || input.isReaderClosed() || input.readable();
    }

    @Override
    public boolean writable() {
        return output.isWriterClosed() || output.writable();
    }

    @Override
    public boolean hangUp() {
        return input.isWriterClosed() && output.isReaderClosed();
    }

    @Override
    public void watch(Runnable listener) {
        input.addListener(listener);
        output.addListener(listener);
    }

    @Override
    public void unwatch(Runnable listener) {
        input.removeListener(listener);
        output.removeListener(listener);
    }
}
