# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Pipelines of chain, islice, groupby, accumulate, product, permutations, zip_longest, takewhile and tee."""

import itertools as it
from operator import mul

SIZE = 1600


def run(n):
    total = 0
    for i in range(n):
        numbers = it.chain(range(i, i + 100), it.repeat(3, 20), it.islice(it.count(5, 7), 30))
        kept = it.filterfalse(lambda x: x % 3 == 0, numbers)
        total += sum(it.accumulate(it.islice(kept, 80)))
        for key, group in it.groupby(range(120), key=lambda x: x // 10):
            total += key * sum(group)
        total += sum(a * b - c for a, b, c in it.product(range(5), range(6), (1, 2, 3)))
        total += sum(p[0] - p[-1] * i for p in it.permutations(range(5), 3))
        total += sum(map(sum, it.combinations(range(9), 3)))
        first, second = it.tee(x * x for x in range(40))
        total += sum(a - b for a, b in zip(first, it.islice(second, 1, None)))
        total += sum(x or 0 for pair in it.zip_longest(range(30), range(20), fillvalue=1) for x in pair)
        total += len(list(it.takewhile(lambda x: x < 60, it.dropwhile(lambda x: x < 20, it.cycle(range(100))))))
        total += sum(it.starmap(mul, zip(range(30), range(30, 60)))) + sum(it.compress(range(40), it.cycle([1, 0])))
        total += sum(a * b for a, b in it.pairwise(range(30))) + sum(map(len, it.batched(range(50), 7)))
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
