# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""f(*args, **kwargs): what is passed on, in which order mistakes are found, and what stays the caller's own."""


def show(*args, **kwargs):
    return args, kwargs


def keep(first=0, **kwargs):
    kwargs["kept"] = first
    return kwargs


def forward(function, *args, **kwargs):
    return function(*args, **kwargs)


def only_keywords(function, mapping):
    return function(**mapping)


def both(function, items, mapping):
    return function(*items, **mapping)


def merged(function, a, b):
    return function(**a, **b)


def refused(call, *args):
    try:
        return call(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Mapping:
    def __init__(self, *names):
        self.names = names

    def keys(self):
        return self.names

    def __getitem__(self, key):
        return key * 2


class Ordered(dict):
    def keys(self):
        return ["never asked"]


class Items:
    """Alters the mapping while it is iterated: the call has the items of before."""

    def __init__(self, mapping):
        self.mapping = mapping

    def __iter__(self):
        self.mapping["late"] = 1
        return iter((1, 2))


for round in range(3):
    print(forward(show), forward(show, 1, 2), forward(show, 1, a=2), forward(show, b=1, a=2))
    own = {"a": 1, "first": 2}
    result = only_keywords(keep, own)
    result["a"] = "altered"
    print(own, result)
    print(only_keywords(show, Mapping("x", "y")), only_keywords(show, Ordered(a=1)))
    print(refused(only_keywords, show, Mapping("x", "x")), refused(only_keywords, show, 5), refused(only_keywords, 5, {}))
    print(refused(only_keywords, show, {1: 2}), refused(only_keywords, len, {"obj": 2}), refused(only_keywords, keep, {"first": 1, "x": 2}))
    print(refused(both, show, 5, 6), refused(both, show, 5, {}), refused(both, show, (), None))
    print(both(show, [1, 2], {"a": 3}), both(show, (1, 2), {}), both(show, iter("ab"), {"k": 1}), both(dict, [[(1, 2)]], {"a": 3}))
    print(refused(merged, show, {"a": 1}, {"a": 2}), merged(show, {"a": 1}, {"b": 2}))
    print(refused(only_keywords, globals, {}) is globals(), sorted(only_keywords(dict, globals())) == sorted(globals()))

for count in (0, 1, 2, 3, 20, 2):
    print(forward(show, *range(count)), forward(max, *range(count), -1, -2))
mapping = {"a": 1}
print(both(show, Items(mapping), mapping), mapping)


def positions(a, b, c=3, *rest, d=4, **others):
    return a, b, c, rest, d, others


for items, names in (((1, 2), {}), ((1,), {"b": 2}), ((1, 2, 3, 4, 5), {"d": 6}), ((), {"b": 1, "a": 2, "z": 3, "y": 4}), ((1, 2), {"z": 1, "c": 5, "y": 2})):
    for round in range(3):
        print(both(positions, items, names), refused(both, positions, items, names | {"a": 0}))


def spread(values):
    first, *middle, last = values
    head, *tail = middle or [None]
    return first, middle, last, head, tail


for round in range(3):
    for values in ([1, 2, 3, 4, 5], [1.5, 2.5, 3.5], ["a", "b"], (1, 2, 3), "abcd", [1, "x", 2.5, None], [2, 3]):
        print(spread(values), refused(spread, values[:1]))
values = [1, 2, 3]
first, *rest = values
rest.append("x")
part = values[1:]
part[0] = "y"
print(values, rest, part, values[2:1], values[-2:], values[:100], values[5:], [1.5, 2.5][1:], ["a", "b"][:1])
