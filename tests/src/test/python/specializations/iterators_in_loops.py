# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Loops ask an iterator for an item before they take it: what others do to the iterator and its list meanwhile counts."""


def drain(iterable):
    seen = []
    for item in iterable:
        seen.append(item)
    return seen


def pairs(first, second):
    seen = []
    for a, b in zip(first, second):
        seen.append((a, b))
    return seen


# One loop for all kinds, first alone, then mixed.
for _ in range(3):
    for make in (
        lambda: range(3),
        lambda: [1, 2, 3],
        lambda: [0.5, 1.5],
        lambda: ["a", None],
        lambda: (1, "x"),
        lambda: iter([4, 5]),
        lambda: {"k": 1, "l": 2},
        lambda: {"k": 1}.items(),
        lambda: "text",
        lambda: (n * n for n in range(3)),
        lambda: enumerate([7, 8]),
        lambda: enumerate("ab", 5),
        lambda: enumerate([1.5], 2**63 - 1),
        lambda: enumerate((True, False), 2**70),
        lambda: zip([1, 2], (3.5, 4.5), range(9)),
        lambda: zip("ab", [1, 2]),
        lambda: zip([1, 2], [3, 4], [5, 6], [7, 8], [9, 10]),
        lambda: zip(),
        lambda: [],
        lambda: map(str, [1, 2]),
    ):
        print(drain(make()), end=" ")
    print()

# The same iterator twice has half as many pairs, and an odd item is lost.
numbers = iter([1, 2, 3, 4, 5])
print(pairs(numbers, numbers), list(numbers))
numbers = iter(range(7))
print([list(three) for three in zip(*[numbers] * 3)], next(numbers, "end"))

# What was taken before another iterator ended is gone; what comes behind it stays.
first, second, third = iter([1, 2, 3]), iter([10]), iter([20, 21, 22])
print(list(zip(first, second, third)), next(first), next(third))
first, second, third = iter([1, 2, 3]), iter([10]), iter([20, 21, 22])
seen = []
for group in zip(first, second, third):
    seen.append(group)
print(seen, next(first), next(third))
for lengths in ((3, 5), (5, 3), (0, 2), (2, 0)):
    first, second = iter(range(lengths[0])), iter(list(range(lengths[1])))
    print(pairs(first, second), list(first), list(second))

try:
    for a, b in zip([1, 2, 3], [1, 2], strict=True):
        print(a, b)
except ValueError as error:
    print(error)

# The body goes on with the iterator of its own loop.
numbers = iter([1, 2, 3, 4, 5, 6, 7])
for number in numbers:
    print(number, next(numbers, "none"), end=" ")
print()
first = iter([1, 2, 3, 4])
for a, b in zip(first, [10, 20, 30]):
    print(a, b, next(first, "none"), end=" ")
print()

# Lists that grow, shrink and change their kind under the loop.
items = [1, 2, 3]
for item in items:
    if len(items) < 6:
        items.append(item * 10)
print(items)
for item in items:
    items.pop()
print(items)
items = [1, 2, 3, 4]
for index, item in enumerate(items):
    if index == 1:
        items[2] = 2.5
    if index == 2:
        items[3] = "last"
    print(index, item, end=" ")
print()

# After its end a list's iterator has ended, whatever is added.
items = [1, 2]
iterator = iter(items)
print(drain(iterator))
items.append(3)
print(drain(iterator), next(iterator, "ended"))
items = [1]
iterator = iter(items)
counted = enumerate(iterator)
print(drain(counted))
items.append(2)
print(drain(counted), drain(iterator))


# Left early and taken up again.
def until(iterator, limit):
    for item in iterator:
        if item >= limit:
            return item
    else:
        return "none"


iterator = iter([1, 2, 3, 4])
print(until(iterator, 2), until(iterator, 3), until(iterator, 9), until(iterator, 0))
iterator = iter(range(4))
print(until(iterator, 2), until(iterator, 3), until(iterator, 9), until(iterator, 0))


# In a frame that outlives the call.
def spread(lists):
    for index, (left, right) in enumerate(zip(lists, range(10, 20))):
        for item in left:
            yield index, item, right


print(list(spread([[1, 2], [1.5], ["a", ()], []])))


# An exception of the body, and of a generator.
def careful(iterable):
    total = 0
    for item in iterable:
        try:
            total += item
        except TypeError:
            total -= 1
    return total


def failing():
    yield 1
    raise KeyError("inside")


print(careful([1, 2, 3]), careful([1, "a", 2.5]), careful(range(5)), careful((1, None)))
try:
    careful(failing())
except KeyError as error:
    print("raised", error)


class Counted(enumerate):
    def __next__(self):
        number, item = super().__next__()
        return number * 2, item


print(drain(Counted("ab")), drain(Counted([1, 2])))


# Literals keep ints and floats apart until they see both.
def literal(a, b, c):
    return [a, b, c]


for values in ((1, 2, 3), (4, 5, 2**70), (1, 2.5, 3), (True, 2, 3), (0.5, 1.5, 2.5), ("a", 1, None), (1, 2, 3)):
    made = literal(*values)
    made.append(made[0])
    print(made, [type(item).__name__ for item in made])


def floats(a, b):
    return [a, b]


log = []


def note(value):
    log.append(value)
    return value


for a, b in ((0.5, 1.5), (0.5, 1), (2, 1.5), (1, 1)):
    print([note(a), note(b)], floats(a, b))
print(log)


# A list that begins empty takes what comes.
def collected(values):
    result = []
    for value in values:
        result.append(value)
    return result, [value for value in values], [value * 2 for value in values if value]


for values in ([1, 2, 3, 4, 5], [0.5, 1.5], ["a", "b"], [1, 0.5, "a"], [0.5, 1], [None], [], [True, 1]):
    if None not in values:
        print(*collected(values))
zeros = [0] * 5
zeros[2] = 1
zeros[3] = 0.5
print(zeros, [0.0] * 2 + [1], [[0] * 2 for _ in range(2)])
