# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A pipeline of generators: sieve, windows, delegation with yield from, and generator expressions."""

from itertools import chain, islice, takewhile

SIZE = 200_000


def numbers(limit):
    n = 2
    while n < limit:
        yield n
        n += 1


def without_multiples(source, *factors):
    for n in source:
        for factor in factors:
            if n != factor and n % factor == 0:
                break
        else:
            yield n


def windows(source, size):
    window = []
    for item in source:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            del window[0]


def flattened(nested):
    for item in nested:
        if isinstance(item, tuple):
            yield from flattened(item)
        else:
            yield item


def averager():
    total = 0
    count = 0
    value = None
    while True:
        value = yield total // count if count else 0
        total += value
        count += 1


def run(n):
    candidates = without_multiples(numbers(n), 2, 3, 5, 7)
    checksum = sum(x ^ (x >> 3) for x in flattened(windows(candidates, 3)))
    average = averager()
    next(average)
    last = 0
    for value in takewhile(lambda x: x < n, chain(islice(numbers(n), 0, None, 5), numbers(n))):
        last = average.send(value)
    return "%d %d" % (checksum, last)


if __name__ == "__main__":
    print(run(SIZE))
