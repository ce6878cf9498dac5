# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""All placements of n queens that do not attack each other: generators, sets and recursion."""

SIZE = 8

# The time grows exponentially with the size; the growth is measured at these.
SIZES = (5, 6, 7, 8)


def permutations(items):
    if len(items) <= 1:
        yield tuple(items)
        return
    for i in range(len(items)):
        head = items[i:i + 1]
        for tail in permutations(items[:i] + items[i + 1:]):
            yield (*head, *tail)


def solutions(n):
    columns = list(range(n))
    for placement in permutations(columns):
        if (len({row + column for row, column in enumerate(placement)}) == n
                and len({row - column for row, column in enumerate(placement)}) == n):
            yield placement


def run(n):
    count = 0
    checksum = 0
    for placement in solutions(n):
        count += 1
        checksum = (checksum * 33 + sum(i * c for i, c in enumerate(placement))) % 1_000_003
    return "%d %d" % (count, checksum)


if __name__ == "__main__":
    print(run(SIZE))
