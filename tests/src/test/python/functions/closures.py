# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Cells, nonlocal, global, scopes of comprehensions and classes, decorators.
import functools
def counter(start=0):
    n = start
    def bump(by=1):
        nonlocal n
        n += by
        return n
    def peek(): return n
    return bump, peek
b1, p1 = counter(); b2, p2 = counter(10); b1(); b1(5); b2(); print(p1(), p2(), b1.__closure__[0].cell_contents, b1.__code__.co_freevars)
late = [lambda: i for i in range(3)]; early = [lambda i=i: i for i in range(3)]; print([f() for f in late], [f() for f in early])
def three(a):
    def two(b):
        def one(c): return a, b, c
        return one
    return two
print(three(1)(2)(3))
g = 1
def use_global():
    global g, fresh
    g += 1; fresh = "made"
use_global(); print(g, fresh)
def shadow():
    try: print(g)
    except UnboundLocalError as e: print(e)
    g = 5
    def inner(): return g
    del g
    try: inner()
    except NameError as e: print(type(e).__name__, e)
    g = 6; return inner()
print(shadow())
class Scope:
    x = 1
    y = [v for v in range(x + 1)]
    try: z = [x for _ in range(2) for x in [x]]
    except NameError as e: z = str(e)
    def m(self): return x if "x" in globals() else "no x"
    w = (lambda v: v)(x)
print(Scope.y, Scope.z, Scope().m(), Scope.w, [x for x in range(3)], "x" in globals())
x = "global x"; print(Scope().m())
def walrus(values): return [last := v * 2 for v in values if (half := v // 2)], last, half
print(walrus([1, 2, 3, 4]))
print({k: [k * j for j in range(k)] for k in range(4)}, {a + b for a in "ab" for b in "cd"} == {"ac", "ad", "bc", "bd"}, list(x + y for x in "ab" for y in "cd" if x + y != "ad"), [[i for i in range(j)] for j in range(3)])
def trace(label):
    def decorate(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            log.append((label, f.__name__, args, kwargs))
            return f(*args, **kwargs)
        return wrapper
    return decorate
log = []
@trace("outer")
@trace("inner")
def add(a, b):
    "Adds."
    return a + b
print(add(1, b=2), log, add.__name__, add.__doc__, add.__wrapped__.__wrapped__(5, 6))
def deco(cls): cls.tag = "decorated"; return cls
@deco
class Tagged: pass
print(Tagged.tag)
@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), fib.cache_info().misses, functools.partial(add, 10)(5), functools.reduce(lambda a, b: a * b, range(1, 6)), functools.partial(print, "x", sep="")("y"))
def outer():
    v = "outer"
    class Inner:
        v = "class"
        def get(self): return v
        captured = v
    return Inner().get(), Inner.captured
print(outer())
def rebind():
    fs = []
    for i in range(3):
        def f(): return i
        fs.append(f)
    return [f() for f in fs]
print(rebind(), (lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
def loc(a, b=2):
    c = 3
    inner = lambda: c
    return sorted(locals())
print(loc(1), sorted(k for k in vars(Scope) if not k.startswith("_")))
exec("made = 5\ndef ex(): return made * 2"); print(made, ex(), eval("made + 1"), eval("a + b", {"a": 1}, {"b": 2}))
space = {}; exec("import math\nq = math.floor(2.5)\nclass K:\n  z = q", space); print(space["q"], space["K"].z, "__builtins__" in space)
def conditional(flag):
    if flag: value = 1
    return value
print(conditional(True))
try: conditional(False)
except UnboundLocalError as e: print(e)
try: undefined_name
except NameError as e: print(e, e.name)
del g
try: g
except NameError as e: print(e)
