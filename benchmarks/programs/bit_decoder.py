# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Writes and reads a Huffman-coded stream bit by bit: a decoder in pure Python over bytes."""

from heapq import heapify, heappop, heappush

SIZE = 97_000


def text(n):
    state = 17
    out = bytearray()
    for _ in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        low = (state >> 16) & 0xFF
        out.append(b"eeetttaaoinsh rdlu,.\n"[low * low % 21])
    return bytes(out)


def codes(data):
    counts = {}
    for byte in data:
        counts[byte] = counts.get(byte, 0) + 1
    heap = [(count, byte, byte) for byte, count in counts.items()]
    heapify(heap)
    serial = 256
    while len(heap) > 1:
        a = heappop(heap)
        b = heappop(heap)
        heappush(heap, (a[0] + b[0], serial, (a[2], b[2])))
        serial += 1
    table = {}

    def walk(node, prefix, length):
        if isinstance(node, tuple):
            walk(node[0], prefix << 1, length + 1)
            walk(node[1], prefix << 1 | 1, length + 1)
        else:
            table[node] = (prefix, length)

    walk(heap[0][2], 0, 0)
    return table


class BitWriter:
    def __init__(self):
        self.bytes = bytearray()
        self.current = 0
        self.count = 0

    def write(self, value, length):
        self.current = self.current << length | value
        self.count += length
        while self.count >= 8:
            self.count -= 8
            self.bytes.append(self.current >> self.count & 0xFF)
            self.current &= (1 << self.count) - 1

    def finish(self):
        if self.count:
            self.bytes.append(self.current << (8 - self.count) & 0xFF)
        return bytes(self.bytes)


class BitReader:
    def __init__(self, data):
        self.data = data
        self.position = 0
        self.current = 0
        self.count = 0

    def bit(self):
        if self.count == 0:
            self.current = self.data[self.position]
            self.position += 1
            self.count = 8
        self.count -= 1
        return self.current >> self.count & 1

    def symbol(self, table):
        prefix = 0
        length = 0
        while True:
            prefix = prefix << 1 | self.bit()
            length += 1
            found = table.get((prefix, length))
            if found is not None:
                return found


def run(n):
    data = text(n)
    table = codes(data)
    writer = BitWriter()
    for byte in data:
        writer.write(*table[byte])
    packed = writer.finish()
    back = {code: byte for byte, code in table.items()}
    reader = BitReader(packed)
    out = bytearray(reader.symbol(back) for _ in range(len(data)))
    if out != data:
        raise AssertionError("round trip")
    return "%d %d %d" % (len(packed), sum(packed) % 65521, len(table))

if __name__ == "__main__":
    print(run(SIZE))
