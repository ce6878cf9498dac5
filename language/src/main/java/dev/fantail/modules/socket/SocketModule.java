// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.annotations.ModuleInit;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.Pipe;
import dev.fantail.modules.posix.PosixFiles;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyBytes;
import dev.fantail.objects.PyModule;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyType;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import java.io.IOException;

/** {@code _socket}: the functions about sockets; those about names are in {@link NameFunctions}. */
@BuiltinModule("_socket")
public final class SocketModule {
    static final PyType GAIERROR = ExceptionTypes.declare("socket.gaierror", ExceptionTypes.OS_ERROR);
    static final PyType HERROR = ExceptionTypes.declare("socket.herror", ExceptionTypes.OS_ERROR);

    /** Key of the default timeout in the context. */
    private record DefaultTimeout() {}

    private SocketModule() {}

    @ModuleInit
    static void init(PyModule module) {
        module.set("error", ExceptionTypes.OS_ERROR);
        module.set("timeout", ExceptionTypes.TIMEOUT_ERROR);
        module.set("gaierror", GAIERROR);
        module.set("herror", HERROR);
        module.set("socket", PySocket.TYPE);
        module.set("SocketType", PySocket.TYPE);
        module.set("has_ipv6", true);
        String[] words = Sockets.CONSTANTS.trim().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            module.set(words[i], Long.parseLong(words[i + 1]));
        }
    }

    /** Seconds, or -1 for {@code None}. */
    static double seconds(Object timeout) {
        if (timeout == PyNone.NONE) {
            return -1;
        }
        double seconds = Conversions.toDouble(timeout);
        if (Double.isNaN(seconds)) {
            throw Errors.valueError("Invalid value NaN (not a number)");
        } else if (seconds < 0) {
            throw Errors.valueError("Timeout value out of range");
        }
        return seconds;
    }

    static double defaultTimeout() {
        return (double) PythonContext.get().moduleState().getOrDefault(new DefaultTimeout(), -1.0);
    }

    @Builtin("getdefaulttimeout()")
    static Object getDefaultTimeout() {
        double timeout = defaultTimeout();
        return timeout < 0 ? PyNone.NONE : (Object) timeout;
    }

    @Builtin("setdefaulttimeout(timeout, /)")
    static void setDefaultTimeout(Object timeout) {
        PythonContext.get().moduleState().put(new DefaultTimeout(), seconds(timeout));
    }

    @Builtin("socketpair(family=1, type=1, proto=0, /)")
    static Object socketPair(int family, int type, int protocol) {
        int kind = type & ~(Sockets.SOCK_NONBLOCK | Sockets.SOCK_CLOEXEC);
        if (family != Sockets.AF_UNIX) {
            throw OsFailure.error(Errno.EOPNOTSUPP);
        } else if (kind != Sockets.SOCK_STREAM) {
            throw OsFailure.error(Errno.EPROTONOSUPPORT);
        }
        Pipe there = new Pipe();
        Pipe back = new Pipe();
        double timeout = (type & Sockets.SOCK_NONBLOCK) != 0 ? 0 : defaultTimeout();
        return PyTuple.of(
                wrap(new PairSocketFile(family, protocol, back, there), timeout),
                wrap(new PairSocketFile(family, protocol, there, back), timeout));
    }

    private static PySocket wrap(SocketFile file, double timeout) {
        PySocket result = new PySocket(PySocket.TYPE);
        try {
            result.initialize(PosixFiles.get().add(file), file, timeout);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
        return result;
    }

    @Builtin("close(fd, /)")
    static void close(int descriptor) {
        try {
            PosixFiles.get().close(descriptor);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    @Builtin("dup(fd, /)")
    static long duplicate(int descriptor) {
        try {
            return PosixFiles.get().duplicate(descriptor, 0);
        } catch (IOException e) {
            throw OsFailure.error(e);
        }
    }

    private static long swapShort(long value, String function) {
        if (value < 0) {
            throw Errors.overflowError("can't convert negative Python int to C 16-bit unsigned integer");
        } else if (value > 0xffff) {
            throw Errors.overflowError(function + ": Python int too large to convert to C 16-bit unsigned integer");
        }
        return Short.reverseBytes((short) value) & 0xffffL;
    }

    private static long swapInt(long value) {
        if (value < 0) {
            throw Errors.overflowError("can't convert negative value to unsigned int");
        } else if (value > 0xffffffffL) {
            throw Errors.overflowError("int larger than 32 bits");
        }
        return Integer.reverseBytes((int) value) & 0xffffffffL;
    }

    @Builtin("htons(x, /)")
    static long htons(long value) {
        return swapShort(value, "htons");
    }

    @Builtin("ntohs(x, /)")
    static long ntohs(long value) {
        return swapShort(value, "ntohs");
    }

    @Builtin("htonl(x, /)")
    static long htonl(long value) {
        return swapInt(value);
    }

    @Builtin("ntohl(x, /)")
    static long ntohl(long value) {
        return swapInt(value);
    }

    @Builtin("inet_aton(ip_addr, /)")
    static Object inetAton(TruffleString text) {
        return pton(Sockets.AF_INET, Str.toJava(text), false);
    }

    @Builtin("inet_ntoa(packed_ip, /)")
    static String inetNtoa(byte[] packed) {
        if (packed.length != 4) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "packed IP wrong length");
        }
        return Addresses.text(packed);
    }

    @Builtin("inet_pton(address_family, ip_string, /)")
    static Object inetPton(int family, TruffleString text) {
        return pton(family, Str.toJava(text), true);
    }

    private static Object pton(int family, String text, boolean strict) {
        try {
            if (family == Sockets.AF_INET) {
                return new PyBytes(
                        (strict ? java.net.Inet4Address.ofLiteral(text) : java.net.Inet4Address.ofPosixLiteral(text))
                                .getAddress());
            } else if (family == Sockets.AF_INET6 && text.indexOf('%') < 0 && text.indexOf('[') < 0) {
                byte[] bytes = java.net.Inet6Address.ofLiteral(text).getAddress();
                if (bytes.length == 4) {
                    byte[] mapped = new byte[16];
                    mapped[10] = -1;
                    mapped[11] = -1;
                    System.arraycopy(bytes, 0, mapped, 12, 4);
                    bytes = mapped;
                }
                return new PyBytes(bytes);
            } else if (family != Sockets.AF_INET6) {
                throw OsFailure.error(Errno.EAFNOSUPPORT);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw Errors.of(
                ExceptionTypes.OS_ERROR, "illegal IP address string passed to " + (strict ? "inet_pton" : "inet_aton"));
    }

    @Builtin("inet_ntop(address_family, packed_ip, /)")
    static String inetNtop(int family, byte[] packed) {
        if (family != Sockets.AF_INET && family != Sockets.AF_INET6) {
            throw Errors.valueError("unknown address family " + family);
        } else if (packed.length != (family == Sockets.AF_INET ? 4 : 16)) {
            throw Errors.valueError("invalid length of packed IP address string");
        }
        return Addresses.text(packed);
    }
}
