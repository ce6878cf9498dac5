# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Recursive functions of ints: Fibonacci, Takeuchi, Ackermann, towers of Hanoi, partitions."""

SIZE = 21

# The time grows exponentially with the size; the growth is measured at these.
SIZES = (19, 20, 21, 22)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


def partitions(n, largest):
    if n == 0:
        return 1
    return sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


def run(n):
    return "%d %d %d %d %d" % (fib(n), tak(n - 3, n // 2, 3), ackermann(2, n), hanoi(max(n - 6, 0), 0, 1, 2), partitions(n, n))

if __name__ == "__main__":
    print(run(SIZE))
