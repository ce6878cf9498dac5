# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Multiplies matrices as lists of lists: once of floats, once of ints, once with zip and sum."""

SIZE = 90


def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    result = [[0] * p for _ in range(n)]
    for i in range(n):
        row = a[i]
        into = result[i]
        for j in range(p):
            total = 0
            for k in range(m):
                total += row[k] * b[k][j]
            into[j] = total
    return result


def multiply_zip(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]


def run(n):
    a = [[(i * 7 + j * 3) % 19 for j in range(n)] for i in range(n)]
    b = [[(i * 5 + j * 11) % 23 for j in range(n)] for i in range(n)]
    c = multiply(a, b)
    if c != multiply_zip(a, b):
        raise AssertionError("products differ")
    f = multiply([[x / 8 for x in row] for row in a], [[x / 4 for x in row] for row in b])
    return "%d %.3f" % (sum(map(sum, c)), sum(map(sum, f)))

if __name__ == "__main__":
    print(run(SIZE))
