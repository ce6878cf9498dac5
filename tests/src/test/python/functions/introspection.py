# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# What functions, frames and classes tell about themselves.
import inspect
import sys
import types


class Plain:
    pass


class Callable(Plain):
    def __call__(self, a, /, b=1, *, c):
        pass


print(inspect.signature(object), inspect.signature(Plain), inspect.signature(Callable), inspect.signature(Callable()))

for cls in (dict, type):
    try:
        print(inspect.signature(cls))
    except ValueError as error:
        print("ValueError")

# Some operators are ordinary methods of their types.
for method in (list.__getitem__, dict.__getitem__, dict.__contains__, set.__contains__, list.__contains__, int.__add__):
    print(method.__qualname__, type(method).__name__)

# The variables of a comprehension in a module or class body show in its locals.
print([locals()["x"] for x in range(3)])


class Body:
    names = [sorted(n for n in sys._getframe(1).f_locals if n == "y") for y in (1,)]
    print([sorted(n for n in locals() if n in ("z", "names")) for z in (1,)])


def inner():
    frame = sys._getframe()
    frame.f_back
    return frame


def outer():
    return inner()


print(outer().f_back.f_code.co_name)


# Fields of built-in types are members, everything else is computed.
print(type(types.FunctionType.__globals__).__name__, type(types.FunctionType.__code__).__name__)
print(type(slice.start).__name__, type(types.CodeType.co_code).__name__)


class Both(dict):
    def __missing__(self, key):
        return key.upper()


print(eval("lambda: name", Both())(), sorted(eval("[name for name in 'ab']", Both())))


def keywords(**kwargs):
    return kwargs


class Twice:
    def keys(self):
        return ["k", "k"]

    def __getitem__(self, key):
        return 1


for attempt in (lambda: keywords(**Twice()), lambda: keywords(**{1: 1}, **{1: 2}), lambda: keywords(**{1: 1})):
    try:
        print(attempt())
    except TypeError as error:
        print(error)


class Source:
    def __deepcopy__(self, memo):
        return self


import copy

alias = list[int]
print(copy.deepcopy(alias) == alias, copy.copy(types.GenericAlias(Source, int)))
