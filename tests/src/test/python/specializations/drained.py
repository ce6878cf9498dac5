# Consumers that take a generator's items where they are yielded: nobody can tell.
import sys
import traceback
import weakref
from fractions import Fraction


def squares(count):
    for i in range(count):
        yield i * i


def repeat(function, times=4):
    results = [function() for _ in range(times)]
    assert all(result == results[0] for result in results), results
    return results[0]


print(repeat(lambda: (sum(squares(10)), max(squares(10)), min(squares(10)), any(i > 5 for i in squares(5)))))
print(repeat(lambda: (list(squares(4)), tuple(squares(4)), [*squares(4)], sorted(-i for i in squares(4)))))
print(repeat(lambda: ("".join(str(i) for i in squares(5)), sorted(set(i % 7 for i in squares(9))))))
print(repeat(lambda: sum(sum(x * y for x in range(y)) for y in range(9))))
print(repeat(lambda: sum(i / 4 for i in range(10))), repeat(lambda: sum([0.1] * 10)), sum(0.1 for _ in range(10)))
print(repeat(lambda: (list(squares(0)), sum(squares(0)), any(squares(0)), all(squares(0)), max(squares(1)))))
print(repeat(lambda: (sum(squares(3), 10), sum(squares(3), start=0.5), max(squares(0), default="none"), min(squares(3), default=-1))))
print(sum(squares(3), Fraction(1, 2)), sum([[1], [2]], []), max([], default=None), max((i for i in "ab"), default=""))
try:
    min(squares(0))
except ValueError as e:
    print(e)


# An item that the consumer does not take by itself, at each place.
def mixed(values):
    for value in values:
        yield value


for values in [1, 2, 2**62, 2**62, 5], [1, True, 0.5, 2], [1, Fraction(1, 3), 2], [0.5, 2**70, 1], [2**80, 1]:
    print(repeat(lambda: (sum(mixed(values)), max(mixed(values)), min(mixed(values)))))
for values in [True, 1, 0], [False, "", [], 3], ["", "a"]:
    print(repeat(lambda: (any(mixed(values)), all(mixed(values)))))


# Each departure leaves a generator that can be gone on with.
def stages(log):
    number, text, real = 1, "a", 0.5
    try:
        log.append("begin")
        yield False
        number += 1
        text += "b"
        yield number == 2
        real *= 2
        yield text == "ab" and real == 1.0
        number = (yield number, text, real) or number
        yield number
    finally:
        log.append(("end", number, text, real))


def partly():
    log = []
    generator = stages(log)
    result = [any(generator), generator.gi_frame.f_locals["text"], generator.gi_frame.f_lineno - start, generator.gi_suspended]
    result += [next(generator), next(generator), generator.send(17)]
    generator.close()
    return result, log, generator.gi_frame


start = stages.__code__.co_firstlineno
print(repeat(partly, 18))


# A refused item: the exception is not the generator's.
def careful(log):
    try:
        yield 1
        yield "two"
        yield 3
    except TypeError:
        log.append("caught")
        yield 4
    finally:
        log.append("finally")


def refuse():
    log = []
    generator = careful(log)
    try:
        sum(generator)
    except TypeError as e:
        log.append(str(e))
    return log + list(generator) + log


print(repeat(refuse, 18))


# Exceptions of the body.
def failing(count):
    for i in range(count):
        yield i
    total = i
    raise KeyError(total)


def fail():
    generator = failing(3)
    try:
        list(generator)
    except KeyError as e:
        inner = e.__traceback__.tb_next
        return (
            [(entry.name, entry.line) for entry in traceback.extract_tb(e.__traceback__)],
            inner.tb_frame.f_locals, generator.gi_frame, list(generator))


print(repeat(fail))


def stopping():
    yield 1
    raise StopIteration(2)


def stop():
    try:
        return list(stopping())
    except RuntimeError as e:
        return str(e), repr(e.__cause__)


print(repeat(stop))


def catching():
    for i in range(4):
        try:
            yield 1 // (i - 2)
        except ZeroDivisionError as e:
            yield str(e)


print(repeat(lambda: list(catching())))


def handled():
    try:
        raise ValueError("outer")
    except ValueError:
        return list(handling()), repr(sys.exception())


def handling():
    yield repr(sys.exception())
    try:
        raise KeyError("inner")
    except KeyError:
        yield repr(sys.exception())
        yield repr(sys.exception().__context__)
    yield repr(sys.exception())


print(repeat(handled))


# Frames, asked for by what the body calls.
def looking(look, count):
    for i in range(count):
        look(i)
        yield i


def frames():
    seen = []

    def look(i):
        frame = sys._getframe(1)
        seen.append((frame.f_code.co_name, frame.f_locals["i"], frame.f_lineno - looking.__code__.co_firstlineno))
        seen.append((generator.gi_running, generator.gi_frame is frame, frame.f_back.f_code.co_name))

    generator = looking(look, 3)
    total = sum(generator)
    return total, seen, generator.gi_frame


print(frames())
print(repeat(frames, 18))


def frame_first():
    seen = []
    generator = looking(lambda i: seen.append((frame.f_locals["i"], generator.gi_frame is frame)), 3)
    frame = generator.gi_frame
    result = any(i == 1 for i in generator), frame.f_locals["i"], next(generator), frame.f_locals["i"], list(generator)
    return result, seen, frame.f_locals["i"]


print(repeat(frame_first, 18))


def again():
    def look(i):
        try:
            next(generator)
        except ValueError as e:
            seen.append(str(e))

    seen = []
    generator = looking(look, 2)
    return sum(generator), seen


print(repeat(again))


# Variables: cells, deleted ones, arguments of changing kinds.
def counting(step):
    total = 0

    def add():
        nonlocal total
        total += step
        return total

    return sum(add() for _ in range(5)), total


print(repeat(lambda: (counting(1), counting(0.5), counting(2**63))))


class Thing:
    pass


def forgetting(thing):
    known = weakref.ref(thing)
    yield known() is None
    del thing
    yield known() is None


print(list(forgetting(Thing()))[0])


def delegating(depth):
    yield depth
    if depth:
        got = yield from delegating(depth - 1)
        yield from [got, "list"]
    return f"from {depth}"


print(repeat(lambda: list(delegating(3))))


# The consumer's list, seen by the generator.
def growing(target):
    for i in range(3):
        yield len(target)


def extend():
    target = [7]
    target.extend(growing(target))
    return target


print(repeat(extend))


# A tool that is switched on and off while the body runs.
def traced(switch):
    for i in range(4):
        if i == 1:
            switch(True)
        if i == 3:
            switch(False)
        yield i


def trace():
    lines = []

    def switch(on):
        def tracer(frame, event, argument):
            lines.append((event, frame.f_lineno - first))
            return tracer

        if on:
            sys._getframe(1).f_trace = tracer
        sys.settrace(tracer if on else None)

    first = traced.__code__.co_firstlineno
    result = sum(traced(switch))
    return result, [line for line in lines if line[1] >= 0 and line[1] < 8][:12]


print(repeat(trace))


def long_loop():
    return sum(i & 1 for i in range(30000)), len(list(i for i in range(30000) if i % 3)), any(i == 29999 for i in range(30000))


print(long_loop())
