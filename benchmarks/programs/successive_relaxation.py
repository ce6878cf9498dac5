# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Successive over-relaxation of a grid of floats: nested loops over lists of lists."""

SIZE = 140


def relax(grid, omega, rounds):
    height, width = len(grid), len(grid[0])
    quarter = omega * 0.25
    keep = 1.0 - omega
    for _ in range(rounds):
        for y in range(1, height - 1):
            row = grid[y]
            above = grid[y - 1]
            below = grid[y + 1]
            for x in range(1, width - 1):
                row[x] = quarter * (above[x] + below[x] + row[x - 1] + row[x + 1]) + keep * row[x]


def run(n):
    grid = [[float((x * 13 + y * 7) % 11) for x in range(80)] for y in range(80)]
    relax(grid, 1.25, n)
    return "%.9f" % sum(map(sum, grid))

if __name__ == "__main__":
    print(run(SIZE))
