# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The largest singular value of an infinite matrix, by power iteration: small functions on floats."""

from math import sqrt

SIZE = 150


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector, n):
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * vector[j]
        result.append(total)
    return result


def times_transposed(vector, n):
    result = []
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * vector[j]
        result.append(total)
    return result


def run(n):
    u = [1.0] * n
    v = u
    for _ in range(10):
        v = times_transposed(times(u, n), n)
        u = times_transposed(times(v, n), n)
    numerator = sum(a * b for a, b in zip(u, v))
    denominator = sum(b * b for b in v)
    return "%.9f" % sqrt(numerator / denominator)


if __name__ == "__main__":
    print(run(SIZE))
