# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Loops with else, break and continue through finally, match statements, with statements, chained comparison, conditional expressions.
def search(values, wanted):
    for i, v in enumerate(values):
        if v == wanted: break
    else: return "not found"
    return i
print(search([1, 2, 3], 2), search([1], 5))
n = 0
while n < 10:
    n += 1
    if n % 2: continue
    if n > 6: break
else: print("never")
print(n)
while n: n -= 1
else: print("loop ended", n)
def finals(kind):
    log = []
    for i in range(3):
        try:
            log.append(i)
            if kind == "continue": continue
            if kind == "break": break
            if kind == "return": return log + ["returned"]
            if kind == "raise": raise ValueError(i)
        except ValueError as e: log.append(f"caught {e}")
        else: log.append("else")
        finally: log.append("finally")
    return log
for kind in ("continue", "break", "return", "raise", "none"): print(kind, finals(kind))
def override():
    try: return "try"
    finally: return "finally"
def nested():
    out = []
    try:
        try: 1 / 0
        finally: out.append("inner finally")
    except ZeroDivisionError: out.append("outer except")
    finally: out.append("outer finally")
    return out
print(override(), nested())
from dataclasses import dataclass
@dataclass
class Pt: x: int; y: int
def classify(v):
    match v:
        case 0 | 1: return "small"
        case -5: return "minus five"
        case 1.5 | 2j: return "inexact"
        case int(n) if n > 100: return f"big {n}"
        case bool(): return "bool"
        case "a" "b": return "ab"
        case str() as s if len(s) > 3: return f"long {s}"
        case None | True | False: return "singleton"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [1, *rest]: return f"starts with 1, {rest}"
        case (a, [b, c]): return f"nested {a} {b} {c}"
        case [first, *_, last]: return f"{first}..{last}"
        case {"type": "pt", "pos": [x, y]}: return f"dict point {x} {y}"
        case {"k": v1, **rest}: return f"k={v1} rest={rest}"
        case {}: return "mapping"
        case Pt(0, y=yy): return f"on axis {yy}"
        case Pt(x=xx, y=yy) if xx == yy: return f"diagonal {xx}"
        case Pt(): return "point"
        case Exception(args=[msg]): return f"exception {msg}"
        case _: return f"other {v!r}"
for v in (0, 1, True, -5, 1.5, 2j, 7, 500, "ab", "abcd", "x", None, [], [5], [1, 2, 3], (9, [8, 7]), [4, 5, 6], {"type": "pt", "pos": (1, 2)}, {"k": 1, "z": 2}, {"q": 1}, Pt(0, 5), Pt(3, 3), Pt(1, 2), ValueError("m"), {1, 2}, b"bytes", range(3)):
    print(repr(v), "->", classify(v))
import re
class Const: A = 1; B = "b"
match "b":
    case Const.A: print("A")
    case Const.B: print("B")
match 3, 4:
    case (3 as x, 4 | 5 as y): print(x, y)
match {"a": {"b": [1, {"c": 2}]}}:
    case {"a": {"b": [_, {"c": deep}]}}: print(deep)
class Ctx:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): print("enter", self.name); return self
    def __exit__(self, t, v, tb): print("exit", self.name, t and t.__name__, v); return self.swallow
with Ctx("a") as a, Ctx("b") as b: print("body", a.name, b.name)
with (Ctx("c", swallow=True) as c, Ctx("d"),): raise KeyError("inside")
try:
    with Ctx("e"): raise ValueError("out")
except ValueError as e: print("propagated", e)
def with_return():
    with Ctx("f"): return "value"
print(with_return())
for i in range(2):
    with Ctx(i):
        if i == 0: continue
        break
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0 != 5, 3 > 2 == 2, None is None is not 5, "x" if [] else "y", 1 and 2 or 3, 0 or "" or None, not 1, [] and 1, not (1 and 0), 5 if 0 else 6 if 0 else 7)
def f(x): print("f", x); return x
print(f(1) < f(0) < f(5), f(0) and f(1), f(2) or f(3))
x = y = z = [1]; x.append(2); print(y, x is z); a, b = b, a; i, l = 0, [0, 0, 0]; i, l[i] = 1, 5; print(i, l)
x = 5; x += 1; x -= 2; x *= 10; x //= 3; x **= 2; x %= 100; x <<= 3; x >>= 1; x |= 1; x &= 0xFF; x ^= 7; print(x); y = 7; y /= 2; print(y); del x
assert True, "fine"
try: assert 1 == 2, f"message {1 + 1}"
except AssertionError as e: print("assertion", e)
for i in range(0): pass
else: print("empty loop else")
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]: print(a, b, c)
if (m := re.match(r"(\d+)", "42abc")) and int(m[1]) > 40: print("matched", m.group())
for i in range(10, 0, -3): print(i, end=" ")
print(*range(3), sep=",", end=";\n"); print(range(5)[1:3], range(10)[::-2], 3 in range(5), len(range(0, 100, 7)), range(3) == range(0, 3, 1), list(range(2**64, 2**64 + 2)), range(1, 10).index(5), hash(range(3)) == hash(range(3)))
def ifs(n):
    if n < 0: return "negative"
    elif n == 0: return "zero"
    elif n < 10: return "digit"
    else: return "large"
print([ifs(n) for n in (-1, 0, 5, 50)]); ...; pass
