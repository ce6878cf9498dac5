// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import dev.fantail.modules.posix.ChannelHolder;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** A UDP socket. */
final class DatagramSocketFile extends SocketFile implements ChannelHolder {
    private final Readiness readiness = new Readiness();
    private final DatagramChannel channel;

    DatagramSocketFile(int family, int protocol) throws IOException {
        super(family, Sockets.SOCK_DGRAM, protocol);
        channel = DatagramChannel.open(Sockets.protocolFamily(family));
        channel.configureBlocking(false);
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        try {
            channel.bind(address);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    void listen(int backlog) throws IOException {
        throw new OsFailure(Errno.EOPNOTSUPP);
    }

    @Override
    SocketFile accept() throws IOException {
        throw new OsFailure(Errno.EOPNOTSUPP);
    }

    @Override
    boolean connect(SocketAddress address) throws IOException {
        try {
            if (channel.isConnected()) {
                channel.disconnect();
            }
            channel.connect(address);
            return true;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    SocketAddress localAddress() throws IOException {
        return channel.getLocalAddress();
    }

    @Override
    SocketAddress remoteAddress() throws IOException {
        SocketAddress result = channel.getRemoteAddress();
        if (result == null) {
            throw new OsFailure(Errno.ENOTCONN);
        }
        return result;
    }

    @Override
    void shutdown(boolean reading, boolean writing) throws IOException {
        remoteAddress();
    }

    @Override
    protected void receive(ByteBuffer target) throws IOException {
        receiveFrom(target);
    }

    @Override
    SocketAddress receiveFrom(ByteBuffer target) throws IOException {
        SocketAddress sender = channel.receive(target);
        if (sender == null) {
            throw new OsFailure(Errno.EAGAIN);
        }
        return sender;
    }

    @Override
    int send(ByteBuffer source) throws IOException {
        try {
            int length = source.remaining();
            int count = channel.write(source);
            if (count == 0 && length > 0) {
                throw new OsFailure(Errno.EAGAIN);
            }
            return count;
        } catch (java.nio.channels.NotYetConnectedException e) {
            throw new OsFailure(Errno.EDESTADDRREQ);
        }
    }

    @Override
    int sendTo(ByteBuffer source, SocketAddress target) throws IOException {
        try {
            int length = source.remaining();
            int count = channel.send(source, target);
            if (count == 0 && length > 0) {
                throw new OsFailure(Errno.EAGAIN);
            }
            return count;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    boolean isListening() {
        return false;
    }

    @Override
    protected void close() throws IOException {
        readiness.close();
        channel.close();
    }

    @Override
    public boolean readable() {
        return hasAhead() || readiness.isReady(channel, SelectionKey.OP_READ);
    }

    @Override
    public boolean writable() {
        return readiness.isReady(channel, SelectionKey.OP_WRITE);
    }

    @Override
    public SelectableChannel channel() {
        return channel.isOpen() ? channel : null;
    }

    @Override
    public int readOperation() {
        return SelectionKey.OP_READ;
    }

    @Override
    public int writeOperation() {
        return SelectionKey.OP_WRITE;
    }

    @Override
    void applyOption(int level, int name, int value) throws IOException {
        SocketOption<?> option = Sockets.option(level, name);
        if (option != null && channel.supportedOptions().contains(option)) {
            Sockets.apply(channel, option, value);
        }
    }

    @Override
    int option(int level, int name) throws IOException {
        SocketOption<?> option = Sockets.option(level, name);
        return option == null || !channel.supportedOptions().contains(option)
                ? super.option(level, name)
                : Sockets.valueOf(channel.getOption(option));
    }
}
