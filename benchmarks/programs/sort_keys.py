# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Sorts numbers, strings, tuples and objects, with and without key functions, stably and in reverse."""

from functools import cmp_to_key
from operator import attrgetter, itemgetter

SIZE = 18_000


class Item:
    def __init__(self, weight, name):
        self.weight = weight
        self.name = name

    def __lt__(self, other):
        return self.weight < other.weight


def run(n):
    seed = 21
    numbers = []
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        numbers.append(seed)
    check = 0

    def mix(values):
        nonlocal check
        for value in values[:50]:
            check = (check * 31 + value) % 1000003

    mix(sorted(numbers))
    mix(sorted(numbers, reverse=True))
    mix(sorted(numbers, key=lambda value: value % 1000))
    mix(sorted(numbers, key=str))
    words = sorted(["w%x" % number for number in numbers])
    mix([len(word) + ord(word[-1]) for word in words])
    pairs = [(number % 100, "n%d" % (number % 37), number) for number in numbers]
    mix([pair[2] for pair in sorted(pairs)])
    mix([pair[2] for pair in sorted(pairs, key=itemgetter(1, 0))])
    items = [Item(number % 500, str(number)) for number in numbers]
    mix([item.weight for item in sorted(items)])
    mix([int(item.name) for item in sorted(items, key=attrgetter("weight", "name"))])
    mix(sorted(numbers[:500], key=cmp_to_key(lambda a, b: (a & 255) - (b & 255))))
    floats = sorted(number / 1000 for number in numbers)
    numbers.sort(key=lambda value: -value)
    mix(numbers)
    return "%d %.3f" % (check, floats[n // 2])

if __name__ == "__main__":
    print(run(SIZE))
