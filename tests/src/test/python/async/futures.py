# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""asyncio.Future: its states, callbacks, attributes and errors, subclasses, and what it says at its end."""

import asyncio
import contextvars
import gc
import weakref

loop = asyncio.new_event_loop()


def attempt(action, *args, **kwargs):
    try:
        return action(*args, **kwargs)
    except BaseException as e:
        return "%s: %s" % (type(e).__name__, e)


def turn():
    """One round of the loop."""
    loop.call_soon(loop.stop)
    loop.run_forever()


print("-- states")
f = loop.create_future()
print(type(f), type(f).__module__, f.done(), f.cancelled(), f._state, f.get_loop() is loop)
print(attempt(f.result), attempt(f.exception))
f.set_result("grüße")
print(f, f.done(), f.result(), f.exception(), f._state)
print(attempt(f.set_result, 1), attempt(f.set_exception, ValueError()), f.cancel())
f = loop.create_future()
print(f.cancel(), f.cancelled(), f.cancel(), attempt(f.result), f)
f = loop.create_future()
print(f.cancel(msg="enough"), attempt(f.result), attempt(f.exception), f._cancel_message)
f = loop.create_future()
print(attempt(f.set_exception, 3), attempt(f.set_exception, int))
f.set_exception(KeyError)
print(repr(f.exception()), attempt(f.result), f._log_traceback)

print("-- arguments")
print(attempt(asyncio.Future, loop=3))
print(attempt(f.add_done_callback), attempt(f.cancel, "a", "b"))
print(asyncio.Future[int], hasattr(f, "missing"))
raw = asyncio.Future.__new__(asyncio.Future)
for name in "result", "exception", "cancel", "cancelled", "done", "get_loop":
    print(name, attempt(getattr(raw, name)))
print(attempt(raw.set_result, 1), attempt(raw.add_done_callback, print), attempt(iter, raw), attempt(repr, raw))

print("-- attributes")
f = loop.create_future()
for name in "_state", "_loop", "_callbacks", "_result", "_exception", "_source_traceback":
    print(name, attempt(setattr, f, name, 1))
print(attempt(setattr, f, "_log_traceback", True), attempt(delattr, f, "_log_traceback"))
f._cancel_message = "x"
f._asyncio_future_blocking = 1
print(f._cancel_message, f._asyncio_future_blocking, f._callbacks, f._result, f._exception, f._source_traceback)
f.own = 5
print(f.own)

print("-- callbacks")
variable = contextvars.ContextVar("variable", default="outside")


class Callback:
    def __init__(self, name):
        self.name = name

    def __call__(self, future):
        print("called", self.name, future.result(), variable.get())

    def __eq__(self, other):
        return isinstance(other, Callback) and self.name == other.name


f = loop.create_future()
inside = contextvars.copy_context()
inside.run(variable.set, "inside")
f.add_done_callback(Callback("a"))
f.add_done_callback(Callback("b"), context=inside)
f.add_done_callback(Callback("a"))
f.add_done_callback(Callback("c"))
print(len(f._callbacks), [callback.name for callback, context in f._callbacks], f._callbacks[1][1] is inside)
print(f.remove_done_callback(Callback("a")), f.remove_done_callback(Callback("z")))
f.set_result(42)
print(f._callbacks)
f.add_done_callback(Callback("late"))
turn()


class Removing:
    def __eq__(self, other):
        f.remove_done_callback(print)
        return False


f = loop.create_future()
for callback in print, len, print, repr:
    f.add_done_callback(callback)
print(f.remove_done_callback(Removing()), [callback.__name__ for callback, context in f._callbacks])

print("-- await")
f = loop.create_future()
i = iter(f)
print(type(i).__name__, next(i) is f, f._asyncio_future_blocking, attempt(next, i))
f._asyncio_future_blocking = False
print(i.send(None) is f)
print(attempt(i.throw, ValueError("thrown")), attempt(i.throw, int), attempt(next, i))
f.set_result([1])
print(attempt(next, iter(f)), attempt(iter(f).send, 3))
i = iter(f)
print(i.close(), attempt(next, i))


async def wait_for(awaitable):
    return await awaitable


f = loop.create_future()
loop.call_soon(f.set_result, "awaited")
print(loop.run_until_complete(wait_for(f)))
f = loop.create_future()
loop.call_soon(f.set_exception, ZeroDivisionError("away"))
print(attempt(loop.run_until_complete, wait_for(f)))


def generator():
    value = yield from f2
    return value


f2 = loop.create_future()
f2.set_result("delegated")
print(attempt(next, generator()))

print("-- exceptions keep their traceback")
f = loop.create_future()


def depth(e):
    count, tb = 0, e.__traceback__
    while tb:
        count, tb = count + 1, tb.tb_next
    return count


try:
    1 / 0
except ZeroDivisionError as e:
    f.set_exception(e)
for _ in range(3):
    try:
        f.result()
    except ZeroDivisionError as e:
        print(depth(e))
try:
    raise KeyError("handled")
except KeyError:
    f = loop.create_future()
    f.cancel()
    try:
        f.result()
    except asyncio.CancelledError as e:
        print(repr(e.__context__))

print("-- subclasses")


class Noisy(asyncio.Future):
    def __init__(self, name, **kwargs):
        super().__init__(**kwargs)
        self.name = name

    def set_result(self, value):
        print("set", self.name, value)
        super().set_result(value)

    def add_done_callback(self, fn, *, context=None):
        print("add", self.name)
        super().add_done_callback(fn, context=context)


f = Noisy("first", loop=loop)
loop.call_soon(f.set_result, 3)
print(loop.run_until_complete(wait_for(f)), f, isinstance(f, asyncio.Future), asyncio.isfuture(f))


class Dying(asyncio.Future):
    def __del__(self):
        print("__del__ of", self._state)
        super().__del__()


f = Dying(loop=loop)
f.set_result(1)
del f
gc.collect()

print("-- the end")
reports = []
loop.set_exception_handler(lambda loop, context: reports.append(context))
f = loop.create_future()
f.set_exception(ValueError("not retrieved"))
print(weakref.ref(f)() is f)
del f
gc.collect()
for report in reports:
    print(list(report), report["message"], repr(report["exception"]))
reports.clear()
f = loop.create_future()
f.set_exception(ValueError("retrieved"))
f.exception()
del f
f = Dying(loop=loop)
f.set_exception(ValueError("of a subclass"))
del f
many = [loop.create_future() for _ in range(2000)]
for number, f in enumerate(many):
    f.set_exception(ValueError(number))
    if number % 500:
        f.exception()
del f, many
gc.collect()
print(sorted((report["message"], str(report["exception"])) for report in reports))
reports.clear()
loop.set_debug(True)
f = loop.create_future()
f.set_exception(ValueError("with its origin"))
print(f._source_traceback[-1].line)
del f
gc.collect()
print([list(report) for report in reports])

print("-- which loop runs")
loop.set_debug(False)
print(attempt(asyncio.get_running_loop), asyncio._get_running_loop())


async def running():
    return asyncio.get_running_loop() is loop, asyncio.get_event_loop() is loop


print(loop.run_until_complete(running()), asyncio._get_running_loop())
asyncio._set_running_loop(loop)
print(asyncio.get_running_loop() is loop, asyncio.Future().get_loop() is loop)
asyncio._set_running_loop(None)
loop.close()
