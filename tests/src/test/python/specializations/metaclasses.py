# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Calls and attributes of classes whose metaclass is not type, in loops, before and after the metaclass changes."""

from abc import ABC, abstractmethod
from enum import Enum


class Meta(type):
    pass


class Plain(metaclass=Meta):
    def __init__(self, x):
        self.x = x


def made(cls, n):
    return sum(cls(i).x for i in range(n))


print(made(Plain, 50))
Meta.__call__ = lambda cls, x: type.__call__(cls, x + 1)
print(made(Plain, 50))
Meta.__call__ = lambda cls, x: type.__call__(cls, x + 2)
print(made(Plain, 50))
del Meta.__call__
print(made(Plain, 50))


class Single(type):
    instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*args, **kwargs)
        return cls.instances[cls]


class Only(metaclass=Single):
    def __init__(self, x, *, y=1):
        self.x = x + y


print(made(Only, 50), Only(1) is Only(2))


class Shape(ABC):
    def __init__(self, x):
        self.x = x

    @abstractmethod
    def area(self):
        ...


class Square(Shape):
    def area(self):
        return self.x


def refused(n):
    messages = set()
    for i in range(n):
        try:
            Shape(i)
        except TypeError as error:
            messages.add(str(error))
    return messages


print(made(Square, 50), refused(50))


class Color(Enum):
    RED = 1
    BLUE = 2


def members(n):
    found = []
    for i in range(n):
        try:
            found.append(Color(i % 3).name)
        except ValueError as error:
            found.append(str(error))
    return found


print(members(6), members(60).count("RED"))


class Named(type):
    @property
    def __doc__(cls):
        return "from the metaclass"

    label = property(lambda cls: "label of " + cls.__name__)


class First:
    """First."""


class Second(metaclass=Meta):
    """Second."""


class Third(metaclass=Named):
    """Third."""


class Fourth(metaclass=Meta):
    __slots__ = ()


def names(objects, n):
    seen = set()
    for _ in range(n):
        for value in objects:
            cls = type(value)
            seen.add((cls.__name__, cls.__qualname__, cls.__module__, cls.__module__ == "__main__" and cls.__doc__, len(cls.__mro__)))
            seen.add(value.__class__.__base__.__name__)
    return sorted(seen, key=str)


objects = [First(), Second(), Third(), Fourth(), 1, "a", None]
print(names(objects, 20))
Second.__name__ = "Renamed"
Second.__doc__ = "Documented."
print([entry for entry in names(objects, 20) if entry[0] in ("Renamed", "Second")])


def asked(cls, n):
    seen = set()
    for _ in range(n):
        try:
            seen.add(cls.__name__)
        except AttributeError as error:
            seen.add(str(error))
    return sorted(seen)


class Hiding(type):
    def __getattribute__(cls, name):
        return "hidden " + name


class Hidden(metaclass=Hiding):
    pass


print(asked(First, 20), asked(Second, 20), asked(Hidden, 20), asked(First(), 20), asked(len, 20))
Meta.__getattribute__ = lambda cls, name: "changed"
print(asked(Second, 20))
del Meta.__getattribute__
print(asked(Second, 20))
Meta.__name__ = "M"
print(asked(Second, 20), asked(Meta, 20), [cls.label for cls in [Third] * 5][-1])
