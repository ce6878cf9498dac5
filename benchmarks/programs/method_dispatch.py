# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Calls of one method name on objects of many classes, inherited, overridden, with super()."""

SIZE = 230_000


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size

    def describe(self):
        return self.area() + 1


class Square(Shape):
    def area(self):
        return self.size * self.size


class Circle(Shape):
    def area(self):
        return 3 * self.size * self.size


class Ring(Circle):
    def area(self):
        return super().area() - 3


class Stripe(Shape):
    def describe(self):
        return super().describe() + 2


class Triangle(Shape):
    def area(self):
        return self.size * self.size // 2


class Mixin:
    def describe(self):
        return super().describe() * 2


class Doubled(Mixin, Square):
    pass


class Hexagon(Shape):
    @property
    def side(self):
        return self.size + 1

    def area(self):
        return self.side * 3


class Counted(Shape):
    count = 0

    @classmethod
    def register(cls):
        cls.count += 1
        return cls.count

    @staticmethod
    def scale(x):
        return x * 3

    def area(self):
        return self.scale(self.size)


def run(n):
    kinds = [Shape, Square, Circle, Ring, Stripe, Triangle, Doubled, Hexagon, Counted]
    things = [kind(i + 2) for i, kind in enumerate(kinds)]
    total = 0
    for i in range(n):
        total += things[i % 9].describe()
        total += things[(i * 5) % 9].area()
    Counted.count = 0
    for _ in range(n // 10):
        total += Counted.register()
    same = things[1]
    for _ in range(n):
        total += same.area()
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
