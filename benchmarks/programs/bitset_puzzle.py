# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Tilings of a board with pentominoes: exact cover by backtracking over integer bit sets."""

SIZE = 2

WIDTH, HEIGHT = 6, 5
SHAPES = {
    "F": ((0, 1), (1, 0), (1, 1), (1, 2), (2, 2)),
    "L": ((0, 0), (0, 1), (0, 2), (0, 3), (1, 3)),
    "P": ((0, 0), (0, 1), (1, 0), (1, 1), (0, 2)),
    "N": ((0, 0), (0, 1), (1, 1), (1, 2), (1, 3)),
    "V": ((0, 0), (0, 1), (0, 2), (1, 2), (2, 2)),
    "Y": ((0, 0), (0, 1), (0, 2), (0, 3), (1, 1)),
    "U": ((0, 0), (0, 1), (1, 1), (2, 1), (2, 0)),
    "I": ((0, 0), (0, 1), (0, 2), (0, 3), (0, 4)),
}


def orientations(cells):
    found = set()
    for _ in range(2):
        for _ in range(4):
            cells = [(-y, x) for x, y in cells]
            left = min(x for x, y in cells)
            top = min(y for x, y in cells)
            found.add(tuple(sorted((x - left, y - top) for x, y in cells)))
        cells = [(-x, y) for x, y in cells]
    return sorted(found)


def placements():
    """For each cell, the masks of each shape whose lowest cell it is."""
    table = [[[] for _ in SHAPES] for _ in range(WIDTH * HEIGHT)]
    for index, cells in enumerate(SHAPES.values()):
        for form in orientations(cells):
            for dx in range(WIDTH):
                for dy in range(HEIGHT):
                    if all(x + dx < WIDTH and y + dy < HEIGHT for x, y in form):
                        mask = 0
                        for x, y in form:
                            mask |= 1 << ((y + dy) * WIDTH + x + dx)
                        lowest = (mask & -mask).bit_length() - 1
                        table[lowest][index].append(mask)
    return table


FULL = (1 << (WIDTH * HEIGHT)) - 1


def search(board, used, table, stats):
    if board == FULL:
        stats[0] += 1
        stats[1] = (stats[1] * 5 + used) % 1000003
        return
    free = ~board & FULL
    cell = (free & -free).bit_length() - 1
    for index, masks in enumerate(table[cell]):
        if used >> index & 1:
            continue
        for mask in masks:
            if not board & mask:
                stats[2] += 1
                search(board | mask, used | 1 << index, table, stats)


def run(n):
    stats = [0, 0, 0]
    for _ in range(n):
        search(0, 0, placements(), stats)
    return " ".join(map(str, stats))

if __name__ == "__main__":
    print(run(SIZE))
