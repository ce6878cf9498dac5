# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Tracebacks: carets, chains, groups, notes, recursion, suggestions.
import sys, traceback
def show(f, *args):
    try: f(*args)
    except BaseException: traceback.print_exc(file=sys.stdout)
    print("-" * 20)
def divide(a, b):
    return (a + 1) / b
def outer(x):
    values = [divide(v, x) for v in range(2)]
    return values
show(outer, 0)
def attributes():
    data = {"a": {"b": None}}
    return data["a"]["b"].missing
show(attributes)
show(lambda: {}["key"][0] + 5)
def call():
    return int("abc", base=10) + len(
        "more")
show(call)
def chained():
    try: 1 / 0
    except ZeroDivisionError as e:
        raise ValueError("converted") from e
show(chained)
def context():
    try: {}["x"]
    except KeyError: undefined_thing + 1
show(context)
def grouped():
    errors = []
    for f in (chained, lambda: 5 + "a"):
        try: f()
        except Exception as e: e.add_note("while grouping"); errors.append(e)
    raise ExceptionGroup("problems", errors)
show(grouped)
class Thing:
    value = 1
    def method(self): return self.valeu
    def __getitem__(self, i): raise IndexError(f"no {i}")
show(Thing().method)
show(lambda: Thing()[5])
def down(n):
    if n == 0: raise RuntimeError("bottom\nsecond line")
    down(n - 1)
show(down, 6)
def generator():
    yield 1
    raise LookupError
def drain(): return list(generator())
show(drain)
def syntax(): exec("x = = 1")
show(syntax)
def syntax2(): compile("def f(:\n  pass", "some_file.py", "exec")
show(syntax2)
def unpack():
    a, b = [1, 2, 3]
show(unpack)
def assertion():
    x = 5
    assert x == 6, ("different", x)
show(assertion)
def imports():
    import colections
show(imports)
def operators(a=None): return -a.b * (a ** 2)
show(operators)
show(lambda: [1, 2, 3][len([1, 2, 3]):][0])
def raise_from_none():
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("only this") from None
show(raise_from_none)
def long_call():
    return divide(
        1,
        0,
    )
show(long_call)
class Custom(Exception):
    def __init__(self, a): super().__init__(); self.a = a
    def __str__(self): return f"custom {self.a}"
def custom(): raise Custom("é☃")
show(custom)
show(exec, "def f():\n    g()\ndef g():\n    raise SystemExit(3)\nf()")
def é_name(): "日本".foo + 1
show(é_name)
try: outer(0)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb: print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_lasti >= 0); tb = tb.tb_next
    print(traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__)[-1].name)
    print(*traceback.format_tb(e.__traceback__, limit=1))
def stack(): return [f.name for f in traceback.extract_stack()][-2:]
print(stack())
