# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Enumerations: member access, by value and by name, flags, comparison, as dict keys, in match statements."""

from enum import Enum, Flag, IntEnum, auto

SIZE = 40_000


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3

    @property
    def next(self):
        return Colour(self.value % 3 + 1)


class Level(IntEnum):
    LOW = 10
    HIGH = 20


class Rights(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()


def cost(colour):
    match colour:
        case Colour.RED:
            return 5
        case Colour.GREEN:
            return 7
        case _:
            return 11


def run(n):
    counts = {}
    colour = Colour.RED
    total = 0
    for i in range(n):
        colour = colour.next
        counts[colour] = counts.get(colour, 0) + 1
        total += cost(colour) + colour.value
        if colour is Colour["BLUE"] or colour == Colour.GREEN:
            total += 1
        total += Level.LOW + i if Level(20) > Level.LOW else 0
        rights = Rights.READ | (Rights.WRITE if i % 2 else Rights.RUN)
        if Rights.WRITE in rights:
            total += (rights & ~Rights.READ).value
        total += len(colour.name)
    total += sum(member.value for member in Colour)
    return "%d %s" % (total, sorted(counts.items(), key=lambda item: item[0].value))

if __name__ == "__main__":
    print(run(SIZE))
