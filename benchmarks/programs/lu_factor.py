# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""LU factorization with partial pivoting and solution of a linear system, lists of lists of floats."""

SIZE = 180


def matrix(n):
    def entry(i, j):
        return float((i * 37 + j * 101 + i * j) % 97) / 10 + (20.0 if i == j else 0.0)

    return [[entry(i, j) for j in range(n)] for i in range(n)]


def factor(a):
    n = len(a)
    pivots = []
    for j in range(n):
        best = j
        size = abs(a[j][j])
        for i in range(j + 1, n):
            if abs(a[i][j]) > size:
                best, size = i, abs(a[i][j])
        pivots.append(best)
        a[j], a[best] = a[best], a[j]
        inverse = 1.0 / a[j][j]
        top = a[j]
        for i in range(j + 1, n):
            row = a[i]
            row[j] *= inverse
            scale = row[j]
            for k in range(j + 1, n):
                row[k] -= scale * top[k]
    return pivots


def solve(a, pivots, b):
    n = len(a)
    for i, pivot in enumerate(pivots):
        b[i], b[pivot] = b[pivot], b[i]
    for i in range(n):
        b[i] -= sum(a[i][j] * b[j] for j in range(i))
    for i in range(n - 1, -1, -1):
        b[i] = (b[i] - sum(a[i][j] * b[j] for j in range(i + 1, n))) / a[i][i]
    return b


def run(n):
    a = matrix(n)
    wanted = [float(i % 5) for i in range(n)]
    b = [sum(x * y for x, y in zip(row, wanted)) for row in a]
    pivots = factor(a)
    found = solve(a, pivots, b)
    error = max(abs(x - y) for x, y in zip(found, wanted))
    return "%s %d" % (error < 1e-6, sum(pivots))

if __name__ == "__main__":
    print(run(SIZE))
