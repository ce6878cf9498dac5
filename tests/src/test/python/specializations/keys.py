"""Key functions of sort, sorted, min and max, compiled into the caller."""

import operator


class Item:
    def __init__(self, name, weight):
        self.name = name
        self.weight = weight

    def __repr__(self):
        return f"{self.name}{self.weight}"


items = [Item(n, w) for n, w in zip("abcdefg", [3, 1, 2, 3, 1, 2, 0])]


def heaviest(values):
    return max(values, key=lambda item: item.weight)


def lightest(values, key):
    return min(values, key=key)


def ordered(values, key, reverse=False):
    return sorted(values, key=key, reverse=reverse)


def in_place(values, key):
    values = list(values)
    print(values.sort(key=key, reverse=True), end=" ")
    return values


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return type(e).__name__, str(e)


for _ in range(3):
    print(heaviest(items), heaviest(iter(items)), heaviest(item for item in items), heaviest(set(items[:1])))
    print(lightest(items, operator.attrgetter("weight")), lightest("bAc", str.lower), lightest([2.5, -1.5], abs))
    print(ordered(items, lambda item: item.weight), ordered(items, lambda item: item.weight, True))
    print(ordered((x * 7 % 5 for x in range(5)), lambda x: -x), ordered({"b": 1, "a": 2}, {"b": 1, "a": 2}.get, 1))
    print(in_place(items, operator.attrgetter("name")), in_place([3, 1, 2], float), in_place([], len))
    print(min([], key=len, default=5), max([1, 2], key=None), min(3, -4, key=abs), max([float("nan"), 1.0], key=float))
    print(sorted([3, 1, 2]), sorted([1.5, -0.0, 0.0]), sorted("hello", reverse=True), sorted([[2], [1]], key=None))

print(attempt(heaviest, []), attempt(heaviest, 5), attempt(heaviest, [1]))
print(attempt(ordered, [1], 5), attempt(ordered, [1, "a"], lambda x: x), attempt(ordered, 3, len))
print(attempt(ordered, [1], len, "x"), attempt(lightest, [1, "a"], lambda x: x))


def growing(values):
    def key(item):
        values.append(item)
        return item

    values.sort(key=key)


def failing(values):
    def key(item):
        print(values, end=" ")
        return 1 // item

    values.sort(key=key)


for _ in range(3):
    numbers = [3, 1, 2]
    print(attempt(growing, numbers), numbers)
    numbers = [3, 0, 2]
    print(attempt(failing, numbers), numbers)

# Stable in both directions, with equal keys.
pairs = [(k % 3, k) for k in range(12)]
print(sorted(pairs, key=operator.itemgetter(0)))
print(sorted(pairs, key=operator.itemgetter(0), reverse=True))

# Lists of numbers are compared number by number.
a, b = list(range(6)), list(range(6))
for _ in range(3):
    print(a == b, a != b, a < b, a <= b, a == b[:5], a < b + [0], a > b[:3], [1, 5] < [2], [] == [], [] < [0])
    print([1, 2] == [1.0, 2.0], [True, 1] == [1, True], [1.5] == [1.5], [1, "x"] < [1, "y"])
