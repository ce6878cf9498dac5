# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Digits of pi from a stream of linear fractional transformations: big integers."""

SIZE = 1600


def digits():
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < m * t:
            yield m
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


def run(n):
    stream = digits()
    out = [next(stream) for _ in range(n)]
    return "%d %s" % (sum(out), "".join(map(str, out[-20:])))

if __name__ == "__main__":
    print(run(SIZE))
