# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Data classes: creation, comparison, ordering, hashing, replace, asdict, frozen ones."""

from dataclasses import asdict, astuple, dataclass, field, replace

SIZE = 16_000


@dataclass
class Item:
    name: str
    price: float
    count: int = 1
    tags: list = field(default_factory=list)

    def total(self):
        return self.price * self.count


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


@dataclass(slots=True)
class Pair:
    left: int
    right: int


def run(n):
    total = 0.0
    seen = {}
    for i in range(n):
        item = Item("item", i * 0.5, count=i % 4)
        item.tags.append(i)
        total += item.total()
        version = Version(i % 10, i % 7, "x")
        seen[version] = seen.get(version, 0) + 1
        if version < Version(5) and item != Item("item", 1.0):
            total += 1
        pair = Pair(i, i + 1)
        total += pair.right - pair.left
        if pair == Pair(i, i + 1):
            total += 1
        if i % 10 == 0:
            total += replace(version, minor=9).minor
            total += len(asdict(item)) + len(astuple(item)) + len(repr(item))
    ordered = sorted(seen)
    return "%.1f %d %r" % (total, len(seen), ordered[-1])

if __name__ == "__main__":
    print(run(SIZE))
