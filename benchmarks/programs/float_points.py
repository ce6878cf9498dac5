# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Makes, normalizes and compares many points with three float attributes."""

from math import cos, sin, sqrt

SIZE = 100_000


class Point:
    __slots__ = ("x", "y", "z")

    def __init__(self, i):
        self.x = x = sin(i * 0.37)
        self.y = cos(i) * 3.0
        self.z = x * x / 2.0

    def __repr__(self):
        return "<%.6f %.6f %.6f>" % (self.x, self.y, self.z)

    def normalize(self):
        norm = sqrt(self.x * self.x + self.y * self.y + self.z * self.z)
        self.x /= norm
        self.y /= norm
        self.z /= norm

    def maximum(self, other):
        self.x = self.x if self.x > other.x else other.x
        self.y = self.y if self.y > other.y else other.y
        self.z = self.z if self.z > other.z else other.z
        return self


def run(n):
    points = [Point(i) for i in range(n)]
    for point in points:
        point.normalize()
    best = points[0]
    for point in points[1:]:
        best = best.maximum(point)
    return repr(best)

if __name__ == "__main__":
    print(run(SIZE))
