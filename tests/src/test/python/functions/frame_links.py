"""Frames and their callers, asked for again and again in functions that are called in many ways."""

import functools
import sys


def chain(frame=None):
    frame = frame or sys._getframe(1)
    names = []
    while frame is not None and frame.f_code.co_name != "<module>":
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def ask():
    return chain()


def above(depth):
    return sys._getframe(depth).f_code.co_name


def direct():
    return ask()


def through_map():
    return list(map(lambda _: ask(), [0]))[0]


def through_sort():
    found = []

    def key(item):
        found.append(ask())
        return item

    sorted([2, 1], key=key)
    return found


def through_partial():
    return functools.partial(ask)()


def generator():
    yield ask()
    yield ask()


def first_user():
    g = generator()
    return next(g), second_user(g)


def second_user(g):
    return next(g)


def delegating():
    yield from generator()


class Asker:
    def __init__(self):
        self.made = ask()

    @property
    def value(self):
        return ask()

    def __add__(self, other):
        return ask()

    def __lt__(self, other):
        return len(ask())

    def __getattr__(self, name):
        return ask()

    def __call__(self):
        return ask()

    def __enter__(self):
        return ask()

    def __exit__(self, *_):
        pass

    @classmethod
    def of_class(cls):
        return ask()


def user_of_class():
    asker = Asker()
    with asker as entered:
        pass
    return asker.made, asker.value, asker + 1, asker < 2, asker.missing, asker(), entered, Asker.of_class()


def recursive(n):
    return ask() if n == 0 else recursive(n - 1)


def keep():
    return sys._getframe()


def keeper():
    return keep()


def quiet(f):
    return f()


def changing(i):
    # Asked for in the callee only now and then: the links must not be those of another call.
    return ask() if i % 3 == 0 else quiet(ask) if i % 3 == 1 else list(map(lambda f: f(), [ask]))[0]


def in_exec():
    space = {"ask": ask}
    exec("def inner():\n    return ask()\nresult = inner()", space)
    return space["result"][:1]


def names():
    local = 5
    return sorted(locals()), globals() is sys._getframe().f_globals, "chain" in globals()


for turn in range(40):
    results = [
        direct(),
        through_map(),
        through_sort(),
        through_partial(),
        first_user(),
        list(delegating()),
        user_of_class(),
        recursive(3),
        [changing(i) for i in range(6)],
        in_exec(),
        names(),
        above(0),
        above(1),
        quiet(lambda: above(2)),
    ]
    if turn == 0:
        before = results
        for result in results:
            print(result)
    assert results == before, (turn, results)

held = keeper()
print(held.f_code.co_name, chain(held)[:1])
g = generator()
next(g)
print(g.gi_frame.f_back)


def failing():
    try:
        sys._getframe(10**6)
    except ValueError as e:
        return str(e)


print(failing(), failing())
for wrong in ("x", 2**70):
    try:
        sys._getframe(wrong)
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(sys._getframe(-5).f_code.co_name)
