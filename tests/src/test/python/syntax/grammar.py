# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Corners of the grammar in one file: every construct at least once.
from __future__ import annotations
import os.path as path, sys, collections.abc
from math import (sqrt as root, pi,)
print(path.basename("/a/b"), root(4), round(pi, 2), sys.version_info[:2])
a: int = 5; b: "undefined_name" ; c, d = 1, 2; (e) = 3; [f, (g, *h)] = 1, (2, 3, 4); x = y = 0; print(a, c, d, e, f, g, h, __annotations__)
print(1_000, 0xF_F, 0b1_0, 0o7_7, 1e3, 1.5e-3, .5, 5., 1_0.0_1, 3j, 1e1j, 0, 00, 0_0)
print(-2 ** 2, 2 ** -1, 2 ** 3 ** 2, -2 // 3 * 2 % 5, 1 + 2 << 1 & 7 | 8 ^ 3, ~1, not 0, 5 if 1 else 6, 1 < 2 <= 2 != 3 is not None, 1 in [1], 2 not in [1], 3 is 3 if 0 else "is", (yield_ := 5))
print([*range(2), 5], (*"ab",), {*"a"}, {**{"a": 1}, "b": 2}, *[1], **{"sep": " "}); print((), (1,), [], {}, {1}, {1: 2}, ..., [i for i in range(3) if i if i > 1], {i: i for i in "a"}, {i for i in "a"}, sum(i for i in range(3)), "a" "b" r"\n" u"u" f"{a}", rb"\x" b"y", [[j for j in range(i)] for i in range(3)])
s = list(range(10)); print(s[1], s[1:], s[:2], s[::3], s[-1:0:-4], s[slice(1, 3)], s[:], s[1:2][0])
class Sub:
    def __getitem__(self, k): return k
print(Sub()[1, 2], Sub()[1:2, ::3], Sub()[...], Sub()[()], Sub()[*"ab"], Sub()[1, *"a"], Sub()[x := 5], Sub()[lambda: 1].__class__.__name__)
lambda: 0; lambda *a, k=1, **kw: (a, k, kw); print((lambda a, /, b, *, c: (a, b, c))(1, 2, c=3), (lambda *, k: k)(k=1), (lambda: (yield))().__class__.__name__)
def everything(a, /, b: int, c=1, *args: str, d, e=2, **kw) -> "ret":
    """Doc."""
    global made; made = 1
    nonlocal_test = 1
    def inner():
        nonlocal nonlocal_test; nonlocal_test += 1; return nonlocal_test
    return a, b, c, args, d, e, kw, inner()
print(everything(1, 2, d=4), made, everything.__annotations__, everything.__doc__)
@(lambda f: f)
@staticmethod
def decorated(): return "decorated"
@(decorators := [lambda c: c])[0]
class K(object, metaclass=type): z: int = 1; pass
print(decorated(), K.z, K.__annotations__)
class G[T: (int, str), *Ts, **P](dict): attr: T; def_ = 1
def gf[T: int](x: T) -> T: return x
type Alias[T] = list[T]; type = 5; match = 1; case = 2; _ = 3; print(type, match, case, _, gf(2), G.__type_params__, Alias.__name__); del type
match match:
    case 1 if case == 2: print("soft keywords")
match (1, 2), [3]:
    case (1, a2), [b2]: print(a2, b2)
match = {"x": -1 + 2j, "s": "a"}
match match:
    case {"x": -1 + 2j, **r}: print(r)
if 1: pass
elif 2: pass
else: pass
while 0: pass
else: print("else")
for i, in [(1,)]: print(i)
for i in 1, 2, *[3]: print(i, end=" ")
else: print()
try: pass
except* ValueError: pass
else: print("no group")
finally: print("fin")
with open(os_path := __file__) as fh, open(__file__) as fh2: print(fh.readline() == fh2.readline())
with (open(__file__) as fh): pass
assert (1, 2); assert 1, "m"; del s[0], s[0:2], (fh), [fh2]; print(s); pass; ...
async def co():
    async with co() as x: pass
    async for y in co(): pass
    else: pass
    return [await z async for z in co() if await z], (await co())
print(co.__code__.co_flags & 0x80 != 0)
if True:
	print("tab")
	if True:
	        print("tab and spaces")
def f(): return; yield
def one(): pass; return 1; 
print(list(f()), one(), (  # comment in parentheses
    1 +
    2), [1,
         2,
], {
    "a":
        1,
}, "line \
continued", 1 \
    + 1)
print(f"{1!r:>{2 + 3}}", f'{"nested" + f"{'deep'}"}', f"""{
    1 + 1
}""", f"{x!s}" if 0 else f"{ {'a': 1}['a'] }", f"{'a' 'b'}", f"{lambda_ if (lambda_ := 1) else 0}", f"{(lambda: 1)()}", f"{1:{'>'}{5}}", f"\x41{'\x41'}\N{BULLET}", f"{{}}", f"{1 if True else 2}", f"{[1, 2][0]:d}", f"{a=}", f"{a = !r:>5}", f'{a:%}' if 0 else "", sep="|")
def ünïcödé(ﬁ=1): return fi_name(ﬁ)
fi_name = lambda v: v + 1; print(ünïcödé(), ünïcödé(fi=5)); µ = 2; print(μ)
for code in ("1 +", "def f(:", "x = = 1", "if True\n  pass", "for x in", "a b", "print 'x'", "(1, 2", "[1, 2)", "'abc", "'''abc", "f'{'", "f'{a b}'", "f'{}'", "return 1", "yield 1", "break", "continue", "1 = x", "f() = 1", "x + 1 = 2", "None = 1", "def f(a, a): pass", "def f(a=1, b): pass", "f(a=1, 2)", "f(**k, *a)", "lambda x=1, y: 0",
             "class C: return 1", "nonlocal x", "def f():\n  x = 1\n  global x", "import a.b as", "from a import", "from __future__ import nope", "x = 5 5", "  x = 1", "if 1:\nx", "if 1:\n    x\n  y", "\tif 1:\n        x", "else: pass", "try: pass", "async x", "await x", "{1: 2, 3}", "{**a, b}", "del f()", "x := 1", "(x := 1) = 2", "0777", "1__0", "0xg", "1abc", "é = $", "a?b", "'\\N{NOPE}'", "b'é'", "*a", "print(*)", "x.1", "match x:\n case 1: pass\n case _: pass\n case 2: pass",
             "with open(x) as 1: pass", "for 1 in x: pass", "[x for x in y = 1]", "def f(*): pass", "@\ndef f(): pass", "assert", "raise x from", "global", "while 1 pass", "a = b = ", "f(x for x in y, 1)", "f(a.b=1)", "f(True=1)", "not", "a not b", "a is is b", "if x = 1: pass", "[i, j for i in x]", "import *", "x = (yield)", "def f(x): nonlocal x", "class A:\n  def f(self):\n    super(", "case = 1 2", "try:\n  pass\nexcept* A: pass\nexcept B: pass", "type X = 1; type Y[T] = ", "\"\\"):
    try: compile(code, "<test>", "exec"); print(repr(code), "compiles")
    except SyntaxError as e: print(repr(code), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
