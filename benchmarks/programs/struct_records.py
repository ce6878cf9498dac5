# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Packs and unpacks binary records, headers and arrays with the struct and array modules."""

import struct
from array import array

SIZE = 84_000

HEADER = struct.Struct("<4sHHI")
RECORD = struct.Struct(">ihd8s?")


def run(n):
    out = bytearray(HEADER.pack(b"DATA", 1, 2, n))
    for i in range(n):
        out += RECORD.pack(i - 500, i % 3000, i / 7, b"name%d" % (i % 1000), i % 2 == 0)
    magic, major, minor, count = HEADER.unpack_from(out)
    offset = HEADER.size
    total = 0
    floats = 0.0
    for _ in range(count):
        number, small, real, name, flag = RECORD.unpack_from(out, offset)
        offset += RECORD.size
        total += number + small + len(name.rstrip(b"\0")) + flag
        floats += real
    for number, *_ in RECORD.iter_unpack(bytes(out[HEADER.size :])):
        total ^= number
    values = array("i", range(n))
    values.extend(array("i", [3, 4, 5]))
    raw = values.tobytes()
    again = struct.unpack("<%di" % len(values), raw)
    total += sum(again) + struct.calcsize("!bbhhlq")
    for i in range(n):
        total += int.from_bytes(struct.pack("!H", i & 0xFFFF), "little") & 15
    return "%d %.4f %d %d" % (total, floats, len(out), major + minor)

if __name__ == "__main__":
    print(run(SIZE))
