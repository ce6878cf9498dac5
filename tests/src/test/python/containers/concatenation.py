# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""The + and * of sequences come after the operators of the other side's class, those of subclasses too."""

from array import array
from collections import deque


class Both:
    def __add__(self, other):
        return "add", type(other).__name__

    def __radd__(self, other):
        return "radd", type(other).__name__

    def __rmul__(self, other):
        return "rmul", type(other).__name__


class Index:
    def __index__(self):
        return 2

    def __radd__(self, other):
        return NotImplemented


class Own(list):
    def __add__(self, other):
        return "own"


class Plain(list):
    pass


class OnTheRight(list):
    def __radd__(self, other):
        return "right"


SEQUENCES = [[1], (1,), "a", b"a", bytearray(b"a"), deque([1]), array("i", [1]), Own([1]), Plain([1])]


def tried(operation):
    try:
        return operation()
    except TypeError as error:
        return "TypeError", str(error)


for round in range(2):
    for sequence in SEQUENCES:
        print(type(sequence).__name__)
        print("  ", tried(lambda: sequence + Both()), tried(lambda: Both() + sequence), tried(lambda: sequence * Both()))
        print("  ", tried(lambda: sequence + Index()), tried(lambda: sequence * Index()), tried(lambda: Index() * sequence))
        print("  ", tried(lambda: sequence + sequence), tried(lambda: sequence + 1), tried(lambda: 1 + sequence))
    print(tried(lambda: [1] + OnTheRight()), tried(lambda: OnTheRight() + [1]), tried(lambda: Plain([1]) + [2]))
