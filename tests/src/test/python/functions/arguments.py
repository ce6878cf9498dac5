# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# How arguments meet parameters.
def plain(a, b, c=3, d=4): return a, b, c, d
def star(a, *args, k=1, **kw): return a, args, k, sorted(kw.items())
def posonly(a, b=2, /, c=3, *, d, e=5): return a, b, c, d, e
def kwonly(*, x, y=2): return x, y
def defaults(a, bucket=[]): bucket.append(a); return bucket
def annotated(a: int, *b: str, c: "float" = 1.0, **d: list) -> tuple: return a, b, c, d
print(plain(1, 2), plain(1, 2, 5), plain(1, b=2), plain(b=1, a=2), plain(*[1, 2], **{"d": 9}), plain(1, *(2, 3), d=0), plain(*range(4)))
print(star(1), star(1, 2, 3), star(1, 2, k=5, z=6), star(*"abc", **{"q": 1}, w=2), star(a=1, b=2), star(1, *[], *[2], *"xy", **{}, **{"m": 1}))
print(posonly(1, d=4), posonly(1, 2, 3, d=4, e=6), posonly(1, c=9, d=1), kwonly(x=1), kwonly(y=1, x=0))
print(defaults(1), defaults(2), defaults(3, []), defaults.__defaults__, kwonly.__kwdefaults__, annotated.__annotations__)
print(annotated(1, "a", c=2, d=3), plain.__name__, plain.__qualname__, star.__code__.co_varnames, star.__code__.co_argcount, posonly.__code__.co_posonlyargcount, posonly.__code__.co_kwonlyargcount)
print((lambda: 1)(), (lambda x, y=2, *a, z=3, **k: (x, y, a, z, k))(1, 5, 6, z=7, w=8), [f(2) for f in [lambda x: x + 1, lambda x: x * 10]], (lambda *a: a)(*[1], 2))
order = []
def note(x): order.append(x); return x
plain(note(1), note(2), d=note(3), c=note(4)); star(*[note(5)], k=note(6), **{"z": note(7)}); print(order)
print(max(3, 1, key=lambda v: -v), sorted([3, 1], reverse=True), int("ff", base=16), print("no", "newline", sep="-", end="!\n"), dict(a=1, **{"b": 2}))
for call in ("plain()", "plain(1)", "plain(1, 2, 3, 4, 5)", "plain(1, 2, a=3)", "plain(1, 2, z=3)", "star()", "star(1, a=2)", "posonly(a=1, d=2)", "posonly(1)", "posonly(1, d=2, b=3)", "kwonly()", "kwonly(1)",
             "kwonly(1, x=2)", "plain(*5)", "plain(**5)", "plain(**{1: 2})", "star(1, **{'k': 1}, **{'k': 2})", "len()", "len(1, 2)", "len(x=1)", "(lambda: 0)(1)", "int(1, 2, 3)", "print(x=1)", "'a'.upper(1)", "[].append(1, 2)",
             "isinstance(1)", "plain(1, 2, 3, 4, 5, d=1)", "star(*None)", "object(1)", "5()", "None()", "'x'()", "range()", "posonly(1, 2, 3, 4, d=1)", "plain(1, c=1)", "kwonly(y=1)", "ord()", "min()", "dict(1, 2)"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
class C:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return cls.__name__, a
    @staticmethod
    def s(a): return a
    def __init__(self, x=0): self.x = x
    def __call__(self, *a, **k): return a, k
print(C().m(1), C.m(C(), 2), C.c(3), C().c(4), C.s(5), C().s(6), C(7).x, C(x=8).x, C()(1, z=2))
for call in ("C().m()", "C.m()", "C().m(1, 2)", "C.m(1, 2, 3)", "C(1, 2)", "C(y=1)", "C.c()", "C.s()", "C().s(1, 2)"):
    try:
        print(call, eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(500))
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def doc():
    """The docstring."""
doc.attr = 5; print(doc.__doc__, doc.attr, doc.__dict__, doc.__module__, callable(doc), doc.__closure__, type(doc).__name__, plain.__get__(1)(2))
plain.__defaults__ = (30, 40); print(plain(1, 2)); plain.__name__ = "renamed"; print(plain.__name__)
