# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""sum over built-in sequences, and sequences times a number."""

import array

print(sum((1, 2.5, True)), sum((1,2), 10), sum(()), sum((), 5), sum([[1],[2]], []), sum(([1],[2]), []), sum([0.1]*10), sum([0.1]*10, 1), sum([1e16, 1.0, -1e16]), sum([1.5], 2**60), sum([-0.0]), sum([-0.0], -0.0))
print(sum(bytearray(b"\xff\x01")), sum(b"\xff" * 1000), sum(b"", 3), sum(bytearray(b"ab"), 2**63 - 1), sum(b"ab", 1.5), sum((2**63-1, 1)), sum([2**62, 2**62, -1]), sum((1e308, 1e308, -1e308)), sum([float("inf"), 1.0]), sum([1e308, 1e308]))
values = [1.5]
values.pop()
print(sum(values), sum(values, 7))


class Five(tuple):
    def __iter__(self):
        return iter((5,))


print(sum(Five((1, 2))))
for items in ((1,"x"), ("a",), (None,), [1.5, None]):
    try:
        print(sum(items))
    except TypeError as error:
        print(error)
print(b"ab" * 0, b"ab" * 3, bytearray(b"xyz") * 5, b"" * 4, bytearray(b"q") * 1, len(bytearray(3) * 1000001), (1, 2) * 3, () * 4, (1,) * 0, [1, 2] * 5, [1.5] * 3, ["a", None] * 4, 3 * (1, "a"))
numbers = array.array("i", [1, 2, 3])
numbers *= 4
print(numbers, array.array("d", [1.5]) * 3, array.array("i") * 3, array.array("i", [1]) * 0)
values = [1]
values *= 5
data = bytearray(b"ab")
data *= 3
print(values, data)
