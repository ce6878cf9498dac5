# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The random module: seeded integers, floats, shuffles, choices, samples and distributions."""

import random

SIZE = 58_000


def run(n):
    source = random.Random(1234)
    total = 0
    real = 0.0
    for _ in range(n):
        total += source.randrange(1000) + source.randint(1, 6) + source.getrandbits(20)
        real += source.random() + source.uniform(2, 5)
        total += source.choice((3, 5, 7))
    values = list(range(n))
    source.shuffle(values)
    total += values[10] + sum(source.sample(values, 50))
    real += sum(source.gauss(0, 1) for _ in range(n // 10)) + source.expovariate(2.0)
    total += sum(source.choices([1, 2, 3], weights=[5, 3, 1], k=n // 10))
    return "%d %.8f" % (total, real)

if __name__ == "__main__":
    print(run(SIZE))
