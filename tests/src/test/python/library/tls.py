# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""TLS between two ends in memory: handshakes, data, certificates, refusals."""

import os
import ssl
import tempfile

KEY = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgmtBlDEgwPx2TmQkK
oJZ9yfpMFVNvQjhoB8Nkf15WztihRANCAARgUv/VWUbFs5PkoxiWqXq5y/u51CIv
FxuagrHw6lpMzC//IT6hi/IRR57haABfBHlN5wIa+u0QJArZTIa3A/Yy
-----END PRIVATE KEY-----
"""
CERTIFICATE = """\
-----BEGIN CERTIFICATE-----
MIIByzCCAXCgAwIBAgIUWOnYd0q2/9g1XSVxG9ihY4kfqoQwCgYIKoZIzj0EAwIw
OTELMAkGA1UEBhMCWFgxEDAOBgNVBAoMB0V4YW1wbGUxGDAWBgNVBAMMD2ZhbnRh
aWwuZXhhbXBsZTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowOTEL
MAkGA1UEBhMCWFgxEDAOBgNVBAoMB0V4YW1wbGUxGDAWBgNVBAMMD2ZhbnRhaWwu
ZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGBS/9VZRsWzk+SjGJap
ernL+7nUIi8XG5qCsfDqWkzML/8hPqGL8hFHnuFoAF8EeU3nAhr67RAkCtlMhrcD
9jKjVDBSMA8GA1UdEwEB/wQFMAMBAf8wIAYDVR0RBBkwF4IPZmFudGFpbC5leGFt
cGxlhwR/AAABMB0GA1UdDgQWBBT4ysTAMKEL19OyiZ3z6oX6iAkhUjAKBggqhkjO
PQQDAgNJADBGAiEAluFSn1gnYLgMOu6zOrNrl0G+1uGvAPcgVNgpJPeAUdICIQCs
o+Ddft84GJ2wYQijQZ0EMKvKeQ83uAFDVw7KVq+leA==
-----END CERTIFICATE-----
"""


def contexts():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "both.pem")
        with open(path, "w") as file:
            file.write(KEY + CERTIFICATE)
        server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        server.load_cert_chain(path)
    client = ssl.create_default_context(cadata=CERTIFICATE)
    return server, client


class End:
    def __init__(self, context, **options):
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.object = context.wrap_bio(self.incoming, self.outgoing, **options)

    def attempt(self, name, *args):
        try:
            return getattr(self.object, name)(*args)
        except ssl.SSLWantReadError:
            return None


def move(a, b):
    b.incoming.write(a.outgoing.read())
    a.incoming.write(b.outgoing.read())


def connected(server, client, host="fantail.example"):
    a, b = End(server, server_side=True), End(client, server_hostname=host)
    for _ in range(6):
        for end in b, a:
            try:
                end.object.do_handshake()
            except ssl.SSLWantReadError:
                pass
            move(a, b)
    return a, b


server, client = contexts()
server.set_alpn_protocols(["one", "two"])
client.set_alpn_protocols(["two"])
for version in ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3:
    client.maximum_version = version
    a, b = connected(server, client)
    print(a.object.version(), b.object.version(), b.object.cipher()[1:], b.object.selected_alpn_protocol())
    print(b.object.getpeercert()["subject"], b.object.getpeercert()["subjectAltName"], b.object.getpeercert()["notAfter"])
    print(len(b.object.getpeercert(True)), a.object.getpeercert(), b.object.server_hostname, a.object.server_side)
    print(b.object.write(b"from the client" * 2000), b.attempt("read", 10))
    move(a, b)
    text = b""
    while len(text) < 30000:
        text += a.object.read(10000)
    print(text == b"from the client" * 2000, a.object.pending(), a.object.write(b"from the server"))
    move(a, b)
    buffer = bytearray(8)
    print(b.object.read(8, buffer), buffer, b.object.pending(), b.object.read())
    b.attempt("unwrap")
    move(a, b)
    print(a.object.read(), a.attempt("unwrap"))
    move(a, b)
    print(b.attempt("unwrap"))

for host, context in ("other.example", client), ("fantail.example", ssl.create_default_context(cadata=ssl.PEM_cert_to_DER_cert(CERTIFICATE))), (
        "127.0.0.1", client), ("127.0.0.2", client), ("fantail.example", ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)):
    try:
        a, b = connected(server, context, host)
        print(host, b.object.version())
    except ssl.SSLCertVerificationError as error:
        print(host, error.reason, error.verify_code, error.verify_message)

names = []
server.sni_callback = lambda connection, name, context: names.append((name, context is server))
connected(server, client)
print(names)
client.minimum_version = ssl.TLSVersion.TLSv1_3
server.maximum_version = ssl.TLSVersion.TLSv1_2
try:
    connected(server, client)
except ssl.SSLError as error:
    print(type(error).__name__)
bio = ssl.MemoryBIO()
print(bio.write(b"abc"), bio.pending, bio.eof, bio.read(2), bio.write_eof(), bio.eof, bio.read(), bio.eof)
try:
    bio.write(b"d")
except ssl.SSLError as error:
    print(error)
plain = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
print(plain.verify_mode, plain.check_hostname, plain.cert_store_stats(), client.cert_store_stats())
try:
    plain.verify_mode = ssl.CERT_NONE
except ValueError as error:
    print(error)
try:
    plain.set_ciphers("nothing")
except ssl.SSLError as error:
    print(error)
print(ssl.Purpose.SERVER_AUTH, len(ssl.RAND_bytes(9)), issubclass(ssl.SSLError, OSError), ssl.SSLCertVerificationError.__mro__[1:3])
