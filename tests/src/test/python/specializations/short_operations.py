# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Operations that have a short way for common operands: the same places see other operands, too."""

import collections


def equality(left, right):
    return left == right, left != right


values = (1, 2.0, "a", "b", "é", "", None, True, [1], 2**70, 1 + 0j)
for _ in range(2):
    for left in values:
        print([equality(left, right) for right in values if left == right or right is None])


class Base:
    @staticmethod
    def static(value):
        return value

    @classmethod
    def of_class(cls, value):
        return cls.__name__, value

    def __neg__(self):
        return "negative"

    def __invert__(self):
        return "inverted"

    def __abs__(self):
        return "absolute"

    def __len__(self):
        return 0


class Derived(Base):
    pass


def call_both(owner):
    return owner.static(1), owner.of_class(2)


for _ in range(3):
    print([call_both(owner) for owner in (Base, Derived, Base(), Derived())])
Base.of_class = classmethod(lambda cls, value: ("altered", cls.__name__, value))
print([call_both(owner) for owner in (Base, Derived, Base(), Derived())])
Derived.static = staticmethod(str)
print([call_both(owner) for owner in (Base, Derived, Base(), Derived())])
Derived.of_class = len
try:
    call_both(Derived)
except TypeError as error:
    print(error)
print(Base.static.__name__, Base().of_class.__self__ is Base)


def unary(value):
    answers = []
    for operation in (lambda: -value, lambda: ~value, lambda: +value, lambda: abs(value)):
        try:
            answers.append(operation())
        except TypeError as error:
            answers.append(str(error))
    return answers


for value in (3, -3, 2.5, -0.0, -(2**63), 2**70, 3 + 4j, Base(), "text", None):
    print(unary(value))


def code_points(*characters):
    answers = []
    for character in characters:
        try:
            answers.append(ord(character))
        except TypeError as error:
            answers.append(str(error))
    return answers


print(code_points("a", "é", "\U0001f600", b"a", bytearray(b"z"), "", "ab", b"ab", 1))


def item(container, index):
    try:
        return container[index]
    except (IndexError, TypeError) as error:
        return str(error)


class Bytes(bytes):
    def __getitem__(self, index):
        return "own"


for container in (b"abc", bytearray(b"xyz"), Bytes(b"a"), b"", "abc", (1,)):
    print([item(container, index) for index in (0, -1, 2, 3, -4, True, slice(1), "a", 2**70)])


def power(base, exponent):
    try:
        return base**exponent
    except (ZeroDivisionError, OverflowError) as error:
        return str(error)


for base, exponent in ((4, 0.5), (4, -1.0), (0, 0.5), (0, -0.5), (1, 2.5), (10, 400.0), (-1, 2.0), (4.0, 0.5), (2, 3)):
    print(power(base, exponent), end=" ")
print()


def is_true(value):
    return "yes" if value else "no"


queue = collections.deque()
for value in (queue, set(), {1}, b"", b"a", bytearray(), range(0), range(1), frozenset(), 0j, 1j, Base, Base(), ...):
    print(is_true(value), not value, end=" ")
queue.append(1)
print(is_true(queue))
