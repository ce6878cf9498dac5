// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinClass;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.BufferExporter;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyDict;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.protocol.Conversions;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Methods of {@code _socket.socket}. */
@BuiltinClass(type = "_socket.socket")
public final class SocketMethods {
    private SocketMethods() {}

    @Builtin("__new__(cls, /, *args, **kwargs)")
    static Object create(PyType cls, Object[] args, PyDict keywords) {
        return new PySocket(cls);
    }

    @Builtin("__init__(self, family=-1, type=-1, proto=-1, fileno=None)")
    static void init(PySocket self, int family, int type, int protocol, Object descriptor) {
        try {
            PosixFiles files = PosixFiles.get();
            if (descriptor != PyNone.NONE) {
                int number = Conversions.toInt(descriptor);
                if (number < 0) {
                    throw Errors.valueError("negative file descriptor");
                }
                if (!(files.file(number) instanceof SocketFile file)) {
                    throw new OsFailure(Errno.ENOTSOCK);
                }
                self.initialize(number, file, SocketModule.defaultTimeout());
                return;
            }
            int kind = type == -1 ? Sockets.SOCK_STREAM : type & ~(Sockets.SOCK_NONBLOCK | Sockets.SOCK_CLOEXEC);
            SocketFile file = open(family == -1 ? Sockets.AF_INET : family, kind, Math.max(0, protocol));
            double timeout = type != -1 && (type & Sockets.SOCK_NONBLOCK) != 0 ? 0 : SocketModule.defaultTimeout();
            self.initialize(files.add(file), file, timeout);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    private static SocketFile open(int family, int type, int protocol) throws IOException {
        if (!PythonContext.get().env().isSocketIOAllowed()) {
            throw new OsFailure(Errno.EACCES);
        }
        Sockets.protocolFamily(family);
        boolean local = family == Sockets.AF_UNIX;
        if (type == Sockets.SOCK_STREAM && (protocol == 0 || protocol == Sockets.IPPROTO_TCP && !local)) {
            return new StreamSocketFile(family, protocol);
        } else if (type == Sockets.SOCK_DGRAM && !local && (protocol == 0 || protocol == Sockets.IPPROTO_UDP)) {
            return new DatagramSocketFile(family, protocol);
        }
        throw new OsFailure(Errno.EPROTONOSUPPORT);
    }

    @Builtin(value = "family", kind = Builtin.Kind.GETTER)
    static long family(PySocket self) {
        return self.family();
    }

    @Builtin(value = "type", kind = Builtin.Kind.GETTER)
    static long type(PySocket self) {
        return self.kind();
    }

    @Builtin(value = "proto", kind = Builtin.Kind.GETTER)
    static long protocol(PySocket self) {
        return self.protocol();
    }

    @Builtin(value = "timeout", kind = Builtin.Kind.GETTER)
    static Object timeout(PySocket self) {
        return getTimeout(self);
    }

    @Builtin("__repr__(self, /)")
    static String repr(PySocket self) {
        return "<socket object, fd=" + self.descriptor() + ", family=" + self.family() + ", type=" + self.kind()
                + ", proto=" + self.protocol() + ">";
    }

    @Builtin("fileno(self, /)")
    static long fileno(PySocket self) {
        return self.descriptor();
    }

    @Builtin("detach(self, /)")
    static long detach(PySocket self) {
        return self.detach();
    }

    @Builtin("close(self, /)")
    static void close(PySocket self) {
        int descriptor = self.detach();
        if (descriptor >= 0) {
            try {
                PosixFiles.get().close(descriptor);
            } catch (IOException e) {
                if (OsFailure.numberOf(e) != Errno.ECONNRESET) {
                    throw OsFailure.error(e);
                }
            }
        }
    }

    @Builtin("setblocking(self, flag, /)")
    static void setBlocking(PySocket self, boolean flag) {
        changeTimeout(self, flag ? -1 : 0);
    }

    @Builtin("getblocking(self, /)")
    static boolean getBlocking(PySocket self) {
        return self.timeout() != 0;
    }

    @Builtin("settimeout(self, timeout, /)")
    static void setTimeout(PySocket self, Object timeout) {
        changeTimeout(self, SocketModule.seconds(timeout));
    }

    private static void changeTimeout(PySocket self, double seconds) {
        try {
            self.setTimeout(seconds);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("gettimeout(self, /)")
    static Object getTimeout(PySocket self) {
        return self.timeout() < 0 ? PyNone.NONE : (Object) self.timeout();
    }

    @Builtin("bind(self, address, /)")
    static void bind(PySocket self, Object address) {
        SocketAddress target = Addresses.of(self.family(), address, "bind");
        self.run(false, file -> {
            file.bind(target);
            return null;
        });
    }

    @Builtin("listen(self, backlog=128, /)")
    static void listen(PySocket self, int backlog) {
        self.run(false, file -> {
            file.listen(backlog);
            return null;
        });
    }

    @Builtin("_accept(self, /)")
    static Object accept(PySocket self) {
        return self.run(true, file -> {
            SocketFile accepted = file.accept();
            Object address = Addresses.toPython(accepted.family(), accepted.remoteAddress());
            return PyTuple.of((long) PosixFiles.get().add(accepted), address);
        });
    }

    /** 0, or an error number. */
    private static int connect(PySocket self, SocketAddress target) throws IOException {
        SocketFile file = self.file();
        if (file.connect(target)) {
            return 0;
        } else if (self.timeout() == 0) {
            return Errno.EINPROGRESS;
        }
        self.await(file, false, self.deadline());
        return file.takeFailure();
    }

    @Builtin("connect(self, address, /)")
    static void connect(PySocket self, Object address) {
        int number = connectEx(self, address, "connect");
        if (number != 0) {
            throw OsFailure.error(number);
        }
    }

    @Builtin("connect_ex(self, address, /)")
    static long connectEx(PySocket self, Object address) {
        return connectEx(self, address, "connect_ex");
    }

    private static int connectEx(PySocket self, Object address, String function) {
        SocketAddress target = Addresses.of(self.family(), address, function);
        try {
            return connect(self, target);
        } catch (IOException e) {
            return OsFailure.numberOf(e);
        }
    }

    @Builtin("getsockname(self, /)")
    static Object localAddress(PySocket self) {
        return self.run(false, file -> Addresses.toPython(file.family(), file.localAddress()));
    }

    @Builtin("getpeername(self, /)")
    static Object remoteAddress(PySocket self) {
        return self.run(false, file -> Addresses.toPython(file.family(), file.remoteAddress()));
    }

    @Builtin("shutdown(self, how, /)")
    static void shutdown(PySocket self, int how) {
        if (how < 0 || how > 2) {
            throw OsFailure.error(Errno.EINVAL);
        }
        self.run(false, file -> {
            file.shutdown(how != 1, how != 0);
            return null;
        });
    }

    private static int receive(PySocket self, byte[] bytes, int length, int flags) {
        boolean peek = (flags & Sockets.MSG_PEEK) != 0;
        long deadline = self.deadline();
        int count = self.run(true, deadline, file -> file.receive(bytes, 0, length, peek));
        if ((flags & Sockets.MSG_WAITALL) != 0 && !peek && self.kind() == Sockets.SOCK_STREAM) {
            int more = count;
            while (more > 0 && count < length) {
                int start = count;
                more = self.run(true, deadline, file -> file.receive(bytes, start, length - start, false));
                count += more;
            }
        }
        return count;
    }

    @Builtin("recv(self, bufsize, flags=0, /)")
    static Object receive(PySocket self, int size, int flags) {
        if (size < 0) {
            throw Errors.valueError("negative buffersize in recv");
        }
        byte[] bytes = new byte[size];
        int count = receive(self, bytes, size, flags);
        return count == 0 ? PyBytes.EMPTY : new PyBytes(count == size ? bytes : Arrays.copyOf(bytes, count));
    }

    @Builtin("recv_into(self, buffer, nbytes=0, flags=0)")
    static long receiveInto(PySocket self, Object buffer, int size, int flags) {
        BufferExporter exporter = Buffers.writable(buffer, "recv_into() argument 1");
        ByteBuffer target = exporter.acquireBuffer();
        try {
            byte[] bytes = new byte[length(size, target.limit(), "recv_into")];
            int count = receive(self, bytes, bytes.length, flags);
            target.put(0, bytes, 0, count);
            return count;
        } finally {
            exporter.releaseBuffer();
        }
    }

    private static int length(int wanted, int room, String function) {
        if (wanted < 0) {
            throw Errors.valueError("negative buffersize in " + function);
        } else if (wanted > room) {
            throw Errors.valueError("buffer too small for requested bytes");
        }
        return wanted == 0 ? room : wanted;
    }

    private static PyTuple receiveFrom(PySocket self, byte[] bytes, int[] count) {
        return self.run(true, file -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            SocketAddress sender = file.receiveFrom(buffer);
            count[0] = buffer.position();
            return PyTuple.of(sender == null ? PyNone.NONE : Addresses.toPython(file.family(), sender));
        });
    }

    @Builtin("recvfrom(self, bufsize, flags=0, /)")
    static Object receiveFrom(PySocket self, int size, int flags) {
        if (size < 0) {
            throw Errors.valueError("negative buffersize in recvfrom");
        }
        byte[] bytes = new byte[size];
        int[] count = new int[1];
        Object sender = receiveFrom(self, bytes, count).get(0);
        return PyTuple.of(new PyBytes(Arrays.copyOf(bytes, count[0])), sender);
    }

    @Builtin("recvfrom_into(self, buffer, nbytes=0, flags=0)")
    static Object receiveFromInto(PySocket self, Object buffer, int size, int flags) {
        BufferExporter exporter = Buffers.writable(buffer, "recvfrom_into() argument 1");
        ByteBuffer target = exporter.acquireBuffer();
        try {
            byte[] bytes = new byte[length(size, target.limit(), "recvfrom_into")];
            int[] count = new int[1];
            Object sender = receiveFrom(self, bytes, count).get(0);
            target.put(0, bytes, 0, count[0]);
            return PyTuple.of((long) count[0], sender);
        } finally {
            exporter.releaseBuffer();
        }
    }

    @Builtin("send(self, data, flags=0, /)")
    static long send(PySocket self, byte[] data, int flags) {
        return self.run(false, file -> file.send(ByteBuffer.wrap(data)));
    }

    @Builtin("sendall(self, data, flags=0, /)")
    static void sendAll(PySocket self, byte[] data, int flags) {
        long deadline = self.deadline();
        int sent = 0;
        while (sent < data.length) {
            int start = sent;
            sent += self.run(false, deadline, file -> file.send(ByteBuffer.wrap(data, start, data.length - start)));
        }
    }

    @Builtin("sendto(self, data, flags_or_address, address=<unset>, /)")
    static long sendTo(PySocket self, byte[] data, Object flags, Object address) {
        SocketAddress target = Addresses.of(self.family(), address == null ? flags : address, "sendto");
        return self.run(false, file -> file.sendTo(ByteBuffer.wrap(data), target));
    }

    @Builtin("getsockopt(self, level, optname, buflen=0, /)")
    static Object getOption(PySocket self, int level, int name, int length) {
        if (length < 0 || length > 1024) {
            throw OsFailure.error(Errno.EINVAL);
        }
        int value = self.run(false, file -> option(file, level, name));
        if (length == 0) {
            return (long) value;
        }
        byte[] bytes = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
        return new PyBytes(Arrays.copyOf(bytes, Math.min(4, length)));
    }

    private static int option(SocketFile file, int level, int name) throws IOException {
        if (level == Sockets.SOL_SOCKET) {
            switch (name) {
                case Sockets.SO_TYPE:
                    return file.type();
                case Sockets.SO_DOMAIN:
                    return file.family();
                case Sockets.SO_PROTOCOL:
                    return file.protocol();
                case Sockets.SO_ACCEPTCONN:
                    return file.isListening() ? 1 : 0;
                case Sockets.SO_ERROR:
                    // A connection that has just failed is noticed by asking.
                    file.writable();
                    return file.takeFailure();
                default:
                    break;
            }
        }
        return file.option(level, name);
    }

    @Builtin("setsockopt(self, level, optname, value, optlen=0, /)")
    static void setOption(PySocket self, int level, int name, Object value, int length) {
        int number;
        byte[] bytes = value == PyNone.NONE ? new byte[4] : Buffers.bytesOrNull(value);
        if (bytes != null) {
            number = ByteBuffer.wrap(Arrays.copyOf(bytes, Math.max(4, bytes.length)))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
        } else {
            number = Conversions.toInt(value);
        }
        self.run(false, file -> {
            file.setOption(level, name, number);
            return null;
        });
    }
}
