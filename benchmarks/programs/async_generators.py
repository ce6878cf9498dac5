# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Asynchronous generators, comprehensions and context managers under asyncio."""

import asyncio

SIZE = 930


class Scope:
    opened = 0

    async def __aenter__(self):
        Scope.opened += 1
        return self

    async def __aexit__(self, kind, value, traceback):
        return kind is ValueError


async def count(n):
    for i in range(n):
        yield i


async def evens(source):
    async for value in source:
        if value % 2 == 0:
            yield value


async def tree(depth):
    if depth:
        async for value in tree(depth - 1):
            yield value
        yield depth
        async for value in tree(depth - 1):
            yield value


async def main(n):
    Scope.opened = 0
    total = 0
    for i in range(n):
        async for value in evens(count(60)):
            total += value
        total += sum([value * 2 async for value in count(50) if value % 3])
        async for value in tree(5):
            total += value
        async with Scope():
            if i % 2:
                raise ValueError
            total += 1
    return "%d %d" % (total, Scope.opened)


def run(n):
    return asyncio.run(main(n))

if __name__ == "__main__":
    print(run(SIZE))
