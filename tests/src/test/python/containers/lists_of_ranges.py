# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Lists that are made of ranges and of other lists: what they hold, and that they take other items afterwards."""


def described(items):
    return "%d %r %r" % (len(items), items[:3], items[-2:])


class Numbers(list):
    pass


for numbers in (range(0), range(5), range(3, -9, -2), range(10, 10), range(1 << 62, (1 << 62) + 3),
                range(-(1 << 63), -(1 << 63) + 2), range((1 << 63) - 2, (1 << 63) + 1), range(0, 1 << 70, 1 << 69)):
    print(numbers, list(numbers), [*numbers], [None, *numbers, 2.5], Numbers(numbers), type(Numbers(numbers)).__name__)

items = list(range(1000))
items.extend(range(1000, 3000))
items += range(5)
print(described(items))
items.append("text")
items.extend(range(2))
print(described(items))

floats = [0.5, 1.5]
floats.extend(range(3))
floats += range(0)
print(floats)

copy = list([1.5, 2.5])
copy.append(3.5)
print(copy, list([]), [*[]], list([1, "a"]))
for first in (1, 2.5, "text"):
    empty = list([])
    empty += range(0)
    empty.append(first)
    empty.append(first)
    print(empty)

items[1:2] = range(3)
print(described(items))
items.__init__(range(2))
print(items)
items.__init__()
print(items)

for length in (1 << 62, 1 << 70):
    for kind in (list, tuple):
        try:
            print(len(kind(range(length))))
        except (MemoryError, OverflowError) as error:
            print(type(error).__name__, error)


def added(numbers, more):
    numbers.extend(more)
    return numbers


total = 0
for i in range(3000):
    total += len(added([i], range(i % 7))) + sum(added([], range(i % 5, 0, -1)))
    total += len([*range(i % 3), i])
print(total)
