# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Fast Fourier transform of interleaved real and imaginary parts in one list, forth and back."""

from math import pi, sin

SIZE = 16_384


def bit_reverse(data, count):
    j = 0
    for i in range(count - 1):
        if i < j:
            a, b = 2 * i, 2 * j
            data[a], data[b] = data[b], data[a]
            data[a + 1], data[b + 1] = data[b + 1], data[a + 1]
        k = count >> 1
        while k <= j:
            j -= k
            k >>= 1
        j += k


def transform(data, direction):
    count = len(data) // 2
    bit_reverse(data, count)
    dual = 1
    while dual < count:
        theta = direction * pi / dual
        s = sin(theta)
        t = sin(theta / 2.0)
        s2 = 2.0 * t * t
        wr, wi = 1.0, 0.0
        for a in range(dual):
            if a:
                wr, wi = wr - s * wi - s2 * wr, wi + s * wr - s2 * wi
            for b in range(0, count, 2 * dual):
                i = 2 * (b + a)
                j = 2 * (b + a + dual)
                zr = data[j]
                zi = data[j + 1]
                dr = wr * zr - wi * zi
                di = wr * zi + wi * zr
                data[j] = data[i] - dr
                data[j + 1] = data[i + 1] - di
                data[i] += dr
                data[i + 1] += di
        dual *= 2


def run(n):
    n = 1 << (n.bit_length() - 1)  # the transform halves until one is left
    data = [((i * 7919) % 1000) / 1000.0 for i in range(2 * n)]
    original = list(data)
    transform(data, -1)
    middle = abs(data[2]) + abs(data[3])
    transform(data, 1)
    error = max(abs(value / n - old) for value, old in zip(data, original))
    return "%.6f %s" % (middle, error < 1e-10)

if __name__ == "__main__":
    print(run(SIZE))
