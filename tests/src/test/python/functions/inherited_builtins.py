"""Builtins are inherited by what exec() and the type of functions make; pattern flags; __dict__ of exceptions."""
def func(s): return len(s)
ns={}
f2=type(func)(func.__code__, ns)
b=__builtins__ if isinstance(__builtins__, dict) else __builtins__.__dict__
print(func.__builtins__ is b, f2.__builtins__ is b, ns)
code = """
def func3(s): pass
func4 = type(func3)(func3.__code__, {})
"""
safe = {'None': None}
ns = {'type': type, '__builtins__': safe}
exec(code, ns)
print(ns['func3'].__builtins__ is safe, ns['func4'].__builtins__ is safe, '__builtins__' in ns['func4'].__globals__)
import collections
print(type(collections.__dict__['__builtins__']).__name__, type(__builtins__).__name__)
from collections.abc import Sequence, Mapping, Collection
for fl in (1<<5)|(1<<6), 1<<5, 1<<6, 4, 0, "x":
    class A: __abc_tpflags__ = fl
    try:
        from abc import ABCMeta
        class B(metaclass=ABCMeta): __abc_tpflags__ = fl
        print(B.__flags__ & (3<<5), '__abc_tpflags__' in B.__dict__)
    except TypeError as e: print(e)
e=ValueError()
try: del e.__dict__
except Exception as x: print(type(x), x)
class Base: pass
class E2(Base, Exception): pass
e=E2()
try: del e.__dict__
except Exception as x: print(type(x), x)
