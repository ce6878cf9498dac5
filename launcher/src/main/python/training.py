# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""What the launcher runs once when it is built, with early compilation: the Java virtual machine keeps which classes
programs load, and how methods of the compiler were compiled. It should have each kind of Python code, and little of each."""

import argparse
import asyncio
import collections
import contextlib
import dataclasses
import functools
import io
import itertools
import json
import operator
import os
import re
import string


@dataclasses.dataclass(order=True)
class Point:
    x: int
    y: float = 0.5
    names: list = dataclasses.field(default_factory=list)

    @property
    def size(self):
        return abs(self.x) + abs(self.y)


class Shape:
    count = 0

    def __init__(self, name, *points, scale=1, **rest):
        self.name, self.points, self.scale, self.rest = name, points, scale, rest
        Shape.count += 1

    def __getattr__(self, name):
        if name in self.rest:
            return self.rest[name]
        raise AttributeError(name)

    def __len__(self):
        return len(self.points)

    def __iter__(self):
        yield from self.points

    def area(self):
        return sum(point.size * self.scale for point in self)


class Square(Shape):
    __slots__ = ("side",)

    def __init__(self, side, **rest):
        super().__init__("square", Point(side), Point(-side, side / 2), **rest)
        self.side = side

    def __eq__(self, other):
        return isinstance(other, Square) and self.side == other.side

    def __hash__(self):
        return hash(self.side)


def numbers(n):
    total, values = 0, []
    for i in range(n):
        total += i * i % 7 - (i >> 2) ^ i // 3
        values.append(i / 2 if i % 3 else -i)
        while total > 1000:
            total -= 997
    values.sort()
    return total, sorted(values, key=abs)[:5], max(values), 2**200 % 1009


def texts(n):
    words = collections.Counter()
    for i in range(n):
        line = "word%d and %s, %-5s|%5.2f {%r}" % (i % 10, "x" * (i % 4), i, i / 3, "q")
        line += f"{i:>4} {i / 7:.3f} {line!r:.10}".strip().replace("w", "W").upper()
        words.update(line.lower().split())
        words[line[:3] + "-".join(reversed(line.partition(" ")))] += len(line.encode())
    return words.most_common(2), re.sub(r"(\w)\d+", r"<\1>", line), string.capwords("a b c"), re.findall("[a-c]+", line)


def objects(n):
    seen, made = set(), {}
    for i in range(n):
        square = Square(i % 20, colour=i)
        seen.add(square)
        made.setdefault(square.colour % 5, []).append(square.area() + len(square) + getattr(square, "side", 0))
        with contextlib.suppress(AttributeError, KeyError):
            made[square.missing] = i
        try:
            made["none"][0]
        except KeyError as error:
            made[type(error).__name__] = [i]
    return len(seen), {key: sum(values) for key, values in made.items() if values}, min(Point(3), Point(1, 2))


def iterations(n):
    def even(values):
        for value in values:
            if value % 2 == 0:
                yield value

    pairs = list(zip(even(range(n)), map(str, itertools.count()), enumerate("abc" * n)))
    groups = {key: [*group] for key, group in itertools.groupby(range(n), key=lambda value: value // 10)}
    first, *rest = functools.reduce(operator.add, ([value] for value in range(20)))
    return len(pairs), len(groups), any(rest), all(rest), first, dict(a=1, **{"b": 2}), [*rest[::-2], *rest[1:3]]


def documents(n):
    data = {"list": [1, 2.5, None, True, "text\n"], "nested": {"key": ["value"] * 3}}
    parser = argparse.ArgumentParser(prog="training")
    parser.add_argument("--level", type=int, default=1)
    parser.add_argument("name", nargs="*")
    for i in range(n):
        data = json.loads(json.dumps(data, indent=i % 2))
        found = parser.parse_args(["--level", str(i), "a", "b"])
        stream = io.StringIO()
        print(found.level, *found.name, os.path.join("a", "b"), sep=";", end="", file=stream)
    return data, stream.getvalue()


async def tasks(n):
    async def leaf(value):
        await asyncio.sleep(0)
        return value

    return sum([sum(await asyncio.gather(*(leaf(value) for value in range(5)))) for _ in range(n)])


for round in range(3):
    print(numbers(3000), texts(300), objects(500), iterations(500), documents(20), asyncio.run(tasks(20)))
