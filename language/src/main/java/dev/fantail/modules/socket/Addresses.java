// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import dev.fantail.modules.posix.PosixPath;
import dev.fantail.objects.Buffers;
import dev.fantail.objects.Errors;
import dev.fantail.objects.PyException;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.Types;
import dev.fantail.objects.protocol.Conversions;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Addresses as Python has them (tuples, paths) and as Java has them. */
final class Addresses {
    private Addresses() {}

    /** An address argument for a socket of the family. */
    static SocketAddress of(int family, Object argument, String function) {
        if (family == Sockets.AF_UNIX) {
            if (!PythonContext.get().env().isFileIOAllowed()) {
                throw OsFailure.error(Errno.EACCES);
            }
            return UnixDomainSocketAddress.of(
                    PosixPath.of(argument, function).file().getAbsoluteFile().getPath());
        }
        if (!(argument instanceof PyTuple tuple)) {
            throw Errors.typeError(function + "(): AF_INET" + (family == Sockets.AF_INET6 ? "6" : "")
                    + " address must be tuple, not " + Types.of(argument).shortName());
        }
        int most = family == Sockets.AF_INET6 ? 4 : 2;
        if (tuple.size() < 2 || tuple.size() > most) {
            throw Errors.typeError(
                    family == Sockets.AF_INET6
                            ? "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])"
                            : "AF_INET address must be a pair (host, port)");
        }
        long port = Conversions.toLong(tuple.get(1));
        if (port < 0 || port > 0xffff) {
            throw Errors.overflowError(function + "(): port must be 0-65535.");
        }
        return new InetSocketAddress(resolve(hostName(tuple.get(0)), family).getFirst(), (int) port);
    }

    static String hostName(Object host) {
        if (PyValueObject.unwrap(host) instanceof TruffleString text) {
            return Str.toJava(text);
        }
        byte[] bytes = Buffers.bytesOrNull(host);
        if (bytes == null) {
            throw Errors.typeError(
                    "str, bytes or bytearray expected, not " + Types.of(host).shortName());
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static PyException unknown(int number) {
        String text = switch (number) {
            case Sockets.EAI_SERVICE -> "Servname not supported for ai_socktype";
            case Sockets.EAI_FAMILY -> "ai_family not supported";
            default -> "Name or service not known";
        };
        return Errors.of(SocketModule.GAIERROR, (long) number, text);
    }

    /** The address that the text itself says, or {@code null}. */
    static InetAddress literal(String host) {
        try {
            return host.indexOf(':') >= 0 ? Inet6Address.ofLiteral(host) : Inet4Address.ofPosixLiteral(host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** At least one address of the family (0 for any); an empty name is the wildcard. */
    static List<InetAddress> resolve(String host, int family) {
        List<InetAddress> result = new ArrayList<>();
        try {
            if (host.isEmpty()) {
                result.add(InetAddress.getByAddress(new byte[family == Sockets.AF_INET6 ? 16 : 4]));
                return result;
            } else if (host.equals("<broadcast>")) {
                result.add(InetAddress.getByAddress(new byte[] {-1, -1, -1, -1}));
                return result;
            }
            InetAddress literal = literal(host);
            if (literal != null) {
                result.add(literal);
            } else {
                if (!PythonContext.get().env().isHostLookupAllowed() || host.indexOf('\0') >= 0) {
                    throw unknown(Sockets.EAI_NONAME);
                }
                result.addAll(List.of(InetAddress.getAllByName(host)));
            }
        } catch (UnknownHostException e) {
            throw unknown(Sockets.EAI_NONAME);
        }
        result.removeIf(address -> family != 0 && familyOf(address) != family);
        if (result.isEmpty()) {
            throw unknown(Sockets.EAI_NONAME);
        }
        return result;
    }

    static int familyOf(InetAddress address) {
        return address instanceof Inet6Address ? Sockets.AF_INET6 : Sockets.AF_INET;
    }

    /** The tuple or path for Python; of an unbound socket for {@code null}. */
    static Object toPython(int family, SocketAddress address) {
        if (address instanceof UnixDomainSocketAddress unix) {
            return Str.of(unix.getPath().toString());
        } else if (address instanceof InetSocketAddress internet) {
            return tuple(family, internet.getAddress(), internet.getPort());
        } else if (family == Sockets.AF_INET6) {
            return PyTuple.of(Str.of("::"), 0L, 0L, 0L);
        }
        return family == Sockets.AF_INET
                ? PyTuple.of(Str.of("0.0.0.0"), 0L)
                : family == Sockets.AF_UNIX ? Str.EMPTY : PyNone.NONE;
    }

    static PyTuple tuple(int family, InetAddress address, int port) {
        if (family != Sockets.AF_INET6) {
            return PyTuple.of(Str.of(text(address)), (long) port);
        }
        String text = text(address);
        if (address instanceof Inet4Address) {
            text = address.isAnyLocalAddress() ? "::" : "::ffff:" + text;
        }
        long scope = address instanceof Inet6Address six ? six.getScopeId() : 0;
        return PyTuple.of(Str.of(text), (long) port, 0L, scope);
    }

    static String text(InetAddress address) {
        return text(address.getAddress());
    }

    /** The usual writing: of IPv6 with the longest run of zeros left out. */
    static String text(byte[] bytes) {
        if (bytes.length == 4) {
            return (bytes[0] & 255) + "." + (bytes[1] & 255) + "." + (bytes[2] & 255) + "." + (bytes[3] & 255);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (bytes[2 * i] & 255) << 8 | bytes[2 * i + 1] & 255;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == start) {
                text.append("::");
                i += length - 1;
            } else {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
