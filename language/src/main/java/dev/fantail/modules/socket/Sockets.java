// SPDX-FileCopyrightText: The Fantail Authors
// SPDX-License-Identifier: Apache-2.0
package dev.fantail.modules.socket;

import dev.fantail.modules.posix.Errno;
import dev.fantail.modules.posix.OsFailure;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;

/** The numbers of the socket interface, as Linux has them, and what they are in Java. */
final class Sockets {
    static final int AF_UNIX = 1;
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SOCK_STREAM = 1;
    static final int SOCK_DGRAM = 2;
    static final int SOCK_NONBLOCK = 0x800;
    static final int SOCK_CLOEXEC = 0x80000;
    static final int SOL_SOCKET = 1;
    static final int SO_REUSEADDR = 2;
    static final int SO_TYPE = 3;
    static final int SO_ERROR = 4;
    static final int SO_BROADCAST = 6;
    static final int SO_SNDBUF = 7;
    static final int SO_RCVBUF = 8;
    static final int SO_KEEPALIVE = 9;
    static final int SO_REUSEPORT = 15;
    static final int SO_ACCEPTCONN = 30;
    static final int SO_PROTOCOL = 38;
    static final int SO_DOMAIN = 39;
    static final int IPPROTO_TCP = 6;
    static final int IPPROTO_UDP = 17;
    static final int TCP_NODELAY = 1;
    static final int MSG_PEEK = 2;
    static final int MSG_DONTWAIT = 64;
    static final int MSG_WAITALL = 256;
    static final int EAI_NONAME = -2;
    static final int EAI_FAMILY = -6;
    static final int EAI_SERVICE = -8;
    static final int AI_PASSIVE = 1;
    static final int AI_CANONNAME = 2;
    static final int AI_NUMERICHOST = 4;
    static final int AI_NUMERICSERV = 1024;
    static final int NI_NUMERICHOST = 1;
    static final int NI_NUMERICSERV = 2;

    /** The names and values that a program finds in the module. */
    static final String CONSTANTS = """
        AF_UNSPEC 0 AF_UNIX 1 AF_INET 2 AF_INET6 10
        SOCK_STREAM 1 SOCK_DGRAM 2 SOCK_RAW 3 SOCK_RDM 4 SOCK_SEQPACKET 5 SOCK_CLOEXEC 524288 SOCK_NONBLOCK 2048
        SOL_SOCKET 1 SOL_IP 0 SOL_TCP 6 SOL_UDP 17 SOMAXCONN 4096
        SO_DEBUG 1 SO_REUSEADDR 2 SO_TYPE 3 SO_ERROR 4 SO_DONTROUTE 5 SO_BROADCAST 6 SO_SNDBUF 7 SO_RCVBUF 8
        SO_KEEPALIVE 9 SO_OOBINLINE 10 SO_LINGER 13 SO_REUSEPORT 15 SO_RCVLOWAT 18 SO_SNDLOWAT 19 SO_RCVTIMEO 20
        SO_SNDTIMEO 21 SO_ACCEPTCONN 30 SO_PROTOCOL 38 SO_DOMAIN 39
        MSG_OOB 1 MSG_PEEK 2 MSG_DONTROUTE 4 MSG_CTRUNC 8 MSG_TRUNC 32 MSG_DONTWAIT 64 MSG_EOR 128 MSG_WAITALL 256
        MSG_NOSIGNAL 16384
        IPPROTO_IP 0 IPPROTO_ICMP 1 IPPROTO_IGMP 2 IPPROTO_TCP 6 IPPROTO_UDP 17 IPPROTO_IPV6 41 IPPROTO_ICMPV6 58
        IPPROTO_NONE 59 IPPROTO_RAW 255
        INADDR_ANY 0 INADDR_BROADCAST 4294967295 INADDR_LOOPBACK 2130706433 INADDR_NONE 4294967295
        INADDR_UNSPEC_GROUP 3758096384 INADDR_ALLHOSTS_GROUP 3758096385 INADDR_MAX_LOCAL_GROUP 3758096639
        IP_TOS 1 IP_TTL 2 IP_MULTICAST_IF 32 IP_MULTICAST_TTL 33 IP_MULTICAST_LOOP 34 IP_ADD_MEMBERSHIP 35
        IP_DROP_MEMBERSHIP 36
        IPV6_UNICAST_HOPS 16 IPV6_MULTICAST_IF 17 IPV6_MULTICAST_HOPS 18 IPV6_MULTICAST_LOOP 19 IPV6_JOIN_GROUP 20
        IPV6_LEAVE_GROUP 21 IPV6_V6ONLY 26
        TCP_NODELAY 1 TCP_MAXSEG 2 TCP_CORK 3 TCP_KEEPIDLE 4 TCP_KEEPINTVL 5 TCP_KEEPCNT 6 TCP_SYNCNT 7
        TCP_QUICKACK 12 TCP_USER_TIMEOUT 18
        EAI_BADFLAGS -1 EAI_NONAME -2 EAI_AGAIN -3 EAI_FAIL -4 EAI_NODATA -5 EAI_FAMILY -6 EAI_SOCKTYPE -7
        EAI_SERVICE -8 EAI_ADDRFAMILY -9 EAI_MEMORY -10 EAI_SYSTEM -11 EAI_OVERFLOW -12
        AI_PASSIVE 1 AI_CANONNAME 2 AI_NUMERICHOST 4 AI_V4MAPPED 8 AI_ALL 16 AI_ADDRCONFIG 32 AI_NUMERICSERV 1024
        NI_NUMERICHOST 1 NI_NUMERICSERV 2 NI_NOFQDN 4 NI_NAMEREQD 8 NI_DGRAM 16 NI_MAXHOST 1025 NI_MAXSERV 32
        SHUT_RD 0 SHUT_WR 1 SHUT_RDWR 2
        """;

    /** Names, ports and protocols of well-known services. */
    static final String SERVICES = """
        echo 7 tcp echo 7 udp ftp 21 tcp ssh 22 tcp telnet 23 tcp smtp 25 tcp domain 53 tcp domain 53 udp
        http 80 tcp pop3 110 tcp ntp 123 udp imap2 143 tcp snmp 161 udp https 443 tcp https 443 udp imaps 993 tcp
        pop3s 995 tcp nntp 119 tcp ldap 389 tcp submission 587 tcp mysql 3306 tcp postgresql 5432 tcp
        """;

    private Sockets() {}

    static ProtocolFamily protocolFamily(int family) throws OsFailure {
        return switch (family) {
            case AF_UNIX -> StandardProtocolFamily.UNIX;
            case AF_INET -> StandardProtocolFamily.INET;
            case AF_INET6 -> StandardProtocolFamily.INET6;
            default -> throw new OsFailure(Errno.EAFNOSUPPORT);
        };
    }

    /** Java's option, or {@code null}. */
    static SocketOption<?> option(int level, int name) {
        if (level == IPPROTO_TCP) {
            return name == TCP_NODELAY ? StandardSocketOptions.TCP_NODELAY : null;
        } else if (level != SOL_SOCKET) {
            return null;
        }
        return switch (name) {
            case SO_REUSEADDR -> StandardSocketOptions.SO_REUSEADDR;
            case SO_REUSEPORT -> StandardSocketOptions.SO_REUSEPORT;
            case SO_BROADCAST -> StandardSocketOptions.SO_BROADCAST;
            case SO_KEEPALIVE -> StandardSocketOptions.SO_KEEPALIVE;
            case SO_SNDBUF -> StandardSocketOptions.SO_SNDBUF;
            case SO_RCVBUF -> StandardSocketOptions.SO_RCVBUF;
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    static void apply(NetworkChannel channel, SocketOption<?> option, int value) throws IOException {
        if (option.type() == Boolean.class) {
            channel.setOption((SocketOption<Boolean>) option, value != 0);
        } else {
            channel.setOption((SocketOption<Integer>) option, value);
        }
    }

    static int valueOf(Object value) {
        return value instanceof Boolean on ? (on ? 1 : 0) : value instanceof Integer number ? number : 0;
    }
}
