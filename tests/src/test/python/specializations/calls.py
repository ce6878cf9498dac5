# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Call sites that see functions, methods, classes, built-ins and callables; generators and exceptions while compiled.
class Callable:
    def __call__(self, *args): return "called", args
class Made:
    def __init__(self, *args): self.args = args
    def __repr__(self): return f"Made{self.args}"
    def method(self, *args): return "method", args
    @classmethod
    def cm(cls, *args): return cls.__name__, args
    @staticmethod
    def sm(*args): return "static", args


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def two(a, b=10): return a, b
def keyword(*, k=0): return k
def call0(f): return f()
def call1(f, a): return f(a)
def call2(f, a, b): return f(a, b)
def calls(f, args, kw): return f(*args, **kw)
def callk(f): return f(k=5)


targets = [two, lambda *a: a, Callable(), Made, Made().method, Made.cm, Made.sm, str, len, int, max, [].append, "a".join, dict, type, print, 5, None, two]
for f in targets:
    name = getattr(f, "__name__", type(f).__name__)
    for _ in range(2): result = attempt(call0, f), attempt(call1, f, "12"), attempt(call2, f, "b", 3)
    print(name, *(r if not isinstance(r, type) else r.__name__ for r in result))
for f in (keyword, lambda **kw: kw, two, Callable()): print(attempt(callk, f), attempt(calls, f, (1,), {}), attempt(calls, f, (), {"a": 1, "b": 2}))
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(5), fact(20), fact(25), attempt(fact, "x"))
def closure(n):
    def inner(m): return n + m
    return inner
print([closure(i)(1) for i in range(3)], closure("a")("b"), closure(1.5)(1))
def generate(n):
    for i in range(n): yield i * i
def drain(n): return sum(x for x in generate(n))
print(drain(10), drain(1000), list(generate(3)), sum(generate(4)))
def risky(i):
    try:
        if i % 3 == 0: raise ValueError(i)
        if i % 3 == 1: return [][i]
        return i
    except ValueError as e: return "value", e.args[0]
    except IndexError: return "index"
    finally: log.append(i)
log = []
print([risky(i) for i in range(7)], log)
def loop_exceptions(n):
    caught = 0
    for i in range(n):
        try:
            if i & 1: raise KeyError(i)
        except KeyError: caught += 1
    return caught
print(loop_exceptions(1000))
def polymorphic(items): return [i.upper() if isinstance(i, str) else i * 2 if isinstance(i, (int, float)) else None for i in items]
print(polymorphic(["a", 1, 2.5, None, [], True]))
def nested_loops(n):
    total = 0
    for i in range(n):
        for j in range(i):
            if (i + j) % 7 == 0: continue
            if j > 50: break
            total += i ^ j
    return total
print(nested_loops(100))
def locals_change(flag):
    x = 1
    if flag == 1: x = 2.5
    elif flag == 2: x = "s"
    elif flag == 3: del x
    return x
print([attempt(locals_change, f) for f in (0, 1, 2, 0, 3, 0)])
with_default = lambda a, b=[]: b.append(a) or b
print(with_default(1), with_default(2), with_default(3, []))
def swap(a, b):
    a, b = b, a
    return a, b
print(swap(1, 2), swap(1.5, "x"), swap(None, [1]))
def strings(n):
    s = ""
    for i in range(n): s += str(i)
    return s
print(strings(15), f"{strings(3)!r:>6}", "%s-%d" % (strings(2), 5))
