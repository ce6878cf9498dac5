"""Unpacking, starred displays and the built-ins that take items from code of the program."""

import functools


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def two(values):
    a, b = values
    return b, a


def starred(values):
    first, *middle, last = values
    middle.append("more")
    return first, middle, last


def tail(values):
    a, b, *c = values
    return a, b, c


def display(*parts):
    return [*parts[0], 0, *parts[-1]], (*parts[0], *parts[-1])


def passed(*args):
    return args


def calls(values):
    return passed(*values, 9, *values)


class Own:
    def __iter__(self):
        return iter("xyz")


class Items(list):
    def __iter__(self):
        return iter((7, 8, 9))


samples = [
    [1, 2], [1.5, 2.5], ["a", "b"], [1, "b"], (1, 2), "ab", {1: 2, 3: 4}, range(2), b"ab", {5}, [], (1,), [1, 2, 3], (1, 2, 3),
    [0.5, 1.5, 2.5], [1, "b", None], Own(), Items(), map(abs, [1, -2, 3]), (x for x in "pq"), zip("ab", "cd"), None, 5,
]
for sample in samples:
    again = list(sample) if not isinstance(sample, (list, tuple, int, Own, type(None))) else sample
    print(attempt(two, again), attempt(starred, again), attempt(tail, again))
    print(attempt(display, again, again), attempt(calls, again))
print(display(map(abs, [1, -2]), (x * 2 for x in range(3))), display([1], [2.5]), display([], "ab"))
print(attempt(display, [1], (1 // x for x in [1, 0])))


def growing():
    values = []

    def numbers():
        for x in range(4):
            yield len(values) * 10 + x

    values.extend(numbers())
    values += map(str, [1])
    values.extend(values)
    values.extend((1.5,))
    return values


def failing():
    values = [1]
    try:
        values.extend(10 // x for x in (5, 0))
    except ZeroDivisionError:
        values.append("failed")
    return values


for _ in range(3):
    print(growing(), failing(), attempt([].extend, 5))


def total(values, *initial):
    return functools.reduce(lambda a, b: a + b, values, *initial)


for _ in range(3):
    print(total([1, 2, 3]), total("abc", "-"), total((x for x in range(4)), 10), total([[1], [2]], []), total([5]))
    print(attempt(total, []), attempt(total, 5), attempt(total, [1, "a"]), functools.reduce(max, [3, 7, 5]))


def described(*args, **kwargs):
    return args, kwargs


bound = functools.partial(described, 1, 2, key="k")
plain = functools.partial(described)
nested = functools.partial(bound, 3, other="o")
for k in range(3):
    print(bound(), bound(3), bound(key="other"), bound(more=k), plain(), plain(1, a=2), nested(4, key=k))
    kwargs = bound()[1]
    kwargs["changed"] = True
    print(bound(), bound.keywords, functools.partial(int, base=2)("101"))
made = functools.partial(functools.partial, described, a=1)()
made.keywords["b"] = 2
print(made(), functools.partial(functools.partial, described, a=1)()())

# An object whose identity somebody asked for is as any other.
values, pair, mapping = [3, 1, 2], (1, 2), {"a": 1}
numbers = [id(values), id(pair), id(mapping), id(described)]
for _ in range(3):
    print(numbers == [id(values), id(pair), id(mapping), id(described)], len(set(numbers)), two(pair), sorted(values), len(mapping))
print(id(values) != id([3, 1, 2]), id(None) == id(None), id(5) == id(5), (5).bit_length(), (-8).bit_length())
print([n.bit_length() for n in (0, 1, -1, 2**63 - 1, -2**63, 2**63)], [n.bit_count() for n in (0, 7, -7, -2**63, 2**64 - 1)])
print([bool(x) for x in (b"", b"a")], [len(x) for x in (b"", b"abc", bytearray(2))])
