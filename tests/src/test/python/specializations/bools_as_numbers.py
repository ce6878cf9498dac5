# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Arithmetic with bools: the numbers 0 and 1, except for & | ^ of two bools, and in messages."""


def arithmetic(a, b):
    return a + b, a - b, a * b, a % 3, a // 2, a / 2, b**2


def bits(a, b):
    return a & b, a | b, a ^ b, a << 2, a >> 1


def in_place(a, b):
    a += b
    a *= 2
    a &= 7
    a <<= b
    return a


def refused(operator, a, b):
    try:
        return operator(a, b)
    except (TypeError, ZeroDivisionError, ValueError) as error:
        return type(error).__name__ + ": " + str(error)


def types(values):
    return " ".join(f"{type(value).__name__}:{value}" for value in values)


for round in range(3):
    for a, b in ((True, True), (True, 4), (4, True), (False, True), (2**62, True), (2**63, True), (-3, False)):
        print(types(arithmetic(a, b)), "|", types(bits(a, b)), "|", types([in_place(a, b)]))
    for a, b in ((True, 0.5), (0.5, True), (1e100, True)):
        print(types(arithmetic(a, b)))

OPERATORS = {
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "@": lambda a, b: a @ b,
    "&": lambda a, b: a & b,
    "<<": lambda a, b: a << b,
    "**": lambda a, b: a**b,
    "+": lambda a, b: a + b,
}
for round in range(2):
    for name, operator in OPERATORS.items():
        for a, b in ((True, False), (1, False), (True, 1.5), (2.5, True), (True, "x"), (None, True), (False, -1)):
            print(name, a, b, refused(operator, a, b))


def changes(values):
    """The sum of what was compared: an edit distance's cost."""
    cost = 0
    for x, y in zip(values, values[1:]):
        cost = min(cost + (x != y), cost + 2, 1000)
    return cost


print(changes("mississippi" * 30), changes([True, 1, 1.0, 2] * 20))
