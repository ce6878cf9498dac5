# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""isinstance against runtime-checkable protocols, abstract base classes and tuples of classes."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sized
from typing import Protocol, runtime_checkable

SIZE = 1400


@runtime_checkable
class HasArea(Protocol):
    def area(self): ...


@runtime_checkable
class Named(Protocol):
    name: str


@runtime_checkable
class Both(HasArea, Named, Protocol):
    pass


class Square:
    def __init__(self, side):
        self.side = side
        self.name = "square"

    def area(self):
        return self.side * self.side


class Tagged:
    name = "tag"


class Explicit(HasArea):
    def area(self):
        return 1


class Plain:
    pass


def run(n):
    things = [Square(3), Tagged(), Explicit(), Plain(), 5, "text", [1], {}]
    kinds = [HasArea, Named, Both, Sized, Iterable, Mapping, Hashable, Callable, (int, str, list), Plain]
    counts = [0] * len(kinds)
    for _ in range(n):
        for index, kind in enumerate(kinds):
            for thing in things:
                if isinstance(thing, kind):
                    counts[index] += 1
    return str(counts)

if __name__ == "__main__":
    print(run(SIZE))
