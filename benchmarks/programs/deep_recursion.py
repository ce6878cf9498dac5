# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Recursion hundreds of calls deep: lists linked by tuples, nested structures, generators that delegate."""

SIZE = 170

DEPTH = 600


def build(depth):
    return None if depth == 0 else (depth, build(depth - 1))


def total(node):
    return 0 if node is None else node[0] + total(node[1])


def reverse(node, tail=None):
    return tail if node is None else reverse(node[1], (node[0], tail))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def nested(depth):
    inner = [depth]
    for i in range(depth):
        inner = [i, inner]
    return inner


class Chain:
    def __init__(self, depth):
        self.depth = depth
        self.next = Chain(depth - 1) if depth else None

    def __len__(self):
        return 1 if self.next is None else 1 + len(self.next)


def run(n):
    check = 0
    for i in range(n):
        chain = build(DEPTH + i % 10)
        check += total(chain) - reverse(chain)[0]
        check += len(Chain(300))
        check += sum(flatten(nested(60)))
    return str(check)

if __name__ == "__main__":
    print(run(SIZE))
