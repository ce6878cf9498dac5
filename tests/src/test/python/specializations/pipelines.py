# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Iterators of iterators, which loops and built-ins advance together with the functions that they call."""
from itertools import *


def drain(iterable):
    seen = []
    for item in iterable:
        seen.append(item)
    return seen


def small(value):
    return value < 3


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value > 1

    def __repr__(self):
        return "Truth(%d)" % self.value


def count_down(start):
    rest = list(range(start))
    return iter(lambda: rest.pop() if rest else "", "")


class Ending:
    """Ends the iterator that calls it, by an exception."""

    def __init__(self, calls):
        self.calls = calls

    def __call__(self):
        self.calls -= 1
        if self.calls < 0:
            raise StopIteration
        return self.calls


PIPELINES = (
    lambda: takewhile(small, count()),
    lambda: takewhile(small, [1, 2, 3, 1]),
    lambda: takewhile(Truth, (2, 3, 0, 4)),
    lambda: dropwhile(small, [1, 2.5, 3, 1]),
    lambda: filterfalse(small, range(5)),
    lambda: filterfalse(None, [0, 1, "", Truth(1), Truth(2)]),
    lambda: filter(str.isalpha, "a1b"),
    lambda: starmap(pow, [(2, 3), [3, 2], iter((2, 3, 5))]),
    lambda: starmap(lambda *args: args, zip("ab", repeat(0), count(2**63 - 1))),
    lambda: accumulate([1, 2.5, 2**64]),
    lambda: accumulate(["a", "b"], lambda a, b: b + a, initial="-"),
    lambda: accumulate([2**62, 2**62, 2**62]),
    lambda: islice(count(0.5, 0.25), 1, 9, 3),
    lambda: islice("abc", 5),
    lambda: islice([1, 2, 3], 3, 3),
    lambda: compress("abcd", cycle([True, 0, Truth(2)])),
    lambda: pairwise(i * i for i in range(4)),
    lambda: batched("abcde", 2),
    lambda: chain("ab", [1, 2.5], (), {3: 4}, (i for i in (5, 6))),
    lambda: chain.from_iterable([i, -i] for i in range(3)),
    lambda: repeat("x", 3),
    lambda: ((key, [*group]) for key, group in groupby("aabc", str.upper)),
    lambda: enumerate(filter(small, islice(cycle((1, 5, 2)), 7))),
    lambda: zip(chain([1], [2]), takewhile(small, count())),
    lambda: map(str, filter(None, (0, 1, 2))),
    lambda: zip_longest("abc", (i for i in (1, 2)), [], fillvalue="-"),
    lambda: zip_longest(filter(small, [1, 5, 2]), count_down(4)),
    lambda: iter([3, 2, 1].pop, 3),
    lambda: count_down(3),
    lambda: iter(Ending(2), None),
)

for _ in range(3):
    for make in PIPELINES:
        print(drain(make()), end=" ")
    print()
    print([len(list(make())) for make in PIPELINES], [len(tuple(make())) for make in PIPELINES])
print(sum(takewhile(small, count())), max(accumulate([3, -1, 2])), sorted(chain("cb", "a")), any(filterfalse(small, [1])))
print(",".join(starmap(str.replace, [("ab", "a", "c"), ("b", "b", "d")])), [*islice(count(), 2)], set(repeat(1, 2)))


# A predicate that raises leaves the iterator where it is.
def picky(value):
    if value == 2:
        raise ValueError("two")
    return True


for make in takewhile, filter, filterfalse, dropwhile:
    iterator = make(picky, iter([1, 2, 3]))
    for _ in range(3):
        try:
            print(make.__name__, drain(iterator))
        except ValueError as error:
            print(make.__name__, error, error.__traceback__.tb_next.tb_frame.f_code.co_name)


# Something that is not iterable in the middle ends a chain; what an iterator takes from itself is gone.
broken = chain([1], 2, [3])
try:
    drain(broken)
except TypeError as error:
    print(error, list(broken))


def greedy():
    for value in range(10):
        if value % 3 == 1:
            taken.extend(islice(source, 1) if value < 5 else ())
        yield value


taken = []
source = iter(range(100, 200))
print(drain(islice(chain(greedy(), source), 12)), taken)


def reading(value):
    return next(outer_source, None)


outer_source = iter(range(10))
print(drain(filter(reading, outer_source)), drain(outer_source))


# Classes made from them have their own methods.
class Loud(takewhile):
    def __next__(self):
        return "loud %r" % super().__next__()


class Quiet(chain):
    pass


for _ in range(2):
    print(drain(Loud(small, count())), drain(Quiet("ab", "c")), list(Loud(small, [1])))


# A sieve puts a filter around a filter, deeper than anything is compiled as one.
def primes(number):
    found, rest = [], count(2)
    for _ in range(number):
        prime = next(rest)
        found.append(prime)
        rest = filter(lambda value, prime=prime: value % prime, rest)
    return found


def nested(depth):
    values = range(depth, depth + 3)
    for level in range(depth):
        values = enumerate(values) if level % 2 else map(lambda item: item, chain(values))
    return len(drain(values))


for _ in range(3):
    print(primes(25)[-1], nested(30))
