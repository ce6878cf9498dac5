# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Generators, coroutines and asynchronous generators that nothing refers to any more are closed, or warned of."""
import asyncio
import gc
import sys
import threading
import traceback
import warnings


def collect():
    gc.collect()
    gc.collect()


def guarded(name):
    try:
        yield name
    finally:
        print("closed", name)


def make(name):
    next(guarded(name))


make("one")
collect()

holder = [guarded("cycle")]
holder.append(holder)
next(holder[0])
del holder
collect()


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def tell(unraisable):
    print("unraisable:", unraisable.exc_type.__name__, unraisable.exc_value, unraisable.object.__name__)


sys.unraisablehook = tell


def abandon():
    next(stubborn())


abandon()
collect()


async def work():
    return 1


def forget():
    work()


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    forget()
    collect()
print([str(w.message) for w in caught])


async def items():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0)
        print("items closed")


async def main():
    async def first():
        async for item in items():
            return item

    print(await first())
    collect()
    for _ in range(10):
        await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())


def suspended_frame():
    g = guarded("by frame")
    next(g)
    g.gi_frame.clear()
    print(list(g))


suspended_frame()

ready, go = threading.Event(), threading.Event()


def waiting():
    try:
        raise ValueError("handled")
    except ValueError:
        ready.set()
        go.wait()


thread = threading.Thread(target=waiting)
thread.start()
ready.wait()
print("waiting" in [s.name for s in traceback.extract_stack(sys._current_frames()[thread.ident])])
print(repr(sys._current_exceptions()[thread.ident]))
go.set()
thread.join()
