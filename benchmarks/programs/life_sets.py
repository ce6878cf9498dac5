# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The game of life on an unbounded plane: a set of coordinate pairs and a counting dict."""

SIZE = 270


def parse(pattern):
    return {(x, y) for y, line in enumerate(pattern.split("/")) for x, c in enumerate(line) if c == "#"}


def step(cells):
    counts = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {cell for cell, count in counts.items() if count == 3 or (count == 2 and cell in cells)}


def run(n):
    cells = parse(".##/##./.#.") | {(x + 20, y + 4) for x, y in parse(".#./..#/###")}
    cells |= {(x, -15) for x in range(40) if x % 5}
    history = []
    for _ in range(n):
        cells = step(cells)
        history.append(len(cells))
    return "%d %d %s" % (sum(history), len(cells), min(cells))

if __name__ == "__main__":
    print(run(SIZE))
