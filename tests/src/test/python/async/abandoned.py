"""Generators and coroutines that nobody finishes: closed by the event loop, by the collector, or warned of."""

import asyncio
import gc
import sys
import warnings

closed = []


async def numbers(name):
    try:
        for i in range(3):
            yield i
    finally:
        closed.append(name)


async def plain(n):
    for i in range(n):
        yield i


def simple(name):
    try:
        yield 1
        yield 2
    finally:
        closed.append(name)


async def first(generator):
    async for value in generator:
        return value


async def kept(count):
    held = [numbers(i) for i in range(count)]
    for generator in held:
        await first(generator)
    ended = [value async for value in numbers("ended")]
    return len(held), ended, held


def many_kept():
    closed.clear()
    count, ended, held = asyncio.run(kept(1500))
    print(count, ended, len(closed), sorted(c for c in closed if c != "ended") == list(range(1500)))
    print(all(generator.ag_frame is None for generator in held))


async def collected(count):
    for i in range(count):
        await first(numbers(i))
        await first(plain(2))
    gc.collect()
    for _ in range(10):
        await asyncio.sleep(0.01)
        if len(closed) >= count:
            break
    return len(closed)


def many_collected():
    closed.clear()
    print(asyncio.run(collected(700)) >= 690, len(closed))


def hooks():
    seen = []
    generators = [plain(1) for _ in range(5)]

    async def use():
        old = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=seen.append)
        for generator in generators:
            await first(generator)
            await first(generator)
        sys.set_asyncgen_hooks(*old)

    asyncio.run(use())
    print(seen == generators)


def unawaited():
    async def nothing():
        pass

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for _ in range(1300):
            nothing()
        gc.collect()
    print(len(caught), {str(w.message) for w in caught})
    started = [nothing() for _ in range(600)]
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for coroutine in started:
            try:
                coroutine.send(None)
            except StopIteration:
                pass
        del started, coroutine
        gc.collect()
    print(caught)


def plain_generators():
    closed.clear()
    held = [simple(i) for i in range(800)]
    for generator in held:
        next(generator)
    for generator in held[:100]:
        print(next(generator), end="")
    print()
    del held, generator
    gc.collect()
    print(len(closed), sorted(closed) == list(range(800)))


many_kept()
many_collected()
hooks()
unawaited()
plain_generators()
