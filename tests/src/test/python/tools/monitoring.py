# sys.monitoring: tools, global and local events, callbacks that have had enough.
import sys

monitoring = sys.monitoring
E = monitoring.events
TOOL = 3
EVENTS = {name: number for name, number in vars(E).items() if number}
log = []


def show(value):
    if value is monitoring.MISSING:
        return "MISSING"
    if isinstance(value, BaseException):
        return type(value).__name__
    return getattr(value, "__name__", value)


def listener(name):
    def callback(code, *args):
        if code.co_filename == main.__code__.co_filename and code.co_name in WATCHED:
            log.append((name, code.co_name, *map(show, args)))

    return callback


class Counter:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if not self.n:
            raise StopIteration
        self.n -= 1
        return self.n


def generator():
    for x in Counter(1):
        yield x
    yield from (1,)


def main():
    for x in generator():
        pass
    print(*[], end="")
    while x:
        x -= 1
        if x < -3:
            break
    try:
        int("x")
    except ValueError:
        pass
    try:
        try:
            raise KeyError
        finally:
            y = 1
    except KeyError as e:
        pass
    g = generator()
    next(g)
    try:
        g.throw(LookupError)
    except LookupError:
        pass
    return y


WATCHED = {"main", "generator", "__next__"}

monitoring.use_tool_id(TOOL, "test")
for name, number in EVENTS.items():
    monitoring.register_callback(TOOL, number, listener(name))

for names in (
    ("PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "PY_UNWIND", "PY_THROW"),
    ("LINE",),
    ("CALL", "C_RETURN", "C_RAISE"),
    ("JUMP", "BRANCH"),
    ("RAISE", "RERAISE", "EXCEPTION_HANDLED"),
    ("INSTRUCTION",),
):
    log.clear()
    monitoring.set_events(TOOL, sum(EVENTS[name] for name in names))
    main()
    monitoring.set_events(TOOL, 0)
    print(names)
    for entry in log:
        print("   ", entry)


# Local events, and DISABLE.
def line(code, number):
    hits.append(number - code.co_firstlineno)
    return monitoring.DISABLE


def looping():
    total = 0
    for i in range(3):
        total += i
    return total


def other():
    return 1


hits = []
monitoring.register_callback(TOOL, E.LINE, line)
monitoring.set_local_events(TOOL, looping.__code__, E.LINE)
looping()
other()
print(hits)
looping()
print(hits)
monitoring.restart_events()
looping()
print(hits)
print(monitoring.get_local_events(TOOL, looping.__code__), monitoring.get_events(TOOL))
monitoring.set_local_events(TOOL, looping.__code__, 0)
looping()
print(hits)


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as e:
        print(function.__name__, type(e).__name__, e)


attempt(monitoring.get_tool, TOOL)
attempt(monitoring.get_tool, 6)
attempt(monitoring.use_tool_id, TOOL, "again")
attempt(monitoring.use_tool_id, 1, 5)
attempt(monitoring.set_events, 1, E.LINE)
attempt(monitoring.set_events, TOOL, E.C_RETURN)
attempt(monitoring.set_events, TOOL, 1 << 20)
attempt(monitoring.set_local_events, TOOL, main.__code__, E.RAISE)
attempt(monitoring.register_callback, TOOL, E.LINE | E.CALL, None)
print(monitoring.register_callback(TOOL, E.PY_START, None).__name__)
monitoring.register_callback(TOOL, E.RAISE, lambda *args: monitoring.DISABLE)
monitoring.set_events(TOOL, E.RAISE | E.LINE)
print(monitoring._all_events())
try:
    raise TypeError
except Exception as e:
    monitoring.set_events(TOOL, 0)
    print(type(e).__name__, e)
monitoring.free_tool_id(TOOL)
attempt(monitoring.get_tool, TOOL)
