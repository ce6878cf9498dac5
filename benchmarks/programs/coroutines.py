# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Chains of awaits driven by hand, without an event loop."""

SIZE = 67_000


class Value:
    """Awaitable that suspends once with a request and returns what is sent."""

    def __init__(self, request):
        self.request = request

    def __await__(self):
        answer = yield self.request
        return answer


async def leaf(i):
    if i % 4 == 0:
        return await Value(i)
    return i


async def middle(i):
    return await leaf(i) + await leaf(i + 1)


async def top(depth, i):
    if depth == 0:
        return await middle(i)
    return 1 + await top(depth - 1, i)


def drive(coroutine):
    answer = None
    try:
        while True:
            answer = coroutine.send(answer) * 2
    except StopIteration as stop:
        return stop.value


def run(n):
    total = 0
    for i in range(n):
        total += drive(top(4, i))
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
