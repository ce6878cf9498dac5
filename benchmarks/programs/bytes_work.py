# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Bytes and byte arrays: indexing, slices, translate, find, join, checksums, hexadecimal, memory views."""

import binascii
import zlib

SIZE = 480


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def xor(data, key):
    out = bytearray(len(data))
    length = len(key)
    for i, byte in enumerate(data):
        out[i] = byte ^ key[i % length]
    return bytes(out)


def run(n):
    table = bytes((i * 7 + 3) % 256 for i in range(256))
    data = b"The rain in Spain, 1234567890. " * 20
    total = 0
    for i in range(n):
        key = b"key%d" % i
        secret = xor(data, key)
        if xor(secret, key) != data:
            raise AssertionError("xor")
        total += adler(secret)
        if adler(data) != zlib.adler32(data):
            raise AssertionError("adler")
        moved = data.translate(table)
        total += moved.count(table[32]) + data.find(b"Spain", 100)
        parts = data.split(b" ")
        total += len(b"-".join(parts)) + len(binascii.hexlify(secret)) + bytes.fromhex(moved.hex())[5]
        view = memoryview(data)[10:-10]
        total += sum(view[::3]) + int.from_bytes(view[:8], "big") % 1009
        buffer = bytearray(data)
        buffer[5:9] = b"other"
        buffer.extend(i.to_bytes(4, "little"))
        total += len(buffer) + buffer[6]
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
