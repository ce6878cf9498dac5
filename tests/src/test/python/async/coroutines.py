# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Coroutines, tasks, async iteration, async context managers, cancellation, timeouts.
import asyncio
class Manual:
    def __init__(self, v): self.v = v
    def __await__(self): got = yield self.v; return got
async def simple(): return await Manual("asked")
c = simple(); print(c.send(None), type(c).__name__, c.cr_await is not None)
try: c.send("answer")
except StopIteration as e: print(e.value)
async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got: print("got", got)
    finally: print("agen closed")
class Timer:
    def __init__(self, name): self.name = name
    async def __aenter__(self): print("enter", self.name); await asyncio.sleep(0); return self
    async def __aexit__(self, t, v, tb): print("exit", self.name, t and t.__name__); return t is KeyError
class Ticker:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1; await asyncio.sleep(0); return self.n
async def worker(name, delay, log):
    for i in range(2): await asyncio.sleep(delay); log.append((name, i))
    return name
async def main():
    print([x async for x in Ticker(3)], {x: y async for x, y in pairs()}, [await double(i) for i in range(3)], [x async for x in agen(3) if x])
    async for x in Ticker(2): print("tick", x)
    else: print("else")
    async with Timer("t") as t, Timer("u"): print("inside", t.name); raise KeyError
    g = agen(5); print(await g.__anext__(), await g.asend("hello"), await anext(g)); await g.aclose()
    g = agen(1)
    try: await g.athrow(ValueError("thrown")); 
    except ValueError as e: print(e)
    log = []
    print(await asyncio.gather(worker("a", 0.01, log), worker("b", 0.015, log), double(21)), sorted(log))
    async def fails(): await asyncio.sleep(0); raise RuntimeError("inside task")
    print(await asyncio.gather(fails(), double(1), return_exceptions=True))
    task = asyncio.create_task(asyncio.sleep(10), name="sleeper"); await asyncio.sleep(0); task.cancel()
    try: await task
    except asyncio.CancelledError: print("cancelled", task.cancelled(), task.get_name())
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(5)
    except TimeoutError: print("timed out")
    try: await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except TimeoutError: print("wait_for timed out")
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(fails()); other = tg.create_task(asyncio.sleep(9))
    except* RuntimeError as eg: print(eg.exceptions, other.cancelled())
    q, event, lock, sem = asyncio.Queue(2), asyncio.Event(), asyncio.Lock(), asyncio.Semaphore(1)
    async def produce():
        for i in range(4): await q.put(i)
        await q.put(None); event.set()
    async def consume():
        items = []
        while (item := await q.get()) is not None: items.append(item); q.task_done()
        return items
    print((await asyncio.gather(produce(), consume()))[1], event.is_set())
    async with lock, sem: print(lock.locked())
    fut = asyncio.get_running_loop().create_future(); asyncio.get_running_loop().call_later(0.005, fut.set_result, "later"); print(await fut, fut.done())
    done, pending = await asyncio.wait([asyncio.create_task(double(i)) for i in range(3)]); print(sorted(t.result() for t in done), pending)
    print([await f for f in asyncio.as_completed([double(5)])], await asyncio.to_thread(lambda: "thread"), await asyncio.shield(double(4)))
    return "main done"
async def pairs():
    yield 1, "a"
    yield 2, "b"
async def double(x): await asyncio.sleep(0); return x * 2
print(asyncio.run(main()), asyncio.iscoroutinefunction(main), asyncio.iscoroutine(5))
async def never(): pass
for f in (lambda: asyncio.run(5), lambda: never().send(1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
co = never(); co.close()
try: co.send(None)
except RuntimeError as e: print(e)
async def wrong(): await 5
try: asyncio.run(wrong())
except TypeError as e: print(e)
async def wrong2():
    async for x in [1]: pass
try: asyncio.run(wrong2())
except TypeError as e: print(e)
