// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import com.oracle.truffle.api.strings.TruffleString;
import dev.fantail.annotations.Builtin;
import dev.fantail.annotations.BuiltinModule;
import dev.fantail.objects.Errors;
import dev.fantail.objects.ExceptionTypes;
import dev.fantail.objects.PyList;
import dev.fantail.objects.PyNone;
import dev.fantail.objects.PyTuple;
import dev.fantail.objects.PyValueObject;
import dev.fantail.objects.PythonContext;
import dev.fantail.objects.Str;
import dev.fantail.objects.protocol.Conversions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/** The functions of {@code _socket} about names of hosts and services. */
@BuiltinModule("_socket")
public final class NameFunctions {
    private NameFunctions() {}

    @Builtin("gethostname()")
    static String hostName() {
        PythonContext context = PythonContext.get();
        if (context.env().isHostLookupAllowed()) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }
        return "localhost";
    }

    @Builtin("gethostbyname(host, /)")
    static String hostByName(Object host) {
        return Addresses.text(
                Addresses.resolve(Addresses.hostName(host), Sockets.AF_INET).getFirst());
    }

    @Builtin("gethostbyname_ex(host, /)")
    static Object hostByNameEx(Object host) {
        String name = Addresses.hostName(host);
        PyList addresses = new PyList();
        for (InetAddress address : Addresses.resolve(name, Sockets.AF_INET)) {
            addresses.append(Str.of(Addresses.text(address)));
        }
        return PyTuple.of(Str.of(name), new PyList(), addresses);
    }

    @Builtin("gethostbyaddr(host, /)")
    static Object hostByAddress(Object host) {
        InetAddress address = Addresses.resolve(Addresses.hostName(host), 0).getFirst();
        String text = Addresses.text(address);
        String name = lookUp(address);
        if (name == null) {
            throw Errors.of(SocketModule.HERROR, 1L, "Unknown host");
        }
        return PyTuple.of(Str.of(name), new PyList(), new PyList(new Object[] {Str.of(text)}));
    }

    /** The name of an address, or {@code null}. */
    private static String lookUp(InetAddress address) {
        if (!PythonContext.get().env().isHostLookupAllowed()) {
            return null;
        }
        String name = address.getCanonicalHostName();
        return name.equals(address.getHostAddress()) ? null : name;
    }

    private static final Map<String, Long> PROTOCOLS =
            Map.of("ip", 0L, "icmp", 1L, "igmp", 2L, "tcp", 6L, "udp", 17L, "ipv6", 41L, "ipv6-icmp", 58L);

    @Builtin("getprotobyname(protocolname, /)")
    static long protocolByName(TruffleString name) {
        Long number = PROTOCOLS.get(Str.toJava(name));
        if (number == null) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "protocol not found");
        }
        return number;
    }

    private static int port(String name, String protocol) {
        String[] words = Sockets.SERVICES.trim().split("\\s+");
        for (int i = 0; i < words.length; i += 3) {
            if (words[i].equals(name) && (protocol == null || words[i + 2].equals(protocol))) {
                return Integer.parseInt(words[i + 1]);
            }
        }
        return -1;
    }

    private static String service(int port, String protocol) {
        String[] words = Sockets.SERVICES.trim().split("\\s+");
        for (int i = 0; i < words.length; i += 3) {
            if (Integer.parseInt(words[i + 1]) == port && (protocol == null || words[i + 2].equals(protocol))) {
                return words[i];
            }
        }
        return null;
    }

    @Builtin("getservbyname(servicename, protocolname=<unset>, /)")
    static long serviceByName(TruffleString name, TruffleString protocol) {
        int port = port(Str.toJava(name), protocol == null ? null : Str.toJava(protocol));
        if (port < 0) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "service/proto not found");
        }
        return port;
    }

    @Builtin("getservbyport(port, protocolname=<unset>, /)")
    static String serviceByPort(int port, TruffleString protocol) {
        if (port < 0 || port > 0xffff) {
            throw Errors.overflowError("getservbyport: port must be 0-65535.");
        }
        String name = service(port, protocol == null ? null : Str.toJava(protocol));
        if (name == null) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "port/proto not found");
        }
        return name;
    }

    private static int port(Object port, int flags, int type) {
        if (port == PyNone.NONE) {
            return 0;
        } else if (Conversions.hasIndex(port)) {
            return (int) (Conversions.toLong(port) & 0xffff);
        }
        if (!(PyValueObject.unwrap(port) instanceof TruffleString) && !(port instanceof dev.fantail.objects.PyBytes)) {
            throw Errors.of(ExceptionTypes.OS_ERROR, "Int or String expected");
        }
        String text = Addresses.hostName(port);
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text) & 0xffff;
        }
        int number = (flags & Sockets.AI_NUMERICSERV) != 0
                ? -1
                : port(text, type == Sockets.SOCK_DGRAM ? "udp" : type == Sockets.SOCK_STREAM ? "tcp" : null);
        if (number < 0) {
            throw Addresses.unknown((flags & Sockets.AI_NUMERICSERV) != 0 ? Sockets.EAI_NONAME : Sockets.EAI_SERVICE);
        }
        return number;
    }

    @Builtin("getaddrinfo(host, port, family=0, type=0, proto=0, flags=0)")
    static Object addressInfo(Object host, Object port, int family, int type, int protocol, int flags) {
        if (family != 0 && family != Sockets.AF_INET && family != Sockets.AF_INET6) {
            throw Addresses.unknown(Sockets.EAI_FAMILY);
        }
        int number = port(port, flags, type);
        List<InetAddress> addresses = new java.util.ArrayList<>();
        String name = host == PyNone.NONE ? null : Addresses.hostName(host);
        if (name == null) {
            if (port == PyNone.NONE) {
                throw Addresses.unknown(Sockets.EAI_NONAME);
            }
            boolean passive = (flags & Sockets.AI_PASSIVE) != 0;
            for (String literal : passive ? List.of("0.0.0.0", "::") : List.of("::1", "127.0.0.1")) {
                InetAddress address = Addresses.literal(literal);
                if (family == 0 || family == Addresses.familyOf(address)) {
                    addresses.add(address);
                }
            }
        } else if (name.isEmpty() || (flags & Sockets.AI_NUMERICHOST) != 0 && Addresses.literal(name) == null) {
            throw Addresses.unknown(Sockets.EAI_NONAME);
        } else {
            addresses.addAll(Addresses.resolve(name, family));
        }
        PyList result = new PyList();
        String canonical = (flags & Sockets.AI_CANONNAME) != 0 && name != null ? name : "";
        for (InetAddress address : addresses) {
            add(result, address, number, Sockets.SOCK_STREAM, Sockets.IPPROTO_TCP, type, protocol, canonical);
            add(result, address, number, Sockets.SOCK_DGRAM, Sockets.IPPROTO_UDP, type, protocol, canonical);
            add(result, address, number, 3, 0, type, protocol, canonical);
            canonical = "";
        }
        if (result.size() == 0) {
            throw Errors.of(SocketModule.GAIERROR, -7L, "ai_socktype not supported");
        }
        return result;
    }

    private static void add(
            PyList result,
            InetAddress address,
            int port,
            int type,
            int protocol,
            int wantedType,
            int wanted,
            String name) {
        if ((wantedType == 0 || wantedType == type) && (wanted == 0 || wanted == protocol || protocol == 0)) {
            int family = Addresses.familyOf(address);
            result.append(PyTuple.of(
                    (long) family,
                    (long) type,
                    (long) (protocol == 0 ? wanted : protocol),
                    Str.of(name),
                    Addresses.tuple(family, address, port)));
        }
    }

    @Builtin("getnameinfo(sockaddr, flags, /)")
    static Object nameInfo(PyTuple address, int flags) {
        if (address.size() < 2) {
            throw Errors.typeError("getnameinfo(): illegal sockaddr argument");
        }
        InetAddress host = Addresses.literal(Addresses.hostName(address.get(0)));
        if (host == null) {
            throw Addresses.unknown(Sockets.EAI_NONAME);
        }
        int port = Conversions.toInt(address.get(1));
        String name = (flags & Sockets.NI_NUMERICHOST) != 0 ? null : lookUp(host);
        String service = (flags & Sockets.NI_NUMERICSERV) != 0 ? null : service(port, null);
        return PyTuple.of(
                Str.of(name == null ? Addresses.text(host) : name),
                Str.of(service == null ? Integer.toString(port) : service));
    }
}
