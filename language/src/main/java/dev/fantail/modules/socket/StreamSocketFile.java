// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import dev.fantail.modules.posix.ChannelHolder;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;

/** A TCP socket, or a stream socket in the file system. Which of Java's two kinds it is shows only in its use. */
final class StreamSocketFile extends SocketFile implements ChannelHolder {
    private final Readiness readiness = new Readiness();
    private SocketChannel connection;
    private ServerSocketChannel server;
    private boolean connected;
    private boolean connecting;
    private boolean inputShut;

    StreamSocketFile(int family, int protocol) {
        super(family, Sockets.SOCK_STREAM, protocol);
    }

    private StreamSocketFile(int family, int protocol, SocketChannel accepted) throws IOException {
        this(family, protocol);
        accepted.configureBlocking(false);
        connection = accepted;
        connected = true;
    }

    private SocketChannel open() throws IOException {
        if (connection == null) {
            connection = SocketChannel.open(Sockets.protocolFamily(family()));
            connection.configureBlocking(false);
            for (Map.Entry<Long, Integer> option : options().entrySet()) {
                apply(connection, (int) (option.getKey() >> 32), option.getKey().intValue(), option.getValue());
            }
        }
        return connection;
    }

    private ServerSocketChannel openServer() throws IOException {
        ServerSocketChannel result = ServerSocketChannel.open(Sockets.protocolFamily(family()));
        result.configureBlocking(false);
        if (family() != Sockets.AF_UNIX) {
            result.setOption(StandardSocketOptions.SO_REUSEADDR, option(Sockets.SOL_SOCKET, Sockets.SO_REUSEADDR) != 0);
        }
        for (Map.Entry<Long, Integer> option : options().entrySet()) {
            apply(result, (int) (option.getKey() >> 32), option.getKey().intValue(), option.getValue());
        }
        return result;
    }

    @Override
    void bind(SocketAddress address) throws IOException {
        try {
            if (server != null || connected) {
                throw new OsFailure(Errno.EINVAL);
            }
            if (family() == Sockets.AF_UNIX) {
                // The name appears now, and listening cannot take it a second time.
                server = openServer();
                server.bind(address, 128);
            } else {
                open().bind(address);
            }
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    void listen(int backlog) throws IOException {
        if (server != null) {
            return;
        }
        SocketAddress address = null;
        if (connection != null) {
            address = connection.getLocalAddress();
            readiness.close();
            connection.close();
            connection = null;
        }
        try {
            server = openServer();
            server.bind(address, Math.max(1, backlog));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    @Override
    SocketFile accept() throws IOException {
        if (server == null) {
            throw new OsFailure(Errno.EINVAL);
        }
        SocketChannel accepted = server.accept();
        if (accepted == null) {
            throw new OsFailure(Errno.EAGAIN);
        }
        return new StreamSocketFile(family(), protocol(), accepted);
    }

    @Override
    boolean connect(SocketAddress address) throws IOException {
        try {
            if (connected) {
                throw new OsFailure(Errno.EISCONN);
            }
            if (connection != null && !connection.isOpen()) {
                connection = null;
            }
            connected = open().connect(address);
            connecting = !connected;
            return connected;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    /** Ends the beginning of a connection when its outcome is known. */
    private boolean settle() {
        if (!readiness.isReady(connection, SelectionKey.OP_CONNECT)) {
            return false;
        }
        synchronized (this) {
            if (!connecting) {
                return true;
            }
            try {
                if (!connection.finishConnect()) {
                    return false;
                }
                connected = true;
            } catch (IOException e) {
                fail(e);
            }
            connecting = false;
        }
        return true;
    }

    @Override
    SocketAddress localAddress() throws IOException {
        NetworkChannel channel = server != null ? server : connection;
        return channel == null || !channel.isOpen() ? null : channel.getLocalAddress();
    }

    @Override
    SocketAddress remoteAddress() throws IOException {
        SocketAddress result = connected ? connection.getRemoteAddress() : null;
        if (result == null) {
            throw new OsFailure(Errno.ENOTCONN);
        }
        return result;
    }

    @Override
    void shutdown(boolean reading, boolean writing) throws IOException {
        if (!connected) {
            throw new OsFailure(Errno.ENOTCONN);
        }
        if (reading) {
            inputShut = true;
            connection.shutdownInput();
        }
        if (writing) {
            connection.shutdownOutput();
        }
    }

    private void checkConnected(int otherwise) throws IOException {
        if (!connected) {
            throw new OsFailure(connecting ? Errno.EAGAIN : otherwise);
        }
    }

    @Override
    protected void receive(ByteBuffer target) throws IOException {
        checkConnected(Errno.ENOTCONN);
        int count = connection.read(target);
        if (count == 0) {
            throw new OsFailure(Errno.EAGAIN);
        }
    }

    @Override
    int send(ByteBuffer source) throws IOException {
        checkConnected(Errno.EPIPE);
        try {
            int count = connection.write(source);
            if (count == 0 && source.hasRemaining()) {
                throw new OsFailure(Errno.EAGAIN);
            }
            return count;
        } catch (IOException e) {
            throw broken(e, Errno.EPIPE);
        }
    }

    @Override
    boolean isListening() {
        return server != null;
    }

    @Override
    protected void close() throws IOException {
        readiness.close();
        if (connection != null) {
            connection.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Override
    public boolean readable() {
        if (server != null) {
            return readiness.isReady(server, SelectionKey.OP_ACCEPT);
        } else if (connecting) {
            return settle() && readable();
        }
        return hasAhead() || inputShut || !connected || readiness.isReady(connection, SelectionKey.OP_READ);
    }

    @Override
    public boolean writable() {
        if (server != null) {
            return false;
        } else if (connecting) {
            return settle();
        }
        return !connected || readiness.isReady(connection, SelectionKey.OP_WRITE);
    }

    @Override
    public SelectableChannel channel() {
        SelectableChannel channel = server != null ? server : connection;
        return channel == null || !channel.isOpen() || server == null && !connected && !connecting ? null : channel;
    }

    @Override
    public int readOperation() {
        return server != null ? SelectionKey.OP_ACCEPT : connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_READ;
    }

    @Override
    public int writeOperation() {
        return connecting ? SelectionKey.OP_CONNECT : SelectionKey.OP_WRITE;
    }

    @Override
    void applyOption(int level, int name, int value) throws IOException {
        if (connection != null && connection.isOpen()) {
            apply(connection, level, name, value);
        }
        if (server != null) {
            apply(server, level, name, value);
        }
    }

    private static void apply(NetworkChannel channel, int level, int name, int value) throws IOException {
        SocketOption<?> option = Sockets.option(level, name);
        if (option != null && channel.supportedOptions().contains(option)) {
            Sockets.apply(channel, option, value);
        }
    }

    @Override
    int option(int level, int name) throws IOException {
        SocketOption<?> option = Sockets.option(level, name);
        NetworkChannel channel = server != null ? server : connection;
        if (option == null
                || channel == null
                || !channel.isOpen()
                || !channel.supportedOptions().contains(option)) {
            return super.option(level, name);
        }
        return Sockets.valueOf(channel.getOption(option));
    }
}
