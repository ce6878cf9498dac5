# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Trees of asyncio tasks with gather: leaves return at once, sleep, or remember."""

import asyncio

SIZE = 20


async def leaf(cache, key):
    if key % 3 == 0:
        await asyncio.sleep(0)
    if key in cache:
        return cache[key]
    cache[key] = key * key % 97
    return cache[key]


async def node(cache, depth, key):
    if depth == 0:
        return await leaf(cache, key)
    children = [node(cache, depth - 1, key * 5 + i) for i in range(5)]
    return 1 + sum(await asyncio.gather(*children))


async def main(n):
    cache = {}
    total = 0
    for i in range(n):
        total += await node(cache, 4, i)
    return "%d %d" % (total, len(cache))


def run(n):
    return asyncio.run(main(n))

if __name__ == "__main__":
    print(run(SIZE))
