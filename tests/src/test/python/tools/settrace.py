# sys.settrace: events of calls, lines, returns, exceptions, generators; jumps; changes of variables.
import sys

events = []


def tracer(frame, what, argument):
    if what == "exception":
        argument = argument[0].__name__
    first = frame.f_code.co_firstlineno
    events.append((frame.f_code.co_name, what, frame.f_lineno - first, argument))
    return tracer


def traced(function, *args):
    events.clear()
    sys.settrace(tracer)
    try:
        function(*args)
    except Exception as e:
        events.append(type(e).__name__)
    finally:
        sys.settrace(None)
    print(function.__name__)
    for event in events:
        print("   ", event)


def loops(n):
    total = 0
    for i in range(n):
        total += i
        if i == 1:
            continue
    while total: total -= 1
    else:
        total = [x for x in (1, 2)]
    return total


def handlers():
    try:
        try:
            1 / 0
        finally:
            a = 1
    except ZeroDivisionError as e:
        b = 2
    else:
        c = 3
    raise KeyError("gone")


class Manager:
    def __enter__(self):
        return "entered"

    def __exit__(self, *args):
        return True


def manager():
    with Manager():
        raise ValueError
    return 1


def numbers():
    got = yield 1
    yield from (2, 3)
    try:
        yield 4
    except LookupError:
        return got


def generator():
    g = numbers()
    next(g)
    g.send(5)
    next(g)
    next(g)
    try:
        g.throw(KeyError)
    except StopIteration as e:
        return e.value


async def coroutine(n):
    if n:
        return await coroutine(n - 1)
    return 7


def awaiting():
    try:
        coroutine(1).send(None)
    except StopIteration as e:
        return e.value


for function, args in (
    (loops, (3,)),
    (handlers, ()),
    (manager, ()),
    (generator, ()),
    (awaiting, ()),
):
    traced(function, *args)


# A function that runs when tracing begins is traced from its next line on.
def begins():
    a = 1
    sys._getframe().f_trace = tracer
    sys.settrace(tracer)
    b = 2
    for i in range(2):
        b += i
    sys.settrace(None)
    return a + b


events.clear()
begins()
print([event[1:3] for event in events])


# So is a caller, when its frame gets a trace function.
def caller():
    called()
    x = 1
    return x


def called():
    sys._getframe(1).f_trace = tracer
    sys.settrace(tracer)


events.clear()
caller()
sys.settrace(None)
print([event[1:3] for event in events if event[0] == "caller"])


# What a trace function does to f_locals reaches the variables.
def changer(frame, what, argument):
    if frame.f_code.co_name == "changed" and what == "line":
        if "b" in frame.f_locals:
            frame.f_locals["a"] = "changed"
            frame.f_locals["cell"] = [frame.f_locals["cell"]]
    return changer


def changed():
    a = 1
    cell = 2.5
    f = lambda: cell
    b = 3
    return a, b, cell, f()


sys.settrace(changer)
print(changed())
sys.settrace(None)


# Jumps.
def jumper(frm, to):
    def trace(frame, what, argument):
        first = frame.f_code.co_firstlineno
        if what == "line" and frame.f_lineno == first + frm and frame.f_code.co_name.startswith("jump"):
            try:
                frame.f_lineno = first + to
            except ValueError as e:
                print("ValueError:", e)
            del trace_once[:]
            sys.settrace(None)
            frame.f_trace = None
        return trace

    trace_once = [trace]
    return trace


def jump_forward(out):
    out.append(1)
    out.append(2)
    out.append(3)
    out.append(4)


def jump_out(out):
    for i in range(3):
        out.append(i)
        try:
            out.append("try")
        finally:
            out.append("finally")
    out.append("end")


for function, frm, to in (
    (jump_forward, 2, 4),
    (jump_forward, 3, 1),
    (jump_out, 4, 7),
    (jump_out, 7, 2),
    (jump_out, 2, 4),
    (jump_forward, 1, -100),
    (jump_forward, 1, 100),
):
    out = []
    sys.settrace(jumper(frm, to))
    function(out)
    sys.settrace(None)
    print(function.__name__, frm, to, out)

try:
    sys._getframe().f_lineno = 1
except ValueError as e:
    print(e)


# An error in the trace function ends tracing.
def broken(frame, what, argument):
    if what == "line":
        raise RuntimeError("broken")
    return broken


sys.settrace(broken)
try:
    loops(1)
except RuntimeError as e:
    print(e, sys.gettrace())


# Single instructions.
def opcodes(frame, what, argument):
    frame.f_trace_opcodes = True
    frame.f_trace_lines = False
    count[what] = count.get(what, 0) + 1
    return opcodes


def few(a):
    return a + 1


count = {}
sys.settrace(opcodes)
few(1)
count.clear()
sys.settrace(opcodes)
few(1)
sys.settrace(None)
print(count)


# Profile functions see what is built in, too.
def profiler(frame, what, argument):
    events.append((frame.f_code.co_name, what, getattr(argument, "__name__", argument)))


def profiled():
    len([])
    [3, 1].sort()
    try:
        int("x")
        {}["a"]
    except (ValueError, KeyError):
        pass
    try:
        [].pop()
    except IndexError:
        pass
    return max(1, 2)


events.clear()
sys.setprofile(profiler)
profiled()
sys.setprofile(None)
for event in events:
    print("   ", event)


# A variable that a tracer deletes is None afterwards.
import warnings


def loses(x):
    y = x + 1
    return x, y


def deletes(frame, what, argument):
    if what == "line" and frame.f_lineno == loses.__code__.co_firstlineno + 2:
        del frame.f_locals["x"]
    return deletes


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    sys.settrace(deletes)
    print(loses(1))
    sys.settrace(None)
    print([str(warning.message) for warning in caught])
