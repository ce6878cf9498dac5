# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Two coroutines exchange messages through queues on asyncio's event loop, while others sleep and gather."""

import asyncio

SIZE = 3_000


async def player(name, inbox, outbox, rounds):
    total = 0
    for _ in range(rounds):
        ball = await inbox.get()
        total += ball
        await outbox.put(ball + 1)
    return name, total


async def yielding(times):
    for _ in range(times):
        await asyncio.sleep(0)
    return times


async def countdown(n):
    while n:
        yield n
        n -= 1


async def match(rounds):
    left, right = asyncio.Queue(), asyncio.Queue()
    await left.put(0)
    results = await asyncio.gather(
        player("ping", left, right, rounds),
        player("pong", right, left, rounds),
        *(yielding(rounds // 10) for _ in range(5)),
    )
    extra = sum([x async for x in countdown(rounds) if x % 3 == 0])
    return results, extra


def run(n):
    (ping, pong, *others), extra = asyncio.run(match(n))
    return "%s %d %s %d %d %d" % (*ping, *pong, sum(others), extra)


if __name__ == "__main__":
    print(run(SIZE))
