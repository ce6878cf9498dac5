# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Certificates and keys as files have them: PEM around DER, and what can be read out of it for _ssl."""

import binascii
import re

# Number, short name, long name and identifier of what certificates mention.
OBJECTS = (
    (13, "CN", "commonName", "2.5.4.3"),
    (105, "serialNumber", "serialNumber", "2.5.4.5"),
    (14, "C", "countryName", "2.5.4.6"),
    (15, "L", "localityName", "2.5.4.7"),
    (16, "ST", "stateOrProvinceName", "2.5.4.8"),
    (660, "street", "streetAddress", "2.5.4.9"),
    (17, "O", "organizationName", "2.5.4.10"),
    (18, "OU", "organizationalUnitName", "2.5.4.11"),
    (106, "title", "title", "2.5.4.12"),
    (100, "SN", "surname", "2.5.4.4"),
    (99, "GN", "givenName", "2.5.4.42"),
    (661, "postalCode", "postalCode", "2.5.4.17"),
    (860, "businessCategory", "businessCategory", "2.5.4.15"),
    (48, "emailAddress", "emailAddress", "1.2.840.113549.1.9.1"),
    (391, "DC", "domainComponent", "0.9.2342.19200300.100.1.25"),
    (957, "jurisdictionC", "jurisdictionCountryName", "1.3.6.1.4.1.311.60.2.1.3"),
    (956, "jurisdictionST", "jurisdictionStateOrProvinceName", "1.3.6.1.4.1.311.60.2.1.2"),
    (955, "jurisdictionL", "jurisdictionLocalityName", "1.3.6.1.4.1.311.60.2.1.1"),
    (129, "serverAuth", "TLS Web Server Authentication", "1.3.6.1.5.5.7.3.1"),
    (130, "clientAuth", "TLS Web Client Authentication", "1.3.6.1.5.5.7.3.2"),
    (178, "OCSP", "OCSP", "1.3.6.1.5.5.7.48.1"),
    (179, "caIssuers", "CA Issuers", "1.3.6.1.5.5.7.48.2"),
)
_NAMES = {entry[3]: entry[2] for entry in OBJECTS}
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

SEQUENCE, SET, INTEGER, OCTETS, NULL, IDENTIFIER = 0x30, 0x31, 2, 4, 5, 6


def blocks(data, kind):
    """(label, bytes) of the parts of a PEM file whose labels end in kind."""
    found = []
    pattern = rb"-----BEGIN ([A-Z0-9 ]*)-----\s*?\n(.*?)-----END \1-----"
    for match in re.finditer(pattern, data.replace(b"\r\n", b"\n"), re.DOTALL):
        label = match[1].decode()
        if label.endswith(kind) or kind == "CERTIFICATE" and label in ("X509 CERTIFICATE", "TRUSTED CERTIFICATE"):
            try:
                found.append((label, binascii.a2b_base64(b"".join(match[2].split()), strict_mode=True)))
            except binascii.Error:
                found.append((label, b""))
    return found


def element(data, at=0):
    """Tag, start and end of an element's contents."""
    tag, length, start = data[at], data[at + 1], at + 2
    if length > 127:
        count = length & 127
        length = int.from_bytes(data[start:start + count], "big")
        start += count
    if start + length > len(data):
        raise ValueError("not enough data")
    return tag, start, start + length


def elements(data):
    """(tag, contents) of all elements."""
    result, at = [], 0
    while at < len(data):
        tag, start, end = element(data, at)
        result.append((tag, data[start:end]))
        at = end
    return result


def sequences(data):
    """The sequences that follow each other, whole; those before the first that is cut off."""
    result, at = [], 0
    while at < len(data):
        try:
            tag, _, end = element(data, at)
        except (IndexError, ValueError):
            break
        if tag != SEQUENCE:
            break
        result.append(data[at:end])
        at = end
    return result


def made(tag, *parts):
    contents = b"".join(parts)
    size = len(contents)
    if size < 128:
        return bytes((tag, size)) + contents
    length = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes((tag, 128 | len(length))) + length + contents


def key(label, data):
    """A private key in the form of PKCS#8."""
    if label == "RSA PRIVATE KEY":
        kind = made(SEQUENCE, made(IDENTIFIER, b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"), made(NULL))
    elif label == "EC PRIVATE KEY":
        parameters = [contents for tag, contents in elements(elements(data)[0][1]) if tag == 0xA0]
        if not parameters:
            return None
        kind = made(SEQUENCE, made(IDENTIFIER, b"\x2a\x86\x48\xce\x3d\x02\x01"), parameters[0])
    else:
        return data
    return made(SEQUENCE, made(INTEGER, b"\0"), kind, made(OCTETS, data))


def kind_of(key):
    """The algorithm of a key in the form of PKCS#8."""
    return elements(elements(elements(key)[0][1])[1][1])[0][1]


def identifier(data):
    values, value = [], 0
    for byte in data:
        value = value << 7 | byte & 127
        if byte < 128:
            values.append(value)
            value = 0
    first = min(values[0] // 40, 2)
    return ".".join(map(str, [first, values[0] - 40 * first, *values[1:]]))


def text(tag, data):
    encoding = {0x1E: "utf-16-be", 0x1C: "utf-32-be", 0x0C: "utf-8"}.get(tag, "latin-1")
    return data.decode(encoding, "replace")


def name(data):
    """A distinguished name as getpeercert() shows it."""
    groups = []
    for _, group in elements(data):
        parts = []
        for _, part in elements(group):
            (_, kind), (tag, value) = elements(part)
            kind = identifier(kind)
            parts.append((_NAMES.get(kind, kind), text(tag, value)))
        groups.append(tuple(parts))
    return tuple(groups)


def moment(tag, data):
    digits = data.decode("ascii")
    if tag == 0x17:
        digits = ("19" if digits[:2] >= "50" else "20") + digits
    return "%s %2d %s:%s:%s %s GMT" % (
        _MONTHS[int(digits[4:6]) - 1], int(digits[6:8]), digits[8:10], digits[10:12], digits[12:14], digits[:4]
    )


def alternative(tag, data):
    """One of the other names of a subject."""
    tag &= 31
    if tag in (1, 2, 6):
        return (("email", "DNS", "", "", "", "URI")[tag - 1], data.decode("latin-1"))
    if tag == 4:
        return ("DirName", name(elements(data)[0][1]))
    if tag == 7:
        if len(data) == 4:
            return ("IP Address", ".".join(map(str, data)))
        words = [data[i] << 8 | data[i + 1] for i in range(0, len(data) - 1, 2)]
        return ("IP Address", ":".join("%X" % word for word in words))
    if tag == 8:
        return ("Registered ID", identifier(data))
    return ("othername", "<unsupported>")


class _Fields:
    """The fields of a certificate."""

    def __init__(self, certificate):
        parts = elements(elements(elements(certificate)[0][1])[0][1])
        self.version = 1
        if parts[0][0] == 0xA0:
            self.version = int.from_bytes(elements(parts.pop(0)[1])[0][1], "big") + 1
        self.serial = parts[0][1]
        self.issuer = parts[2][1]
        self.validity = elements(parts[3][1])
        self.subject = parts[4][1]
        self.extensions = {}
        for tag, contents in parts[6:]:
            if tag == 0xA3:
                for _, extension in elements(elements(contents)[0][1]):
                    items = elements(extension)
                    self.extensions[identifier(items[0][1])] = items[-1][1]


def is_self_signed(certificate):
    fields = _Fields(certificate)
    return fields.issuer == fields.subject


def has_issued(authority, certificate):
    return _Fields(authority).subject == _Fields(certificate).issuer


def is_authority(certificate):
    fields = _Fields(certificate)
    constraints = fields.extensions.get("2.5.29.19")
    if constraints is None:
        return fields.version < 3 and fields.issuer == fields.subject
    return any(tag == 1 and any(value) for tag, value in elements(elements(constraints)[0][1]))


def describe(certificate):
    """What getpeercert() returns."""
    fields = _Fields(certificate)
    serial = fields.serial.hex().upper()
    if serial.startswith("00") and len(serial) > 2:
        serial = serial[2:]
    result = {
        "subject": name(fields.subject),
        "issuer": name(fields.issuer),
        "version": fields.version,
        "serialNumber": serial,
        "notBefore": moment(*fields.validity[0]),
        "notAfter": moment(*fields.validity[1]),
    }
    names = fields.extensions.get("2.5.29.17")
    if names is not None:
        result["subjectAltName"] = tuple(alternative(*item) for item in elements(elements(names)[0][1]))
    access = fields.extensions.get("1.3.6.1.5.5.7.1.1")
    if access is not None:
        for kind, label in ("1.3.6.1.5.5.7.48.1", "OCSP"), ("1.3.6.1.5.5.7.48.2", "caIssuers"):
            found = []
            for _, description in elements(elements(access)[0][1]):
                (_, method), (tag, location) = elements(description)
                if identifier(method) == kind and tag & 31 == 6:
                    found.append(location.decode("latin-1"))
            if found:
                result[label] = tuple(found)
    points = fields.extensions.get("2.5.29.31")
    if points is not None:
        found = []
        for _, point in elements(elements(points)[0][1]):
            for tag, part in elements(point):
                if tag == 0xA0:
                    for inner, full in elements(part):
                        if inner == 0xA0:
                            found += [value.decode("latin-1") for kind, value in elements(full) if kind & 31 == 6]
        if found:
            result["crlDistributionPoints"] = tuple(found)
    return result


def requested_name(data):
    """The server that the first message of a client asks for, or None; False if the message is not complete."""
    message, at = b"", 0
    while True:
        if len(data) < at + 5:
            return False
        if data[at] != 22:
            return None
        size = int.from_bytes(data[at + 3:at + 5], "big")
        if len(data) < at + 5 + size:
            return False
        message += data[at + 5:at + 5 + size]
        at += 5 + size
        if len(message) >= 4 and len(message) >= 4 + int.from_bytes(message[1:4], "big"):
            break
    try:
        at = 38
        at += 1 + message[at]
        at += 2 + int.from_bytes(message[at:at + 2], "big")
        at += 1 + message[at]
        end = at + 2 + int.from_bytes(message[at:at + 2], "big")
        at += 2
        while at + 4 <= end:
            kind, size = int.from_bytes(message[at:at + 2], "big"), int.from_bytes(message[at + 2:at + 4], "big")
            if kind == 0:
                return message[at + 9:at + 4 + size].decode("ascii")
            at += 4 + size
    except (IndexError, UnicodeDecodeError):
        return None
    return None
