# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.Task: steps, cancellation, names, contexts, what coroutines yield wrongly, eager tasks, all_tasks and the end."""

import asyncio
import contextvars
import gc
import threading

loop = asyncio.new_event_loop()
reports = []
loop.set_exception_handler(lambda loop, context: reports.append(context))


def attempt(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except BaseException as e:
        return "%s: %s" % (type(e).__name__, e)


def run(coroutine):
    return attempt(loop.run_until_complete, coroutine)


async def value(result, rounds=0):
    for _ in range(rounds):
        await asyncio.sleep(0)
    return result


async def fail(error):
    raise error


print("-- names")


async def names():
    first = asyncio.create_task(value(1))
    second = asyncio.create_task(value(2))
    numbers = [int(task.get_name().removeprefix("Task-")) for task in (first, second)]
    named = asyncio.create_task(value(3), name="grün")
    number = asyncio.Task(value(4), name=17)
    print(numbers[1] - numbers[0], named.get_name(), number.get_name())
    named.set_name(5)
    print(repr(named.get_name()), named)
    print(await asyncio.gather(first, second, named, number))
    print(named, named.done(), named.result())


run(names())

print("-- results and errors")
print(run(value("done", 3)), run(fail(KeyError("k"))), run(fail(StopIteration(3))))


async def collect():
    results = await asyncio.gather(value(1), fail(ValueError("v")), value(3, 5), return_exceptions=True)
    return [repr(result) for result in results]


print(run(collect()))
print(attempt(asyncio.Task, 123, loop=loop))
t = loop.create_task(value(1))
print(attempt(t.set_result, 1), attempt(t.set_exception, ValueError()), asyncio.Task[int])
print(type(t).__mro__, t.get_coro().__name__, t._must_cancel, t._fut_waiter, t._log_destroy_pending)
print(attempt(setattr, t, "_coro", None), attempt(setattr, t, "_must_cancel", True))
step = t.get_loop()._ready[-1]._callback
print(type(step).__name__, step.__self__ is t, attempt(step, 1), attempt(step, a=1))
run(t)
print(t.cancel(), t.cancelling(), t.uncancel())

print("-- cancellation")


async def stubborn(log, times):
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            log.append(str(e))
            times -= 1
            if not times:
                raise
            asyncio.current_task().uncancel()


async def cancel_it():
    log = []
    task = asyncio.create_task(stubborn(log, 3))
    for n in range(3):
        await asyncio.sleep(0)
        print(task.cancel("number %d" % n), task.cancelling(), end=" ")
    try:
        await task
    except asyncio.CancelledError as e:
        print(e, task.cancelled(), log)
    early = asyncio.create_task(value(1))
    early.cancel(msg="before it began")
    print(await asyncio.wait([early]) and early.cancelled(), attempt(early.result), attempt(early.exception))
    late = asyncio.create_task(cancels_itself())
    await asyncio.wait([late])
    print(late.cancelled(), late.cancelling())


async def cancels_itself():
    asyncio.current_task().cancel()
    return "not seen"


run(cancel_it())


async def timeouts():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timeout", asyncio.current_task().cancelling())
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except TimeoutError:
        print("timeout again")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("in the group")))
            group.create_task(stubborn([], 1))
    except* ValueError as e:
        print(e.exceptions)


run(timeouts())

print("-- what is yielded")


class Yielding:
    def __init__(self, *values):
        self.values = values

    def __await__(self):
        for item in self.values:
            yield item


async def awaits(thing):
    await thing


def shape(text):
    """A message without what differs from run to run."""
    return str(text).split(" <")[0]


other = asyncio.new_event_loop()
foreign, own = other.create_future(), loop.create_future()
for thing in Yielding(3), Yielding((i for i in [])), Yielding(own), foreign:
    print(shape(run(awaits(thing))))


async def awaits_itself():
    await asyncio.current_task()


print(shape(run(awaits_itself())))
print(run(awaits(Yielding(None, None))))


class Alike:
    """As much of a future as a task needs."""

    _asyncio_future_blocking = False

    def __init__(self):
        self.callbacks = []

    def get_loop(self):
        return loop

    def __await__(self):
        self._asyncio_future_blocking = True
        yield self
        return self.result()

    def add_done_callback(self, callback, *, context):
        print("added", type(callback).__name__, self._asyncio_future_blocking, type(context).__name__)
        self.callbacks.append(callback)
        loop.call_soon(lambda: callback(self), context=context)

    def result(self):
        return "of another kind"


print(run(awaits(Alike())))


class Coroutine:
    """A coroutine that is not one of the language."""

    def __init__(self):
        self.rest = 2

    def send(self, sent):
        self.rest -= 1
        if self.rest < 0:
            raise StopIteration("sent")

    def throw(self, *args):
        raise args[0]

    def close(self):
        pass

    def __await__(self):
        return self


from collections.abc import Coroutine as CoroutineClass

CoroutineClass.register(Coroutine)
print(run(asyncio.Task(Coroutine(), loop=loop)))

print("-- contexts")
variable = contextvars.ContextVar("variable", default="outside")


async def setting(text):
    before = variable.get()
    variable.set(text)
    await asyncio.sleep(0)
    return before, variable.get()


async def contexts():
    shared = contextvars.copy_context()
    tasks = [asyncio.create_task(setting(text)) for text in "ab"]
    tasks += [asyncio.create_task(setting(text), context=shared) for text in "cd"]
    print(await asyncio.gather(*tasks), variable.get(), shared[variable], tasks[2].get_context() is shared)


run(contexts())

print("-- current and all tasks")


async def inspect():
    me = asyncio.current_task()
    print(me in asyncio.all_tasks(), asyncio.current_task(other), len(asyncio.all_tasks()))
    children = [asyncio.create_task(value(n)) for n in range(700)]
    print(len(asyncio.all_tasks()), children[5] in asyncio.tasks._scheduled_tasks)
    asyncio.tasks._unregister_task(children[0])
    print(len(asyncio.all_tasks()))
    asyncio.tasks._register_task(children[0])
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), sum(child.result() for child in children))
    print(me.get_stack()[-1].f_code.co_name)


run(inspect())
print(asyncio.all_tasks(loop), attempt(asyncio.current_task))


class TaskLike:
    def __init__(self, done):
        self.is_done = done

    def get_loop(self):
        return loop

    def done(self):
        return self.is_done


likes = [TaskLike(True), TaskLike(False)]
for like in likes:
    asyncio._register_task(like)
print(asyncio.all_tasks(loop) == {likes[1]})
asyncio._unregister_task(likes[1])
print(asyncio.all_tasks(loop))
asyncio._enter_task(loop, likes[0])
print(asyncio.current_task(loop) is likes[0], shape(attempt(asyncio._enter_task, loop, 3)))
print(shape(attempt(asyncio._leave_task, loop, likes[1])))
asyncio._leave_task(loop, likes[0])
print(asyncio.current_task(loop), attempt(asyncio._leave_task, loop, 1), attempt(asyncio._enter_task, [], 1))

print("-- eager tasks")


async def eager():
    log = []

    async def work(name, rounds):
        log.append(name)
        for _ in range(rounds):
            await asyncio.sleep(0)
        return name

    quick = asyncio.create_task(work("quick", 0), name="q")
    print(quick.done(), quick.result(), log, asyncio.current_task().get_name())
    slow = asyncio.create_task(work("slow", 2), name="s")
    print(slow.done(), slow in asyncio.all_tasks(), await slow)
    failing = asyncio.create_task(fail(ValueError("eagerly")))
    print(failing.done(), repr(failing.exception()))
    print(variable.get(), await asyncio.create_task(setting("inner")), variable.get())


loop.set_task_factory(asyncio.eager_task_factory)
run(asyncio.Task(eager(), loop=loop, name="main"))
loop.set_task_factory(None)
t = asyncio.Task(value(1), loop=loop, eager_start=True)
print(t.done(), run(t))

print("-- subclasses")


class Counting(asyncio.Task):
    cancels = 0

    def cancel(self, msg=None):
        self.cancels += 1
        return super().cancel(msg=msg)

    def __del__(self):
        print("__del__", self.cancels)
        super().__del__()


async def counted():
    task = Counting(asyncio.sleep(10), loop=loop, name="counting")
    await asyncio.sleep(0)
    task.cancel("once")
    task.cancel("twice")
    await asyncio.wait([task])
    print(task.cancelled(), task.cancels, task.get_name())


run(counted())
gc.collect()

print("-- the end")
reports.clear()
t = loop.create_task(awaits(loop.create_future()))
t.own = t
run(value(1))
print(t.done(), t._fut_waiter is not None)
del t
gc.collect()
print([(list(report), report["message"]) for report in reports])
reports.clear()
t = loop.create_task(awaits(loop.create_future()))
t._log_destroy_pending = False
run(value(1))
del t
t = loop.create_task(fail(ValueError("nobody asks")))
run(value(1))
del t
gc.collect()
print([(list(report), report["message"]) for report in reports])

print("-- loops in threads")
sums = [None] * 3


async def busy(n):
    queue = asyncio.Queue(5)

    async def produce():
        for i in range(n):
            await queue.put(i)

    async def consume():
        return sum([await queue.get() for _ in range(n)])

    return (await asyncio.gather(produce(), consume()))[1]


def in_thread(index):
    sums[index] = asyncio.run(busy(300 + index))


threads = [threading.Thread(target=in_thread, args=(index,)) for index in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sums)
own.cancel(), foreign.cancel()
loop.close()
other.close()
