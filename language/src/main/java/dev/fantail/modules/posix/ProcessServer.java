// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.posix;

import dev.fantail.objects.PythonContext;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a process offers to the Python processes that it has started. The pipes of a context live in its own memory: a
 * child that inherits one reads and writes through this server.
 */
public final class ProcessServer {
    /** In the environment of a child: the address of the server, the child's number there, its descriptors. */
    static final String DESCRIPTORS = "FANTAIL_DESCRIPTORS";

    /** In the environment of a child: the address of the server of the first process. */
    public static final String ROOT = "FANTAIL_ROOT";

    /** The first byte of a connection for {@link #serveFile}. */
    static final int FILES = 'F';

    static final int READ = 'r';
    static final int WRITE = 'w';
    static final int QUERY = 'q';
    static final int CLOSE = 'c';

    private static final long LONGEST_DRAIN = 2_000_000_000;

    /** Answers on a connection until it ends. */
    public interface Service {
        void serve(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private final Map<Long, Map<Integer, OpenFile>> offers = new ConcurrentHashMap<>();
    private final Map<Integer, Service> services = new ConcurrentHashMap<>();
    private Path address;
    private ServerSocketChannel listener;
    private long lastOffer;

    private ProcessServer() {
        services.put(FILES, this::serveFile);
    }

    public static ProcessServer of(PythonContext context) {
        return (ProcessServer) context.moduleState().computeIfAbsent(ProcessServer.class, key -> new ProcessServer());
    }

    /** At the end of a context. */
    public static void dispose(PythonContext context) {
        if (context.moduleState().get(ProcessServer.class) instanceof ProcessServer server) {
            server.stop();
        }
    }

    /** @param number the first byte of connections that ask for the service */
    public void offer(int number, Service service) {
        services.put(number, service);
    }

    /** Where the server listens; it begins to when somebody asks. */
    public synchronized String address() throws IOException {
        if (listener == null) {
            Path directory = Files.createTempDirectory("fantail");
            address = directory.resolve("server");
            address.toFile().deleteOnExit();
            directory.toFile().deleteOnExit();
            listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(address));
            ServerSocketChannel bound = listener;
            new Blocking.Mover(() -> accept(bound), "server of child processes").start();
        }
        return address.toString();
    }

    /** What was written goes to the children before the pipes are gone. */
    private void drain() {
        long end = System.nanoTime() + LONGEST_DRAIN;
        while (hasUnread() && System.nanoTime() < end) {
            Blocking.sleep(1_000_000);
        }
    }

    private boolean hasUnread() {
        for (Map<Integer, OpenFile> offered : offers.values()) {
            for (OpenFile file : offered.values()) {
                if (file.hasUnread()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void stop() {
        if (listener == null) {
            return;
        }
        drain();
        try {
            listener.close();
            Files.deleteIfExists(address);
            Files.deleteIfExists(address.getParent());
        } catch (IOException e) {
            // Temporary files that stay behind do no harm.
            return;
        }
    }

    private void accept(ServerSocketChannel bound) {
        while (bound.isOpen()) {
            try {
                SocketChannel connection = bound.accept();
                new Blocking.Mover(() -> serve(connection), "connection of a child process").start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(SocketChannel connection) {
        try (connection) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(connection));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(connection));
            Service service = services.get(in.read());
            if (service != null) {
                service.serve(in, out);
            }
        } catch (IOException e) {
            // The child is gone.
            return;
        }
    }

    /** Keeps the files open for a child; the result is its number. */
    synchronized long offer(PosixFiles files, int[] descriptors) throws IOException {
        Map<Integer, OpenFile> offered = new HashMap<>();
        for (int descriptor : descriptors) {
            OpenFile file = files.file(descriptor);
            file.retain();
            offered.put(descriptor, file);
        }
        offers.put(++lastOffer, new ConcurrentHashMap<>(offered));
        return lastOffer;
    }

    /** The child has ended. */
    void withdraw(long number) {
        Map<Integer, OpenFile> offered = offers.remove(number);
        if (offered != null) {
            for (int descriptor : offered.keySet()) {
                release(offered, descriptor);
            }
        }
    }

    private static void release(Map<Integer, OpenFile> offered, int descriptor) {
        OpenFile file = offered.remove(descriptor);
        if (file != null) {
            try {
                file.release();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serveFile(DataInputStream in, DataOutputStream out) throws IOException {
        Map<Integer, OpenFile> offered = offers.get(in.readLong());
        int descriptor = in.readInt();
        for (int request = in.read(); request >= 0; request = in.read()) {
            OpenFile file = offered == null ? null : offered.get(descriptor);
            boolean blocking = in.readBoolean();
            int length = in.readInt();
            byte[] data = request == WRITE ? in.readNBytes(length) : null;
            try {
                if (file == null) {
                    throw new OsFailure(Errno.EBADF);
                }
                switch (request) {
                    case READ -> {
                        if (!blocking && !file.readable()) {
                            throw new OsFailure(Errno.EAGAIN);
                        }
                        byte[] bytes = new byte[length];
                        int count = file.read(bytes, 0, length);
                        out.writeInt(count);
                        out.write(bytes, 0, count);
                    }
                    case WRITE -> {
                        if (!blocking && !file.writable()) {
                            throw new OsFailure(Errno.EAGAIN);
                        }
                        out.writeInt(file.write(data, 0, length));
                    }
                    case QUERY -> out.writeInt((file.readable() ? 1 : 0) | (file.writable() ? 2 : 0));
                    default -> {
                        release(offered, descriptor);
                        out.writeInt(0);
                    }
                }
            } catch (OsFailure failure) {
                out.writeInt(-OsFailure.numberOf(failure));
            }
            out.flush();
        }
    }
}
