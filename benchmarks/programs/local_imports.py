# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Functions that import what they need when they are called: modules, names of them, submodules."""

SIZE = 60_000


def hypotenuse(a, b):
    from math import sqrt
    return sqrt(a * a + b * b)


def rounded(x):
    import math
    return math.floor(x) + math.ceil(x / 2)


def extension(path):
    import os.path
    return os.path.splitext(path)[1]


def counted(values):
    from collections import Counter, deque
    return len(Counter(values)) + len(deque(values, 3))


def added(values):
    import operator as op
    from functools import reduce
    return reduce(op.add, values)


def run(n):
    total = 0
    paths = ["a/b.txt", "c.py", "d/e/f", "g.tar.gz"]
    for i in range(n):
        total += rounded(hypotenuse(i % 100, i % 71))
        if i % 8 == 0:
            total += len(extension(paths[i // 8 % 4]))
            total += added((i, 1, 2))
        if i % 64 == 0:
            total += counted([i % 5, i % 3, 1, 2, i % 7])
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
