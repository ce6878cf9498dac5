# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Implementation module for SSL socket operations.  See the socket module
for documentation."""

import _tls
import _x509
import errno as _errno
import os as _os
import time as _time
from _socket import socket as _socket
from _thread import allocate_lock as _allocate_lock

OPENSSL_VERSION = "OpenSSL 3.0.0 (Java " + _tls.runtime + ")"
OPENSSL_VERSION_INFO = _OPENSSL_API_VERSION = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000

HAS_SNI = HAS_ECDH = HAS_ALPN = HAS_TLSv1 = HAS_TLSv1_1 = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_NPN = HAS_SSLv2 = HAS_SSLv3 = HAS_TLS_UNIQUE = False

_DEFAULT_CIPHERS = "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM"

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = range(3)
ENCODING_PEM, ENCODING_DER = 1, 2
PROTOCOL_SSLv23 = PROTOCOL_TLS = 2
PROTOCOL_TLSv1, PROTOCOL_TLSv1_1, PROTOCOL_TLSv1_2 = 3, 4, 5
PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 16, 17
PROTO_MINIMUM_SUPPORTED, PROTO_MAXIMUM_SUPPORTED = -2, -1
PROTO_SSLv3, PROTO_TLSv1, PROTO_TLSv1_1, PROTO_TLSv1_2, PROTO_TLSv1_3 = range(0x300, 0x305)

(SSL_ERROR_SSL, SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE, SSL_ERROR_WANT_X509_LOOKUP, SSL_ERROR_SYSCALL,
 SSL_ERROR_ZERO_RETURN, SSL_ERROR_WANT_CONNECT, SSL_ERROR_EOF) = range(1, 9)
SSL_ERROR_INVALID_ERROR_CODE = 10

VERIFY_DEFAULT = 0
VERIFY_CRL_CHECK_LEAF = 0x4
VERIFY_CRL_CHECK_CHAIN = 0xC
VERIFY_X509_STRICT = 0x20
VERIFY_ALLOW_PROXY_CERTS = 0x40
VERIFY_X509_TRUSTED_FIRST = 0x8000
VERIFY_X509_PARTIAL_CHAIN = 0x80000

HOSTFLAG_ALWAYS_CHECK_SUBJECT = 0x1
HOSTFLAG_NO_WILDCARDS = 0x2
HOSTFLAG_NO_PARTIAL_WILDCARDS = 0x4
HOSTFLAG_MULTI_LABEL_WILDCARDS = 0x8
HOSTFLAG_SINGLE_LABEL_SUBDOMAINS = 0x10
HOSTFLAG_NEVER_CHECK_SUBJECT = 0x20

OP_ALL = 0x80000050
OP_LEGACY_SERVER_CONNECT = 0x4
OP_ENABLE_KTLS = 0x8
OP_IGNORE_UNEXPECTED_EOF = 0x80
OP_NO_TICKET = 0x4000
OP_NO_COMPRESSION = 0x20000
OP_ENABLE_MIDDLEBOX_COMPAT = 0x100000
OP_CIPHER_SERVER_PREFERENCE = 0x400000
OP_NO_SSLv2 = OP_SINGLE_DH_USE = OP_SINGLE_ECDH_USE = 0
OP_NO_SSLv3 = 0x2000000
OP_NO_TLSv1 = 0x4000000
OP_NO_TLSv1_2 = 0x8000000
OP_NO_TLSv1_1 = 0x10000000
OP_NO_TLSv1_3 = 0x20000000
OP_NO_RENEGOTIATION = 0x40000000

_ALERTS = {
    "close_notify": 0, "unexpected_message": 10, "bad_record_mac": 20, "record_overflow": 22,
    "decompression_failure": 30, "handshake_failure": 40, "bad_certificate": 42, "unsupported_certificate": 43,
    "certificate_revoked": 44, "certificate_expired": 45, "certificate_unknown": 46, "illegal_parameter": 47,
    "unknown_ca": 48, "access_denied": 49, "decode_error": 50, "decrypt_error": 51, "protocol_version": 70,
    "insufficient_security": 71, "internal_error": 80, "user_cancelled": 90, "no_renegotiation": 100,
    "unsupported_extension": 110, "certificate_unobtainable": 111, "unrecognized_name": 112,
    "bad_certificate_status_response": 113, "bad_certificate_hash_value": 114, "unknown_psk_identity": 115,
}
globals().update({"ALERT_DESCRIPTION_" + name.upper(): number for name, number in _ALERTS.items()})

# Alerts that OpenSSL names after the protocol that had them first.
_SSLV3_ALERTS = frozenset((10, 20, 30, 40, 42, 43, 44, 45, 46, 47))


class SSLError(OSError):
    """An error occurred in the SSL implementation."""

    __module__ = "ssl"
    library = reason = None

    def __str__(self):
        return self.strerror if isinstance(self.strerror, str) else str(self.args)


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate could not be verified."""

    __module__ = "ssl"


class SSLZeroReturnError(SSLError):
    """SSL/TLS session closed cleanly."""

    __module__ = "ssl"


class SSLWantReadError(SSLError):
    """Non-blocking SSL socket needs to read more data
before the requested operation can be completed."""

    __module__ = "ssl"


class SSLWantWriteError(SSLError):
    """Non-blocking SSL socket needs to write more data
before the requested operation can be completed."""

    __module__ = "ssl"


class SSLSyscallError(SSLError):
    """System error when attempting SSL operation."""

    __module__ = "ssl"


class SSLEOFError(SSLError):
    """SSL/TLS connection terminated abruptly."""

    __module__ = "ssl"


def _error(kind, number, text, reason=None, library=None):
    where = ": ".join(filter(None, (library, reason)))
    result = kind(number, "%s%s (_ssl.c:1000)" % ("[%s] " % where if where else "", text))
    result.library, result.reason = library, reason
    return result


def _want_read():
    return _error(SSLWantReadError, SSL_ERROR_WANT_READ, "The operation did not complete (read)")


def _want_write():
    return _error(SSLWantWriteError, SSL_ERROR_WANT_WRITE, "The operation did not complete (write)")


def _eof():
    return _error(
        SSLEOFError, SSL_ERROR_EOF, "EOF occurred in violation of protocol", "UNEXPECTED_EOF_WHILE_READING", "SSL"
    )


# What the platform says of a certificate, and what OpenSSL calls it.
_VERIFICATIONS = (
    ("NotAfter", 10, "certificate has expired"),
    ("NotBefore", 9, "certificate is not yet valid"),
    ("validity check failed", 10, "certificate has expired"),
    ("revoked", 23, "certificate revoked"),
    ("signature check failed", 7, "certificate signature failure"),
    ("Extended key usage", 26, "unsuitable certificate purpose"),
    ("KeyUsage", 26, "unsuitable certificate purpose"),
    ("not a CA", 24, "invalid CA certificate"),
    ("key size", 66, "EE certificate key too weak"),
    ("algorithm", 68, "CA signature digest algorithm too weak"),
)


def _certificate_error(messages, peer, hostname):
    text = " ".join(messages)
    code, message = 20, "unable to get local issuer certificate"
    if "No subject alternative" in text or "No name matching" in text:
        code, message = 62, "Hostname mismatch, certificate is not valid for '%s'." % hostname
        if hostname and (":" in hostname or hostname.replace(".", "").isdigit()):
            code, message = 64, "IP address mismatch, certificate is not valid for '%s'." % hostname
    else:
        for sign, number, explanation in _VERIFICATIONS:
            if sign in text:
                code, message = number, explanation
                break
        else:
            if peer and _x509.is_self_signed(peer[-1]):
                code, message = 18, "self-signed certificate"
                if len(peer) > 1:
                    code, message = 19, "self-signed certificate in certificate chain"
    result = _error(
        SSLCertVerificationError, SSL_ERROR_SSL, "certificate verify failed: " + message, "CERTIFICATE_VERIFY_FAILED", "SSL"
    )
    result.verify_code, result.verify_message = code, message
    return result


def _failure(engine, server_side, hostname):
    """The exception for what stopped an engine."""
    messages = engine.failure
    text = messages[0] if messages else "unknown failure"
    if any(m.startswith(("Certificate", "CertPath", "Validator", "SunCert")) for m in messages) and "alert:" not in text:
        return _certificate_error(messages, engine.peer, hostname)
    if "fatal alert: " in text:
        name = text.rpartition("fatal alert: ")[2]
        number = _ALERTS.get(name, 80)
        prefix = "sslv3" if number in _SSLV3_ALERTS else "tlsv1"
        if name == "certificate_required":
            prefix = "tlsv13"
        words = "%s alert %s" % (prefix, name.replace("_", " "))
        return _error(SSLError, SSL_ERROR_SSL, words, words.upper().replace(" ", "_"), "SSL")
    for sign, reason in (
        ("Unsupported or unrecognized SSL message", "WRONG_VERSION_NUMBER"),
        ("plaintext connection", "HTTP_REQUEST"),
        ("no cipher suites in common", "NO_SHARED_CIPHER"),
        ("No appropriate protocol", "NO_PROTOCOLS_AVAILABLE"),
        ("not supported by client preferences", "UNSUPPORTED_PROTOCOL"),
        ("accepted by client preferences", "UNSUPPORTED_PROTOCOL"),
        ("Empty client certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE"),
        ("Empty server certificate chain", "PEER_DID_NOT_RETURN_A_CERTIFICATE"),
        ("Tag mismatch", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"),
        ("bad record MAC", "DECRYPTION_FAILED_OR_BAD_RECORD_MAC"),
        ("application protocol", "NO_APPLICATION_PROTOCOL"),
    ):
        if sign in text:
            return _error(SSLError, SSL_ERROR_SSL, reason.lower().replace("_", " "), reason, "SSL")
    return _error(SSLError, SSL_ERROR_SSL, text.partition(": ")[2] or text, "INTERNAL_ERROR", "SSL")


def RAND_bytes(n, /):
    """Generate n cryptographically strong pseudo-random bytes."""
    if n < 0:
        raise ValueError("num must be positive")
    return _tls.random_bytes(n)


def RAND_add(string, entropy, /):
    """Mix string into the OpenSSL PRNG state; the platform's needs none."""


def RAND_status():
    """Returns True if the OpenSSL PRNG has been seeded with enough data and False if not."""
    return True


def txt2obj(txt, name=False):
    """Lookup NID, short name, long name and OID of an ASN1_OBJECT."""
    for entry in _x509.OBJECTS:
        if txt == entry[3] or name and txt in entry[1:3]:
            return entry
    raise ValueError("unknown object '%.100s'" % txt)


def nid2obj(nid, /):
    """Lookup NID, short name, long name and OID of an ASN1_OBJECT by NID."""
    if nid < 0:
        raise ValueError("NID must be positive.")
    for entry in _x509.OBJECTS:
        if nid == entry[0]:
            return entry
    raise ValueError("unknown NID %d" % nid)


def get_default_verify_paths():
    """Return search paths and environment vars that are used by SSLContext's set_default_verify_paths()."""
    return ("SSL_CERT_FILE", "/usr/lib/ssl/cert.pem", "SSL_CERT_DIR", "/usr/lib/ssl/certs")


def _test_decode_cert(path, /):
    with open(path, "rb") as file:
        return _x509.describe(_x509.blocks(file.read(), "CERTIFICATE")[0][1])


class MemoryBIO:
    """A buffer in memory in place of a socket."""

    __module__ = "_ssl"

    def __init__(self):
        self._data = bytearray()
        self._ended = False

    def read(self, size=-1, /):
        """Read up to size bytes from the memory BIO."""
        data = self._data
        if size < 0 or size >= len(data):
            size = len(data)
        result = bytes(memoryview(data)[:size])
        del data[:size]
        return result

    def write(self, b, /):
        """Writes the bytes b into the memory BIO."""
        if self._ended:
            raise SSLError("cannot write() after write_eof()")
        with memoryview(b) as view:
            if not view.contiguous:
                raise BufferError("memoryview: underlying buffer is not C-contiguous")
            self._data += view.cast("B") if view.nbytes else b""
            return view.nbytes

    def write_eof(self):
        """Write an EOF marker to the memory BIO."""
        self._ended = True

    @property
    def pending(self):
        """The number of bytes pending in the memory BIO."""
        return len(self._data)

    @property
    def eof(self):
        """Whether the memory BIO is at EOF."""
        return self._ended and not self._data


class SSLSession:
    """What a connection could be resumed with."""

    __module__ = "_ssl"

    def __init__(self, context, identity):
        self._context = context
        self._id = identity
        self._time = int(_time.time())

    id = property(lambda self: self._id)
    time = property(lambda self: self._time)
    timeout = property(lambda self: 7200)
    has_ticket = property(lambda self: False)
    ticket_lifetime_hint = property(lambda self: 0)

    def __eq__(self, other):
        return self._id == other._id if isinstance(other, SSLSession) else NotImplemented

    def __hash__(self):
        return hash(self._id)


class _Suites:
    """Cipher suites: those of the platform, by the names that OpenSSL gives them."""

    def __init__(self):
        supported, enabled = _tls.ciphers()
        self.platform = {self.translate(name): name for name in enabled if "WITH" in name or "TLS_AES" in name
                         or "CHACHA20" in name}
        self.platform.pop(None, None)

    @staticmethod
    def translate(name):
        kind, separator, cipher = name.removeprefix("TLS_").partition("_WITH_")
        if not separator:
            return name
        kind = "" if kind == "RSA" else kind.replace("_", "-") + "-"
        cipher = cipher.replace("_CBC", "").replace("AES_", "AES").replace("_", "-")
        return kind + cipher.replace("CHACHA20-POLY1305-SHA256", "CHACHA20-POLY1305")

    @staticmethod
    def matches(name, word):
        if word in ("ALL", "DEFAULT", "HIGH", "COMPLEMENTOFDEFAULT", "TLSv1.2"):
            return True
        if word in ("ECDH", "ECDHE", "EECDH", "kECDHE", "kEECDH"):
            return name.startswith("ECDHE")
        if word in ("DH", "DHE", "EDH", "kDHE", "kEDH"):
            return name.startswith("DHE")
        if word in ("RSA", "aRSA"):
            return "RSA" in name or not name.startswith(("ECDH", "DH"))
        if word == "kRSA":
            return not name.startswith(("ECDH", "DH"))
        if word in ("aECDSA", "ECDSA"):
            return "ECDSA" in name
        if word in ("DSS", "aDSS"):
            return "DSS" in name
        if word == "AESGCM":
            return "AES" in name and "GCM" in name
        if word in ("SHA", "SHA1"):
            return name.endswith("-SHA")
        if word in ("AES", "AES128", "AES256", "CHACHA20", "SHA256", "SHA384", "CAMELLIA", "3DES", "RC4", "MD5"):
            return word in name
        return False

    def select(self, text):
        chosen, removed = [], set()
        names = [name for name in self.platform if not name.startswith("TLS_")]
        for token in text.replace(",", ":").replace(" ", ":").split(":"):
            if not token or token.startswith("@"):
                continue
            mark = token[0] if token[0] in "!-+" else ""
            words = token[len(mark):].split("+")
            found = [name for name in names if name in words or all(self.matches(name, word) for word in words)]
            if mark == "!":
                removed.update(found)
            if mark in ("!", "-"):
                chosen = [name for name in chosen if name not in found]
            elif mark == "+":
                chosen = [name for name in chosen if name not in found] + [name for name in chosen if name in found]
            else:
                chosen += [name for name in found if name not in chosen and name not in removed]
        return chosen

    def always(self):
        return [name for name in self.platform if name.startswith("TLS_")]


def _bits(name):
    return 128 if "128" in name else 168 if "DES" in name else 256


def _suite_version(name):
    if name.startswith("TLS_"):
        return "TLSv1.3"
    return "TLSv1.2" if name.endswith(("SHA256", "SHA384", "POLY1305")) else "TLSv1.0"


_VERSIONS = (
    (PROTO_TLSv1, "TLSv1", OP_NO_TLSv1, PROTOCOL_TLSv1),
    (PROTO_TLSv1_1, "TLSv1.1", OP_NO_TLSv1_1, PROTOCOL_TLSv1_1),
    (PROTO_TLSv1_2, "TLSv1.2", OP_NO_TLSv1_2, PROTOCOL_TLSv1_2),
    (PROTO_TLSv1_3, "TLSv1.3", OP_NO_TLSv1_3, None),
)
_AUTHORITY_FILES = (
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)
_NAMES = {
    PROTOCOL_TLS: "PROTOCOL_TLS", PROTOCOL_TLSv1: "PROTOCOL_TLSv1", PROTOCOL_TLSv1_1: "PROTOCOL_TLSv1_1",
    PROTOCOL_TLSv1_2: "PROTOCOL_TLSv1_2",
}


def _warn(text):
    import warnings
    warnings.warn(text, DeprecationWarning, 3)


def _pem_error():
    return _error(SSLError, 9, "PEM lib", None, "SSL")


class _SSLContext:
    """What connections have in common: certificates, keys, and what is accepted."""

    __module__ = "_ssl"

    def __new__(cls, protocol, /):
        if protocol not in (PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            if protocol not in _NAMES:
                raise ValueError("invalid or unsupported protocol version")
            _warn("ssl.%s is deprecated" % _NAMES[protocol])
        self = super().__new__(cls)
        self._protocol = int(protocol)
        client = protocol == PROTOCOL_TLS_CLIENT
        self._check_hostname = client
        self._verify_mode = CERT_REQUIRED if client else CERT_NONE
        self._verify_flags = VERIFY_X509_TRUSTED_FIRST
        self._options = (
            OP_ALL | OP_NO_SSLv3 | OP_CIPHER_SERVER_PREFERENCE | OP_ENABLE_MIDDLEBOX_COMPAT | OP_NO_COMPRESSION
        )
        self._minimum, self._maximum = PROTO_TLSv1_2, PROTO_MAXIMUM_SUPPORTED
        for number, _, _, only in _VERSIONS:
            if only == protocol:
                self._minimum = self._maximum = number
        self._flags = HOSTFLAG_NO_PARTIAL_WILDCARDS
        self._suites = _Suites()
        self._ciphers = self._suites.select(_DEFAULT_CIPHERS)
        self._applications = ()
        self._keys = []
        self._authorities = []
        self._directories = []
        self._defaults = False
        self._trust = None
        self._found = []
        self._sni = self._messages = self._log = None
        self._tickets = 2
        self._post_handshake = False
        return self

    protocol = property(lambda self: self._protocol)
    security_level = property(lambda self: 2)

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        self._check_hostname = bool(value)
        if value and self._verify_mode == CERT_NONE:
            self._verify_mode = CERT_REQUIRED

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        mode = _number(value)
        if mode not in (CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED):
            raise ValueError("invalid value for verify_mode")
        if mode == CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = mode

    @property
    def verify_flags(self):
        return self._verify_flags

    @verify_flags.setter
    def verify_flags(self, value):
        self._verify_flags = _number(value)

    @property
    def options(self):
        return self._options

    @options.setter
    def options(self, value):
        number = _number(value)
        if not 0 <= number < 1 << 64:
            raise OverflowError("Python int too large to convert to C unsigned long" if number > 0
                                else "can't convert negative value to unsigned int")
        unwanted = OP_NO_SSLv3 | OP_NO_TLSv1 | OP_NO_TLSv1_1 | OP_NO_TLSv1_2 | OP_NO_TLSv1_3
        if number & ~self._options & unwanted:
            _warn("ssl.OP_NO_SSL*/ssl.OP_NO_TLS* options are deprecated")
        self._options = number

    @property
    def _host_flags(self):
        return self._flags

    @_host_flags.setter
    def _host_flags(self, value):
        self._flags = _number(value)

    @property
    def minimum_version(self):
        return self._minimum

    @minimum_version.setter
    def minimum_version(self, value):
        number = self._version(value)
        self._minimum = PROTO_TLSv1_3 if number == PROTO_MAXIMUM_SUPPORTED else number

    @property
    def maximum_version(self):
        return self._maximum

    @maximum_version.setter
    def maximum_version(self, value):
        number = self._version(value)
        self._maximum = PROTO_TLSv1 if number == PROTO_MINIMUM_SUPPORTED else number

    def _version(self, value):
        if self._protocol not in (PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER):
            raise ValueError("The context's protocol doesn't support modification of highest and lowest version.")
        number = _number(value)
        if number not in (-2, -1) and not PROTO_SSLv3 <= number <= PROTO_TLSv1_3:
            raise ValueError("Unsupported TLS/SSL version 0x%x" % number)
        if PROTO_SSLv3 <= number <= PROTO_TLSv1_1:
            _warn("ssl.TLSVersion.%s is deprecated" % ("SSLv3", "TLSv1", "TLSv1_1")[number - PROTO_SSLv3])
        return number

    @property
    def sni_callback(self):
        return self._sni

    @sni_callback.setter
    def sni_callback(self, value):
        if self._protocol == PROTOCOL_TLS_CLIENT:
            raise ValueError("sni_callback cannot be set on TLS_CLIENT context")
        if value is not None and not callable(value):
            raise TypeError("not a callable object")
        self._sni = value

    @property
    def _msg_callback(self):
        return self._messages

    @_msg_callback.setter
    def _msg_callback(self, value):
        if value is not None and not callable(value):
            raise TypeError("%r is not callable" % (value,))
        self._messages = value

    @property
    def keylog_filename(self):
        return self._log

    @keylog_filename.setter
    def keylog_filename(self, value):
        if value is not None:
            open(value, "ab").close()
        self._log = value

    @property
    def num_tickets(self):
        return self._tickets

    @num_tickets.setter
    def num_tickets(self, value):
        number = _number(value)
        if number < 0:
            raise ValueError("value must be non-negative")
        if self._protocol != PROTOCOL_TLS_SERVER:
            raise ValueError("SSLContext is not a server context.")
        self._tickets = number

    @property
    def post_handshake_auth(self):
        return self._post_handshake

    @post_handshake_auth.setter
    def post_handshake_auth(self, value):
        self._post_handshake = bool(value)

    def set_ciphers(self, cipherlist, /):
        chosen = self._suites.select(cipherlist)
        if not chosen:
            raise SSLError("No cipher can be selected.")
        self._ciphers = chosen

    def get_ciphers(self):
        result = []
        for name in self._suites.always() + self._ciphers:
            result.append({
                "id": 0,
                "name": name,
                "protocol": _suite_version(name),
                "description": "%s %s" % (name, _suite_version(name)),
                "strength_bits": _bits(name),
                "alg_bits": _bits(name),
                "aead": "GCM" in name or "POLY" in name,
                "symmetric": "chacha20-poly1305" if "CHACHA" in name else "aes-%d-%s" % (
                    _bits(name), "gcm" if "GCM" in name else "cbc"),
                "digest": None if "GCM" in name or "POLY" in name else name.rpartition("-")[2].lower(),
                "kea": "kx-any" if name.startswith("TLS_") else "kx-ecdhe" if name.startswith("ECDHE")
                    else "kx-dhe" if name.startswith("DHE") else "kx-rsa",
                "auth": "auth-any" if name.startswith("TLS_") else "auth-ecdsa" if "ECDSA" in name else "auth-rsa",
            })
        return result

    def _set_alpn_protocols(self, protos, /):
        data = bytes(protos)
        names = []
        while data:
            names.append(data[1:1 + data[0]].decode("latin-1"))
            data = data[1 + data[0]:]
        self._applications = tuple(names)

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        with open(certfile, "rb") as file:
            data = file.read()
        keys = data
        if keyfile is not None:
            with open(keyfile, "rb") as file:
                keys = file.read()
        chain = [block for _, block in _x509.blocks(data, "CERTIFICATE")]
        if not chain or not all(map(_tls.is_certificate, chain)):
            raise _pem_error()
        key = self._read_key(keys, password)
        fits = key is not None and _tls.is_key_of(key, chain[0])
        if fits is None or key is None:
            raise _pem_error()
        if not fits:
            raise _error(SSLError, 116, "key values mismatch", "KEY_VALUES_MISMATCH", "X509")
        # A context has one key of each kind, which is in the key's first bytes.
        kind = _x509.kind_of(key)
        self._keys = [entry for entry in self._keys if _x509.kind_of(entry[0]) != kind] + [(key, chain)]

    def _read_key(self, data, password):
        for label, block in _x509.blocks(data, "PRIVATE KEY"):
            if label != "ENCRYPTED PRIVATE KEY":
                return _x509.key(label, block)
            given = password
            if callable(given):
                given = given()
                if not isinstance(given, (str, bytes, bytearray)):
                    raise TypeError("password callback must return a string")
            elif given is not None and not isinstance(given, (str, bytes, bytearray)):
                raise TypeError("password should be a string or callable")
            elif given is None:
                import getpass
                given = getpass.getpass("Enter PEM pass phrase:")
            if isinstance(given, str):
                given = given.encode()
            if len(given) > 1024:
                raise ValueError("password cannot be longer than 1024 bytes")
            return _tls.decrypt_key(block, bytes(given))
        return None

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        for value, name in (cafile, "cafile"), (capath, "capath"):
            if value is not None and not isinstance(value, (str, bytes, _os.PathLike)):
                raise TypeError(name + " should be a valid filesystem path")
        if cadata is not None:
            if isinstance(cadata, str):
                if not cadata.isascii():
                    raise TypeError("cadata should be an ASCII string or a bytes-like object")
                found = [block for _, block in _x509.blocks(cadata.encode(), "CERTIFICATE")]
                if not found:
                    raise _error(SSLError, 1, "no start line: cadata does not contain a certificate", "NO_START_LINE", "PEM")
            else:
                try:
                    found = _x509.sequences(bytes(memoryview(cadata)))
                except TypeError:
                    raise TypeError("cadata should be an ASCII string or a bytes-like object") from None
                if not found or sum(map(len, found)) != memoryview(cadata).nbytes:
                    raise _error(
                        SSLError, 1, "not enough data: cadata does not contain a certificate", "NOT_ENOUGH_DATA", "ASN1"
                    )
            self._add(found)
        if cafile is not None:
            with open(cafile, "rb") as file:
                found = [block for _, block in _x509.blocks(file.read(), "CERTIFICATE")]
            if not all(map(_tls.is_certificate, found)):
                raise _pem_error()
            if not found:
                raise _error(SSLError, 136, "no certificate or crl found", "NO_CERTIFICATE_OR_CRL_FOUND", "X509")
            self._add(found)
        if capath is not None:
            self._directories.append(_os.fsdecode(capath))
            self._trust = None

    def _add(self, certificates):
        for certificate in certificates:
            if not _tls.is_certificate(certificate):
                raise _error(SSLError, 1, "bad certificate", "ASN1_LIB", "X509")
            if certificate not in self._authorities:
                self._authorities.append(certificate)
        self._trust = None

    def set_default_verify_paths(self):
        self._defaults = True
        self._trust = None
        name = _os.environ.get("SSL_CERT_FILE")
        if name:
            try:
                with open(name, "rb") as file:
                    self._add([block for _, block in _x509.blocks(file.read(), "CERTIFICATE")])
            except OSError:
                return

    def _trusted(self):
        """All authorities, those in directories included."""
        if self._trust is None:
            certificates = list(self._authorities)
            directories = list(self._directories)
            files = []
            if self._defaults:
                if "SSL_CERT_DIR" in _os.environ:
                    directories += _os.environ["SSL_CERT_DIR"].split(":")
                if not _os.environ.get("SSL_CERT_FILE"):
                    files = [name for name in _AUTHORITY_FILES if _os.path.exists(name)][:1]
                    if not files:
                        certificates += _tls.platform_certificates()
            for directory in directories:
                try:
                    files += [_os.path.join(directory, name) for name in _os.listdir(directory)]
                except OSError:
                    continue
            for name in files:
                try:
                    with open(name, "rb") as file:
                        found = [block for _, block in _x509.blocks(file.read(), "CERTIFICATE")]
                except OSError:
                    continue
                certificates += filter(_tls.is_certificate, found)
            certificates = list(dict.fromkeys(certificates))
            self._found = certificates if directories else []
            self._trust = _tls.Authorities(certificates)
        return self._trust

    def load_dh_params(self, path, /):
        with open(path, "rb") as file:
            if b"DH PARAMETERS" not in file.read():
                raise _error(SSLError, 1, "no start line", "NO_START_LINE", "PEM")

    def set_ecdh_curve(self, name, /):
        if isinstance(name, bytes):
            name = name.decode()
        if not isinstance(name, str):
            raise TypeError("expected str, bytes or os.PathLike object, not " + type(name).__name__)
        if name.lower() not in ("prime256v1", "secp256r1", "secp384r1", "secp521r1", "x25519", "x448"):
            raise ValueError("unknown elliptic curve name %r" % name)

    def session_stats(self):
        names = ("number connect connect_good connect_renegotiate accept accept_good accept_renegotiate hits misses "
                 "timeouts cache_full")
        return dict.fromkeys(names.split(), 0)

    def cert_store_stats(self):
        authorities = sum(map(_x509.is_authority, self._authorities))
        return {"x509": len(self._authorities), "crl": 0, "x509_ca": authorities}

    def get_ca_certs(self, binary_form=False):
        found = [certificate for certificate in self._authorities if _x509.is_authority(certificate)]
        return found if binary_form else list(map(_x509.describe, found))

    def _wrap_socket(self, sock, server_side, server_hostname=None, *, owner=None, session=None):
        return _SSLSocket(self, sock, None, None, server_side, server_hostname, owner, session)

    def _wrap_bio(self, incoming, outgoing, server_side, server_hostname=None, *, owner=None, session=None):
        for value in incoming, outgoing:
            if not isinstance(value, MemoryBIO):
                raise TypeError("_wrap_bio() argument must be _ssl.MemoryBIO, not " + type(value).__name__)
        return _SSLSocket(self, None, incoming, outgoing, server_side, server_hostname, owner, session)

    def _protocols(self):
        result = []
        for number, name, option, _ in _VERSIONS:
            low = self._minimum in (-2, PROTO_SSLv3) or self._minimum != -1 and number >= self._minimum
            if self._minimum == -1:
                low = number == PROTO_TLSv1_3
            high = self._maximum == -1 or number <= self._maximum
            if low and high and not self._options & option:
                result.append(name)
        return result

    def _engine(self, server_side, hostname):
        protocols = self._protocols()
        if not protocols:
            raise _error(SSLError, SSL_ERROR_SSL, "no protocols available", "NO_PROTOCOLS_AVAILABLE", "SSL")
        suites = [self._suites.platform[name] for name in self._suites.always() + self._ciphers]
        return _tls.Engine(
            bool(server_side), hostname, self._keys,
            self._trusted() if self._verify_mode else None, self._verify_mode, self._check_hostname,
            protocols, suites, self._applications,
        )


def _number(value):
    if isinstance(value, int):
        return int(value)
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


class _SSLSocket:
    """A connection over a socket, or between two buffers."""

    __module__ = "_ssl"

    def __init__(self, context, sock, incoming, outgoing, server_side, hostname, owner, session):
        if server_side and context._protocol == PROTOCOL_TLS_CLIENT:
            raise _error(
                SSLError, SSL_ERROR_SSL, "Cannot create a server socket with a PROTOCOL_TLS_CLIENT context"
            )
        if not server_side and context._protocol == PROTOCOL_TLS_SERVER:
            raise _error(
                SSLError, SSL_ERROR_SSL, "Cannot create a client socket with a PROTOCOL_TLS_SERVER context"
            )
        if hostname is not None and (not hostname or hostname.startswith(".")):
            raise ValueError("server_hostname cannot be an empty string or start with a leading dot.")
        if hostname is not None and "\0" in hostname:
            raise TypeError("argument must be encoded string without null bytes, not str")
        if session is not None and not isinstance(session, SSLSession):
            raise TypeError("Value is not a SSLSession.")
        self._context, self._sock, self._incoming, self._outgoing = context, sock, incoming, outgoing
        self._server, self._hostname, self._owner = bool(server_side), hostname, owner
        self._engine = None if server_side else context._engine(False, hostname)
        self._hello = b""
        self._done = self._closing = False
        self._unsent = b""
        self._retry = 0
        self._header, self._missing = b"", 0
        self._session = None
        self._sending = _allocate_lock()

    server_side = property(lambda self: self._server)
    server_hostname = property(lambda self: self._hostname)
    session_reused = property(lambda self: False)

    @property
    def owner(self):
        return self._owner

    @owner.setter
    def owner(self, value):
        self._owner = value

    @property
    def context(self):
        return self._context

    @context.setter
    def context(self, value):
        if not isinstance(value, _SSLContext):
            raise TypeError("The value must be a SSLContext")
        self._context = value

    @property
    def session(self):
        if self._session is None and self._done:
            self._session = SSLSession(self._context, self._engine.session_id)
        return self._session

    @session.setter
    def session(self, value):
        if not isinstance(value, SSLSession):
            raise TypeError("Value is not a SSLSession.")
        if value._context is not self._context:
            raise ValueError("Session refers to a different SSLContext.")
        if self._server:
            raise ValueError("Cannot set session for server-side SSLSocket.")
        if self._done:
            raise ValueError("Cannot set session after handshake.")
        self._session = None

    # The net.

    def _receive(self, operation):
        """Some bytes of the other end, but none behind the current record: they may not be for TLS."""
        wanted = self._missing or 5 - len(self._header)
        if self._sock is None:
            data = self._incoming.read(wanted)
            if not data and not self._incoming.eof:
                raise _want_read()
        else:
            try:
                data = _socket.recv(self._sock, wanted)
            except BlockingIOError:
                raise _want_read() from None
            except TimeoutError:
                raise TimeoutError("The %s operation timed out" % operation) from None
        if not data:
            raise _eof()
        if self._missing:
            self._missing -= len(data)
        else:
            self._header += data
            if len(self._header) == 5:
                self._missing = int.from_bytes(self._header[3:], "big")
                self._header = b""
        return data

    def _flush(self, operation):
        with self._sending:
            data = self._unsent + self._engine.take() if self._unsent else self._engine.take()
            self._unsent = b""
            if self._sock is None:
                if data:
                    self._outgoing.write(data)
                return
            view = memoryview(data)
            try:
                while view:
                    view = view[_socket.send(self._sock, view):]
            except BlockingIOError:
                raise _want_write() from None
            except TimeoutError:
                raise TimeoutError("The %s operation timed out" % operation) from None
            finally:
                self._unsent = bytes(view)

    def _try_flush(self):
        """Sends what says why the connection ends, if that is still possible."""
        try:
            self._flush("write")
        except OSError:
            return

    def _fail(self):
        self._try_flush()
        return _failure(self._engine, self._server, self._hostname)

    def _begin(self):
        """The engine of a server, whose context may depend on the name that the client asks for."""
        if self._engine is not None:
            return
        if self._context._sni is not None:
            while True:
                name = _x509.requested_name(self._hello)
                if name is not False:
                    break
                self._hello += self._receive("handshake")
            alert = None
            try:
                answer = self._context._sni(self._owner if self._owner is not None else self, name, self._context)
                if answer is not None and not isinstance(answer, int):
                    alert = 80
                    raise TypeError("servername callback must return None or an integer")
                alert = answer
            except Exception as error:
                import sys
                sys.unraisablehook(_Unraisable(error, self._context._sni))
                alert = alert or 40
            if alert is not None:
                self._send_alert(alert)
                raise _error(SSLError, SSL_ERROR_SSL, "callback failed", "CALLBACK_FAILED", "SSL")
        self._engine = self._context._engine(True, None)
        self._engine.feed(self._hello)

    def _send_alert(self, number):
        data = bytes((21, 3, 3, 0, 2, 2, number & 0xFF))
        try:
            if self._sock is None:
                self._outgoing.write(data)
            else:
                _socket.send(self._sock, data)
        except OSError:
            return

    def do_handshake(self):
        """Perform the SSL handshake."""
        self._begin()
        while True:
            status = self._engine.handshake()
            if status == _tls.FAILED:
                raise self._fail()
            self._flush("handshake")
            if status == _tls.DONE:
                break
            if status == _tls.CLOSED:
                raise _eof()
            self._engine.feed(self._receive("handshake"))
        self._done = True
        self._remember_authorities()

    def _remember_authorities(self):
        """Authorities that are in directories count as loaded once they have been needed."""
        context = self._context
        if context._found:
            peer = self._engine.peer
            for certificate in context._found:
                if certificate not in context._authorities and any(
                        certificate == shown or _x509.has_issued(certificate, shown) for shown in peer):
                    context._authorities.append(certificate)

    def write(self, b, /):
        """Writes the bytes-like object b into the SSL object; returns how many of them."""
        with memoryview(b) as view:
            data = bytes(view.cast("B")[:1 << 18]) if view.nbytes else b""
        if not self._done:
            self.do_handshake()
        if not self._retry:
            if self._closing:
                raise _error(SSLError, SSL_ERROR_SSL, "protocol is shutdown", "PROTOCOL_IS_SHUTDOWN", "SSL")
            status = self._engine.write(data)
            if status == _tls.FAILED:
                raise self._fail()
            if status == _tls.CLOSED:
                raise _error(SSLZeroReturnError, SSL_ERROR_ZERO_RETURN, "TLS/SSL connection has been closed (EOF)")
            self._retry = len(data)
        self._flush("write")
        count, self._retry = self._retry, 0
        return count

    def read(self, size=1024, buffer=None, /):
        """Read up to size bytes from the SSL socket, into a buffer if one is given."""
        if buffer is None and size < 0:
            raise ValueError("size should not be negative")
        if buffer is not None:
            with memoryview(buffer) as view:
                if size <= 0 or size > view.nbytes:
                    size = view.nbytes
        if size == 0:
            return 0 if buffer is not None else b""
        if not self._done:
            self.do_handshake()
        data = b""
        if self._fill():
            data = self._engine.read(size)
        if buffer is None:
            return data
        with memoryview(buffer) as view:
            view.cast("B")[:len(data)] = data
        return len(data)

    def _fill(self):
        """Waits for something to read; False when the other end has said that it will not send more."""
        engine = self._engine
        while not engine.pending():
            status = engine.fill()
            if status == _tls.FAILED:
                raise self._fail()
            if status == _tls.CLOSED:
                return False
            if status == _tls.WANT_READ:
                self._flush("read")
                engine.feed(self._receive("read"))
        return True

    def pending(self):
        """Returns the number of already decrypted bytes available for read, pending on the connection."""
        return self._engine.pending() if self._done else 0

    def shutdown(self):
        """Does the SSL shutdown handshake with the remote end."""
        if not self._done:
            raise _error(SSLError, SSL_ERROR_SSL, "shutdown while in init", "SHUTDOWN_WHILE_IN_INIT", "SSL")
        engine = self._engine
        if not self._closing:
            self._closing = True
            engine.close()
        self._flush("write")
        while not engine.received_close:
            if engine.pending():
                raise _error(
                    SSLError, SSL_ERROR_SSL, "application data after close notify",
                    "APPLICATION_DATA_AFTER_CLOSE_NOTIFY", "SSL",
                )
            if not self._fill():
                break
        return self._sock

    # What has been agreed on.

    def getpeercert(self, der=False, /):
        """Returns the certificate for the peer."""
        if not self._done:
            raise ValueError("handshake not done yet")
        peer = self._engine.peer
        if not peer:
            return None
        if der:
            return peer[0]
        return _x509.describe(peer[0]) if self._context._verify_mode else {}

    def get_unverified_chain(self):
        return [Certificate(data) for data in self._engine.peer] or None

    def get_verified_chain(self):
        return self.get_unverified_chain() or []

    def cipher(self):
        if not self._done:
            return None
        name = _Suites.translate(self._engine.cipher)
        return (name, _suite_version(name), _bits(name))

    def shared_ciphers(self):
        if not self._done or not self._server:
            return None
        return [(name, _suite_version(name), _bits(name))
                for name in self._context._suites.always() + self._context._ciphers]

    def version(self):
        return self._engine.protocol if self._done else None

    def selected_alpn_protocol(self):
        return self._engine.application if self._done else None

    def compression(self):
        return None

    def get_channel_binding(self, cb_type="tls-unique"):
        """None: the platform does not tell what bindings are made of."""
        if cb_type != "tls-unique":
            raise ValueError("'%s' channel binding type not implemented" % cb_type)
        return None

    def verify_client_post_handshake(self):
        # The platform's clients do not offer it.
        raise _error(SSLError, SSL_ERROR_SSL, "extension not received", "EXTENSION_NOT_RECEIVED", "SSL")


class _Unraisable:
    def __init__(self, error, callback):
        self.exc_type, self.exc_value, self.exc_traceback = type(error), error, error.__traceback__
        self.err_msg, self.object = None, callback


class Certificate:
    """A certificate of a chain."""

    __module__ = "_ssl"

    def __init__(self, data):
        self._data = data

    def public_bytes(self, format=ENCODING_PEM):
        if format == ENCODING_DER:
            return self._data
        if format != ENCODING_PEM:
            raise ValueError("Unsupported format")
        import base64
        text = base64.encodebytes(self._data).decode().replace("\n", "")
        lines = [text[i:i + 64] for i in range(0, len(text), 64)]
        return "\n".join(["-----BEGIN CERTIFICATE-----", *lines, "-----END CERTIFICATE-----", ""])

    def get_info(self):
        return _x509.describe(self._data)

    def __eq__(self, other):
        return self._data == other._data if isinstance(other, Certificate) else NotImplemented

    def __hash__(self):
        return hash(self._data)

    def __repr__(self):
        names = ", ".join("%s=%s" % part for group in self.get_info()["subject"] for part in group)
        return "<_ssl.Certificate '%s'>" % names
