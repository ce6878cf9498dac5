# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The same functions see ints, floats, strings, lists, tuples, sets, complex numbers, bools, bytes and user objects."""

SIZE = 100_000


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)

    def __eq__(self, other):
        return isinstance(other, Money) and self.cents == other.cents

    def __lt__(self, other):
        return self.cents < other.cents

    def __bool__(self):
        return self.cents != 0

    def __hash__(self):
        return self.cents


def add(a, b):
    return a + b


def same(a, b):
    return a == b


def truth(a):
    return 1 if a else 0


def describe(a):
    return type(a).__name__


VALUES = [3, 2.5, "ab", [1, 2], (1, 2), 1 + 2j, True, b"xy", Money(250), 1 << 80]


def run(n):
    total = 0
    names = 0
    for i in range(n):
        value = VALUES[i % 10]
        result = add(value, value)
        total += same(result, value) + truth(value) + truth(result)
        names += len(describe(result))
        if i % 10 < 5 and result >= value:
            total += 1
        if same(value, VALUES[(i + 3) % 10]):
            total += 5
    return "%d %d" % (total, names)

if __name__ == "__main__":
    print(run(SIZE))
