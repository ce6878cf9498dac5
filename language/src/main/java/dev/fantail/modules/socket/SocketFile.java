// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.Multiplexer;
import dev.fantail.modules.posix.OpenFile;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.Posix;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AlreadyBoundException;
import java.nio.channels.AlreadyConnectedException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ConnectionPendingException;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the descriptor of a socket refers to. None of its operations waits: they fail with EAGAIN. */
abstract class SocketFile extends OpenFile {
    private final int family;
    private final int type;
    private final int protocol;
    private final Map<Long, Integer> options = new ConcurrentHashMap<>();
    private byte[] ahead = {};
    private int failure;

    SocketFile(int family, int type, int protocol) {
        this.family = family;
        this.type = type;
        this.protocol = protocol;
    }

    final int family() {
        return family;
    }

    final int type() {
        return type;
    }

    final int protocol() {
        return protocol;
    }

    abstract void bind(SocketAddress address) throws IOException;

    abstract void listen(int backlog) throws IOException;

    abstract SocketFile accept() throws IOException;

    /** False when the connection is on its way; then the socket becomes writable when it is made or has failed. */
    abstract boolean connect(SocketAddress address) throws IOException;

    abstract SocketAddress localAddress() throws IOException;

    abstract SocketAddress remoteAddress() throws IOException;

    abstract void shutdown(boolean reading, boolean writing) throws IOException;

    /** Fills the buffer with what is there; a closed connection adds nothing. */
    protected abstract void receive(ByteBuffer target) throws IOException;

    /** As {@link #receive}; the sender, or {@code null} for a connection. */
    SocketAddress receiveFrom(ByteBuffer target) throws IOException {
        receive(target);
        return null;
    }

    abstract int send(ByteBuffer source) throws IOException;

    int sendTo(ByteBuffer source, SocketAddress target) throws IOException {
        throw new OsFailure(Errno.EISCONN);
    }

    abstract boolean isListening();

    /** Whether bytes that were only looked at are kept. */
    final synchronized boolean hasAhead() {
        return ahead.length > 0;
    }

    final synchronized int receive(byte[] target, int offset, int length, boolean peek) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ahead.length == 0) {
            ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
            receive(buffer);
            int count = buffer.position() - offset;
            if (peek) {
                ahead = java.util.Arrays.copyOfRange(target, offset, offset + count);
            }
            return count;
        }
        int count = Math.min(length, ahead.length);
        System.arraycopy(ahead, 0, target, offset, count);
        if (!peek) {
            ahead = java.util.Arrays.copyOfRange(ahead, count, ahead.length);
        }
        return count;
    }

    final void fail(IOException cause) {
        failure = OsFailure.numberOf(cause);
    }

    /** What {@code SO_ERROR} says; asking clears it. */
    final int takeFailure() {
        int result = failure;
        failure = 0;
        return result;
    }

    final void setOption(int level, int name, int value) throws IOException {
        applyOption(level, name, value);
        options.put((long) level << 32 | name, value);
    }

    /** Tells the system; what it does not know is only remembered. */
    void applyOption(int level, int name, int value) throws IOException {}

    final Map<Long, Integer> options() {
        return options;
    }

    int option(int level, int name) throws IOException {
        return options.getOrDefault((long) level << 32 | name, 0);
    }

    @Override
    public final int read(byte[] target, int offset, int length) throws IOException {
        while (true) {
            try {
                return receive(target, offset, length, false);
            } catch (OsFailure e) {
                retry(e, true);
            }
        }
    }

    @Override
    public final int write(byte[] source, int offset, int length) throws IOException {
        while (true) {
            try {
                return send(ByteBuffer.wrap(source, offset, length));
            } catch (OsFailure e) {
                retry(e, false);
            }
        }
    }

    private void retry(OsFailure failed, boolean reading) throws IOException {
        if (failed.number() != Errno.EAGAIN || !isBlocking()) {
            throw failed;
        }
        Multiplexer.await(List.of(new Multiplexer.Request(this, reading, !reading)), -1);
    }

    @Override
    public final int kind() {
        return Posix.S_IFSOCK;
    }

    /** The error number for a state that Java's channels do not allow. */
    static IOException failure(RuntimeException cause) {
        return switch (cause) {
            case NotYetConnectedException e -> new OsFailure(Errno.ENOTCONN);
            case AlreadyConnectedException e -> new OsFailure(Errno.EISCONN);
            case ConnectionPendingException e -> new OsFailure(Errno.EALREADY);
            case AlreadyBoundException e -> new OsFailure(Errno.EINVAL);
            case UnresolvedAddressException e -> new OsFailure(Errno.EHOSTUNREACH);
            case UnsupportedAddressTypeException e -> new OsFailure(Errno.EAFNOSUPPORT);
            case IllegalArgumentException e -> new OsFailure(Errno.EINVAL);
            case UnsupportedOperationException e -> new OsFailure(Errno.EOPNOTSUPP);
            default -> throw cause;
        };
    }

    /** A connection that broke, as the system tells it. */
    static IOException broken(IOException cause, int closed) {
        return cause instanceof ClosedChannelException ? new OsFailure(closed) : cause;
    }
}
