# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Instances of more shapes than a place knows: what only their class decides, and what not."""
from itertools import permutations


class Slots:
    __slots__ = ("a", "b", "c", "d")
    kind = "slots"

    def method(self, more=0):
        return self.a + more

    @property
    def double(self):
        return 2 * self.a

    @double.setter
    def double(self, value):
        self.a = value // 2

    @classmethod
    def name(cls):
        return cls.__name__


class Hooked(Slots):
    __slots__ = ()

    def __getattr__(self, name):
        return "no " + name


class Open(Slots):
    """With a dict."""


class Plain:
    kind = "plain"

    def __init__(self, names):
        for name in names:
            setattr(self, name, ord(name))

    def method(self, more=0):
        return self.a - more

    @property
    def double(self):
        return -2 * self.a

    @double.setter
    def double(self, value):
        self.a = -value // 2

    @classmethod
    def name(cls):
        return "Plain"


def a(o): return o.a
def kind(o): return o.kind
def double(o): return o.double
def called(o): return o.method(1)
def bound(o): return o.method
def named(o): return o.name()
def write(o, value): o.a = value
def halve(o, value): o.double = value
def missing(o): return o.missing


def tried(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return type(error).__name__, str(error)


def filled(cls, names):
    made = cls()
    for name in names:
        setattr(made, name, ord(name))
    return made


def looked(o):
    seen = [tried(a, o), kind(o), tried(double, o), tried(called, o), tried(bound(o)), named(o), tried(missing, o)]
    write(o, 5)
    seen.append(a(o))
    halve(o, 14)
    seen += [a(o), double(o), called(o)]
    return seen


objects = []
for names in permutations("abcd"):
    objects += [filled(Slots, names[:3]), filled(Open, names), Plain("a" + "".join(names[1:])), filled(Hooked, names[:2])]
for _ in range(3):
    results = [looked(o) for o in objects]
    print(sum(1 for r in results if r == results[0]), results[0], results[1], results[2], results[3], results[-1])
    for o in objects:
        o.a = 1
        del o.a

print([tried(a, o) for o in objects[:4]])
for o in objects[1::4] + objects[2::4]:
    o.a = 3
objects[1].method = lambda more: "own method"
objects[1].kind = "own kind"
objects[2].method = lambda more: "own method of plain"
objects[2].kind = "own kind of plain"
print(tried(called, objects[1]), kind(objects[1]), called(objects[5]), kind(objects[5]))
print(tried(called, objects[2]), kind(objects[2]), called(objects[6]), kind(objects[6]))

Slots.kind = "changed"
Slots.method = lambda self, more=0: "changed too"
Slots.double = property(lambda self: "another property")
print([(kind(o), called(o), double(o), tried(halve, o, 1)) for o in objects[:4]])
del Slots.double
print([tried(double, o) for o in objects[:4]])
Slots.a = "no slot any more"
print([(a(o), tried(write, o, 1)) for o in objects[:4]])
Slots.__getattr__ = lambda self, name: "late hook for " + name
print([tried(missing, o) for o in objects[:4]], [tried(double, o) for o in objects[:4]])
