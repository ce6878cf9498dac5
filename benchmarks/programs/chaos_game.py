# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Chaos game along splines: small objects with operators, floats, a raster of hits."""

SIZE = 18_000


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Point(self.x * factor, self.y * factor)

    def distance(self, other):
        return ((self.x - other.x) ** 2 + (self.y - other.y) ** 2) ** 0.5


class Curve:
    """A cubic between four control points."""

    def __init__(self, points):
        self.points = points

    def __call__(self, t):
        a, b, c, d = self.points
        s = 1.0 - t
        return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t)

    def length(self, steps):
        total = 0.0
        last = self(0.0)
        for i in range(1, steps + 1):
            point = self(i / steps)
            total += last.distance(point)
            last = point
        return total


class Game:
    def __init__(self, curves, width):
        self.curves = curves
        self.width = width
        self.raster = [[0] * width for _ in range(width)]
        self.lengths = [curve.length(40) for curve in curves]
        self.seed = 2024

    def random(self):
        self.seed = (self.seed * 16807) % 2147483647
        return self.seed / 2147483647

    def step(self, point):
        chosen = self.random() * sum(self.lengths)
        for curve, length in zip(self.curves, self.lengths):
            if chosen < length:
                break
            chosen -= length
        target = curve(chosen / length if length else 0.0)
        return (point + target) * 0.5

    def play(self, steps):
        point = Point(0.5, 0.5)
        for _ in range(steps):
            point = self.step(point)
            x = int(point.x * self.width) % self.width
            y = int(point.y * self.width) % self.width
            self.raster[y][x] += 1


def run(n):
    corners = [(0.0, 0.1, 0.3, 0.9), (0.9, 0.2, 0.6, 0.1), (0.5, 0.8, 0.2, 0.4)]
    curves = []
    for i, xs in enumerate(corners):
        ys = corners[(i + 1) % 3]
        curves.append(Curve([Point(x, y) for x, y in zip(xs, ys)]))
    game = Game(curves, 64)
    game.play(n)
    filled = sum(1 for row in game.raster for hits in row if hits)
    check = 0
    for y, row in enumerate(game.raster):
        for x, hits in enumerate(row):
            check = (check * 31 + hits * (x + 1) * (y + 1)) % 1000003
    return "%d %d" % (filled, check)

if __name__ == "__main__":
    print(run(SIZE))
