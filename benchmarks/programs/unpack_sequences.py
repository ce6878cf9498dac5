# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Unpacks tuples and lists into local variables, also nested and with a star, again and again."""

SIZE = 100_000


def unpack_tuple(n):
    t = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
    total = 0
    for _ in range(n):
        a, b, c, d, e, f, g, h, i, j = t
        b, c, d, e, f, g, h, i, j, a = t
        c, d, e, f, g, h, i, j, a, b = t
        d, e, f, g, h, i, j, a, b, c = t
        e, f, g, h, i, j, a, b, c, d = t
        total += a - b + c - d + e - f + g - h + i - j
    return total


def unpack_list(n):
    t = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    total = 0
    for _ in range(n):
        a, b, c, d, e, f, g, h, i, j = t
        j, i, h, g, f, e, d, c, b, a = t
        c, d, e, f, g, h, i, j, a, b = t
        total += a - b + c - d + e - f + g - h + i - j
    return total


def unpack_nested(n):
    rows = [(1, (2, 3)), (4, (5, 6)), (7, (8, 9))]
    total = 0
    for _ in range(n):
        for a, (b, c) in rows:
            total += a * b - c
    return total


def unpack_star(n):
    t = [1, 2, 3, 4, 5]
    total = 0
    for _ in range(n):
        first, *middle, last = t
        head, *tail = middle
        total += first + last + head + len(tail)
        t[0], t[4] = t[4], t[0]
    return total


def run(n):
    return "%d %d %d %d" % (unpack_tuple(n), unpack_list(n), unpack_nested(n), unpack_star(n))

if __name__ == "__main__":
    print(run(SIZE))
