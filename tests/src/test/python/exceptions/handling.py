# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Raising, catching, chaining, groups, notes, the hierarchy.
def attempt(f, *a):
    try: return f(*a)
    except ArithmeticError as e: return "arithmetic", type(e).__name__, e.args
    except (KeyError, IndexError) as e: return "lookup", repr(e)
    except Exception as e: return type(e).__name__, str(e), repr(e)
    else: print("not reached")
    finally: print("finally", end=" ")
print(attempt(lambda: 1 / 0)); print(attempt(lambda: {}["k"])); print(attempt(lambda: [][1])); print(attempt(int, "x")); print(attempt(len, 5)); print(attempt(lambda: 5))
class AppError(Exception):
    def __init__(self, code, text="default"): super().__init__(code, text); self.code = code
    def __str__(self): return f"[{self.code}]"
class SubError(AppError): pass
try: raise SubError(5)
except AppError as e: print(e, repr(e), e.args, e.code, isinstance(e, SubError))
try: e
except NameError as n: print(n)
try:
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("second") from e
except ValueError as e: print(repr(e.__cause__), e.__context__ is e.__cause__, e.__suppress_context__)
try:
    try: {}["a"]
    except KeyError: raise TypeError("implicit")
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: {}["a"]
    except KeyError: raise TypeError("hidden") from None
except TypeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
def reraise():
    try: raise OSError(2, "No such file", "f.txt")
    except OSError: raise
try: reraise()
except FileNotFoundError as e: print(e, e.errno, e.strerror, e.filename, e.args, type(e).__mro__)
for value in (5, "text", None, int, object()):
    try: raise value
    except TypeError as e: print(e)
try: raise ValueError
except ValueError as e: print(repr(e), e.args)
try: raise
except RuntimeError as e: print(e)
try: raise ValueError("a") from 5
except TypeError as e: print(e)
try:
    try: 1 / 0
    except 5: pass
except TypeError as e: print(e)
e = ValueError("base"); e.add_note("note one"); e.add_note("note two"); print(e.__notes__, e.with_traceback(None) is e, e.__traceback__)
def group():
    raise ExceptionGroup("several", [ValueError("v"), TypeError("t"), ExceptionGroup("inner", [KeyError("k"), ValueError("v2")])])
try: group()
except* ValueError as g: print("values", g.exceptions, len(g.exceptions))
except* (TypeError, KeyError) as g: print("others", g.exceptions)
try:
    try: group()
    except* ValueError: pass
except ExceptionGroup as g: print(repr(g), g.message, g.split(TypeError)[0].exceptions, g.subgroup(lambda x: isinstance(x, KeyError)))
try:
    try: raise ValueError("plain")
    except* ValueError as g: print(type(g).__name__, g.exceptions); raise KeyError("new")
except* KeyError as g: print(repr(g.exceptions[0]))
for bad in ("ExceptionGroup('x', [])", "ExceptionGroup('x', [1])", "ExceptionGroup('x')"):
    try: eval(bad)
    except Exception as e: print(type(e).__name__, e)
for code in ("StopIteration(5).value", "SystemExit(3).code", "KeyError('a', 'b')", "str(KeyError('a'))", "OSError(13, 'x').__class__", "UnicodeDecodeError('utf8', b'abc', 1, 2, 'why')", "str(UnicodeEncodeError('ascii', 'é', 0, 1, 'ordinal'))", "ImportError('m', name='n', path='p').name",
             "AttributeError('x', name='n', obj=1).obj", "NameError('x', name='q').name", "BaseException(1, 2).args", "Exception() == Exception()", "SyntaxError('m', ('f', 1, 2, 'text')).text", "OSError('only').errno", "str(Exception())", "str(Exception(1))", "str(Exception(1, 2))", "repr(Exception('a',))"):
    print(code, "=", repr(eval(code)))
print(issubclass(FileNotFoundError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(BrokenPipeError, ConnectionError), issubclass(KeyboardInterrupt, Exception), issubclass(RecursionError, RuntimeError), issubclass(UnicodeDecodeError, ValueError), BaseExceptionGroup.__mro__[1].__name__, issubclass(ExceptionGroup, Exception), issubclass(ModuleNotFoundError, ImportError), issubclass(bool, int), DeprecationWarning.__base__)
def recurse(n): return recurse(n + 1)
try: recurse(0)
except RecursionError as e: print(type(e).__name__, str(e)[:32])
import sys
def info():
    try: 1 / 0
    except ZeroDivisionError:
        t, v, tb = sys.exc_info(); print(t.__name__, v, tb.tb_lineno, tb.tb_frame.f_code.co_name, sys.exception() is v)
    print(sys.exc_info(), sys.exception())
info()
def gen():
    try: yield 1
    except Exception as e: print("in gen", repr(e), sys.exception() is e); yield 2
g = gen(); next(g)
try: raise ValueError("outer")
except ValueError as v:
    print(g.throw(KeyError("thrown")), sys.exception() is v)
try:
    for name in ("no_such_module_x", "os.nothing_here"): __import__(name)
except ImportError as e: print(type(e).__name__, e, e.name)
try: from math import nothing_here
except ImportError as e: print(str(e).split("(")[0])
def ctx():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    except KeyError as e: return e, e.__context__
print(ctx())
def swallow():
    for _ in range(2):
        try: raise ValueError
        finally: continue
    return "swallowed"
print(swallow())
class Weird(Exception):
    def __str__(self): raise RuntimeError("bad str")
try: raise Weird
except Weird as e:
    try: str(e)
    except RuntimeError as r: print(r, repr(r.__context__))
