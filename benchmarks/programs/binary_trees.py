# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Many short-lived trees: allocation, recursion and tuples."""

SIZE = 12

# The time grows exponentially with the size; the growth is measured at these.
SIZES = (10, 11, 12, 13)


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Node(None, None)
    return Node(grow(depth - 1), grow(depth - 1))


def run(n):
    lasting = grow(n)
    lines = []
    for depth in range(4, n + 1, 4):
        trees = 1 << (n - depth + 4)
        total = 0
        for _ in range(trees):
            total += grow(depth).count()
        lines.append("%d*%d=%d" % (trees, depth, total))
    lines.append("lasting=%d" % lasting.count())
    return " ".join(lines)


if __name__ == "__main__":
    print(run(SIZE))
