# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""How many points of a square grid stay in the Mandelbrot set: float arithmetic in nested loops."""

SIZE = 250


def run(n):
    inside = 0
    checksum = 0
    for row in range(n):
        ci = 2.0 * row / n - 1.0
        for column in range(n):
            cr = 2.0 * column / n - 1.5
            zr = zi = 0.0
            steps = 0
            while steps < 50:
                zr2 = zr * zr
                zi2 = zi * zi
                if zr2 + zi2 > 4.0:
                    break
                zi = 2.0 * zr * zi + ci
                zr = zr2 - zi2 + cr
                steps += 1
            if steps == 50:
                inside += 1
            checksum = (checksum * 31 + steps) & 0xFFFFFF
    return "%d %d" % (inside, checksum)


if __name__ == "__main__":
    print(run(SIZE))
