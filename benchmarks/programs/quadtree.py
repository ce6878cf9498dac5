# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Inserts points into a quadtree and counts those in rectangles."""

SIZE = 8000


class Box:
    __slots__ = ("x", "y", "half")

    def __init__(self, x, y, half):
        self.x = x
        self.y = y
        self.half = half

    def contains(self, point):
        return abs(point[0] - self.x) <= self.half and abs(point[1] - self.y) <= self.half

    def overlaps(self, other):
        reach = self.half + other.half
        return abs(self.x - other.x) <= reach and abs(self.y - other.y) <= reach


class Tree:
    def __init__(self, box, depth=0):
        self.box = box
        self.depth = depth
        self.points = []
        self.children = None

    def insert(self, point):
        if self.children is None:
            self.points.append(point)
            if len(self.points) > 8 and self.depth < 12:
                self.split()
        else:
            self.child(point).insert(point)

    def child(self, point):
        return self.children[(point[0] > self.box.x) + 2 * (point[1] > self.box.y)]

    def split(self):
        box, half = self.box, self.box.half / 2
        self.children = [
            Tree(Box(box.x + dx * half, box.y + dy * half, half), self.depth + 1) for dy in (-1, 1) for dx in (-1, 1)
        ]
        for point in self.points:
            self.child(point).insert(point)
        self.points = []

    def count(self, area):
        if not self.box.overlaps(area):
            return 0
        if self.children is None:
            return sum(1 for point in self.points if area.contains(point))
        return sum(child.count(area) for child in self.children)

    def size(self):
        return 1 if self.children is None else 1 + sum(child.size() for child in self.children)


def run(n):
    tree = Tree(Box(0.5, 0.5, 0.5))
    seed = 11
    for _ in range(n):
        seed = (seed * 16807) % 2147483647
        x = seed / 2147483647
        seed = (seed * 16807) % 2147483647
        tree.insert((x, seed / 2147483647 * x))
    found = 0
    for i in range(n // 10):
        found += tree.count(Box(i % 10 / 10, i % 7 / 7, 0.05))
    return "%d %d" % (tree.size(), found)

if __name__ == "__main__":
    print(run(SIZE))
