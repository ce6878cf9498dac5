# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Deleting attributes in loops: own ones, slots, properties, descriptors, missing ones, of modules and classes."""

import threading
import types


class Own:
    def __init__(self, i):
        self.a, self.b, self.c = i, i * 0.5, str(i)


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, i):
        self.a = i


class Described:
    def __init__(self, i):
        self._a = i

    @property
    def a(self):
        return self._a

    @a.deleter
    def a(self):
        del self._a


class Watched:
    deleted = 0

    def __init__(self, i):
        self.a = i

    def __delattr__(self, name):
        Watched.deleted += 1
        object.__delattr__(self, name)


class Inherited:
    a = "of the class"


class Shared:
    def __init__(self, i):
        self.__dict__ = {"a": i, "b": i}


def deleted(make, n):
    seen = set()
    for i in range(n):
        value = make(i)
        try:
            del value.a
            seen.add(hasattr(value, "a"))
            seen.add(str(sorted(getattr(value, "__dict__", {}))))
        except AttributeError as error:
            seen.add(str(error))
        try:
            del value.a
        except AttributeError as error:
            seen.add(str(error))
    return sorted(seen, key=str)


def module(i):
    value = types.ModuleType("m")
    value.a = i
    return value


def cls(i):
    return type("C", (), {"a": i})


KINDS = [Own, Slotted, Described, Watched, lambda i: Inherited(), Shared, module, cls, lambda i: i]
for make in KINDS:
    print(deleted(make, 40))
print(Watched.deleted)


def again(n):
    value = Own(0)
    for i in range(n):
        value.d = i
        del value.d
        value.b = i
        del value.b
        value.b = "text"
    return sorted(vars(value).items())


print(again(100))
Own.__delattr__ = lambda self, name: print("refused", name)
print(again(2))
del Own.__delattr__
Own.b = property(lambda self: "read only")
try:
    print(again(2))
except AttributeError as error:
    print(error)
del Own.b
print(again(2))

thread = threading.Thread(target=lambda: print(deleted(Own, 40)))
thread.start()
thread.join()
print(deleted(Own, 40), again(100))
