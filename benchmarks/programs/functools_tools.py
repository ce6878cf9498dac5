# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""lru_cache, cached_property, singledispatch, reduce, total_ordering, partialmethod, cmp_to_key."""

from functools import cached_property, lru_cache, partialmethod, reduce, singledispatch, total_ordering

SIZE = 10_000


@lru_cache(maxsize=None)
def paths(x, y):
    return 1 if x == 0 or y == 0 else paths(x - 1, y) + paths(x, y - 1)


@lru_cache(maxsize=64)
def slow(key, *, factor=1):
    return key * factor


@singledispatch
def describe(value):
    return 1


@describe.register
def _(value: int):
    return value & 7


@describe.register(list)
def _(value):
    return len(value)


@describe.register
def _(value: str):
    return len(value) * 2


@total_ordering
class Level:
    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number == other.number

    def __lt__(self, other):
        return self.number < other.number

    @cached_property
    def square(self):
        return self.number * self.number

    def add(self, amount, sign):
        return self.number + amount * sign

    plus = partialmethod(add, sign=1)
    minus = partialmethod(add, sign=-1)


def run(n):
    paths.cache_clear()
    slow.cache_clear()
    total = paths(12, 12) + paths(25, 15)
    values = [3, "text", [1, 2, 3], 4.5, True]
    levels = [Level(i % 10) for i in range(20)]
    for i in range(n):
        total += slow(i % 100) + slow(i % 50, factor=3) + paths(i % 10, 7)
        total += describe(values[i % 5])
        total += reduce(lambda a, b: a ^ b, range(i % 30), 1)
        a, b = levels[i % 20], levels[(i * 7) % 20]
        total += (a <= b) + (a > b) * 2 + (a >= b) * 3
        total += a.square + a.plus(2) + b.minus(3)
    return "%d %d %d" % (total, slow.cache_info().hits, paths.cache_info().currsize)

if __name__ == "__main__":
    print(run(SIZE))
