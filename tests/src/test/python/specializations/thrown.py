# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Exceptions thrown into generators and coroutines, in all the states that these can be in."""


def guarded(log):
    value = 0
    while True:
        try:
            value = yield value
        except KeyError as error:
            value = "caught %s" % error
        except LookupError as error:
            log.append(type(error.__context__).__name__)
            return "returned"
        finally:
            log.append("left")


def delegating(log):
    result = yield from guarded(log)
    yield "outer %s" % result


async def awaiting(log):
    try:
        await Suspended()
    except ValueError as error:
        log.append(str(error))
        return "awaited"


class Suspended:
    def __await__(self):
        yield "suspended"


def throw(generator, error):
    try:
        return generator.throw(error)
    except BaseException as raised:
        return "%s %s %s" % (type(raised).__name__, raised, raised is error)


def tracebacks(generator, error):
    try:
        generator.throw(error)
    except Exception as raised:
        names, traceback = [], raised.__traceback__
        while traceback:
            names.append(traceback.tb_frame.f_code.co_name)
            traceback = traceback.tb_next
        return names


for _ in range(3):
    log = []
    for make in guarded, delegating:
        generator = make(log)
        print(next(generator), throw(generator, KeyError(1)), generator.send("sent"), throw(generator, KeyError(2)))
        try:
            raise OSError
        except OSError:
            print(throw(generator, IndexError("gone")), throw(generator, IndexError("finished")))
        fresh = make(log)
        print(throw(fresh, KeyError("not started")), next(fresh, "over"))
        running = make(log)
        next(running)
        print(tracebacks(running, ZeroDivisionError()), throw(make(log), StopIteration(3)))
    print(throw(guarded(log), "text"), throw(guarded(log), ValueError), log)

    coroutine = awaiting(log)
    print(coroutine.send(None), throw(coroutine, ValueError("into")), log[-1])
    print(throw(coroutine, ValueError("again")))
    closed = awaiting(log)
    print(throw(closed, TypeError("unstarted")))


# An exception that a generator throws into itself finds it running.
def selfish():
    try:
        generator.throw(KeyError())
    except ValueError as error:
        yield str(error)


for _ in range(3):
    generator = selfish()
    print(next(generator))
