# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Displays and calls with stars: of lists, tuples, their subclasses, generators and others, evaluated in order."""


def called(*args, **keywords):
    return args, keywords


def two():
    yield 1
    yield 2


def broken():
    yield 1
    raise ValueError("broken")


class Letters:
    def __iter__(self):
        return iter("xy")


class Tuple(tuple):
    def __iter__(self):
        return iter("T")


class List(list):
    def __iter__(self):
        return iter("L")


log = []


def seen(x):
    log.append(x)
    return x


def tried(function):
    try:
        return function()
    except Exception as error:
        return type(error).__name__, str(error), error.__traceback__.tb_next.tb_lineno - function.__code__.co_firstlineno


def displays(a, b, c, flag):
    print((*a, *b), [*a, *b], (*a, 5, *c), [0, *a, *two(), *Letters(), *Tuple(a), *List(b)])
    print((*Tuple(a), *List(b), *two(), *range(3), *"hi", *{7: 8}), [*a], (*a,), [*b], (*b,), {*a, *b})
    print(called(1, *a), called(*a, *b, 9, k=1), called(*two(), 4, *Letters(), **{"z": 1}), called(*(), *[]))
    print([1, 2, 3, 4], [1.0, 2.0, 3.0], ["a", "b", "c"], [[], (), [1, 2, 3]])
    t = (*b, b.append(5), *b)
    b.pop()
    print(t, (*a, *(x * 2 for x in b), 7 if flag else 8, *[y for y in a]), [*a, *(x * 2 for x in b), 7 if flag else 8])
    print((seen(1), *[seen(2), seen(3)], seen(4), *(seen(5),)), log)
    log.clear()


for i in range(4):
    displays((1, 2), [3, 4], [1.5, "x"], i % 2)

for bad in (5, None, broken()):
    print(tried(lambda: (1, *bad)), tried(lambda: [1, *bad]), tried(lambda: called(1, *bad)))
    print(tried(lambda: (
        seen(1),
        *broken(),
        seen(2),
    )), log)
    log.clear()


def nested(n):
    return (*nested(n - 1), n) if n else ()


print(nested(20), [*nested(3), *[*nested(2), *(*nested(1),)]])
n = 1
print(len([n, n + 1, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n]))
