# getattr, hasattr, setattr and isinstance at call sites that see one name, several, and other classes.
import abc, collections.abc
class A:
    x=1
    def __init__(s): s.y=2
    @property
    def p(s): raise AttributeError('boo')
    @property
    def q(s): return s.nope
    @property
    def v(s): raise ValueError('v')
class H:
    def __getattr__(s,n):
        if n.startswith('a'): return n
        raise AttributeError(n)
class H2(A):
    def __getattr__(s,n): return 'hook '+n
def f(o):
    r=[]
    for n in ('x','y','p','q','zz'):
        v=getattr(o,n,'dflt'); r.append(type(v).__name__ if 'property' in str(v) else v); r.append(hasattr(o,n))
    r.append(str(getattr(o,'p','D'))[:9]); r.append(hasattr(o,'q')); r.append(getattr(o,'none',None))
    try: getattr(o,'none')
    except AttributeError as e: r.append((str(e), e.name, e.obj is o))
    try: getattr(o,'v', 3)
    except ValueError as e: r.append(str(e))
    try: o.bbb
    except AttributeError as e: r.append((str(e), e.name, e.obj is o))
    return r
for i in range(3):
    for o in (A(),H(),H2(),5,'s',abc,A,H2): 
        print(f(o)) if i==2 else f(o)
def g(o,v): setattr(o,'k',v); setattr(o,'y',v); return o.k,o.y
for i in range(3):
    a=A(); print(g(a,1),g(a,2.5),g(A,'s'),g(abc,3), a.__dict__)
class Q(A): y=property(lambda s:7)
print(getattr(A(),'x') if 0 else 'ok')
try: g(Q.__new__(Q),1)
except AttributeError as e: print(e)
class M(type):
    def __instancecheck__(c,i): return i==3
    def __subclasscheck__(c,i): return 'x'
class B(metaclass=M): pass
class Lie:
    @property
    def __class__(self): return int
def h(o): return isinstance(o,(int,str)), isinstance(o,(list,B)), isinstance(o,B), isinstance(o,collections.abc.Mapping), isinstance(o,(A,H)), isinstance(o, ()), isinstance(o,((int,),str)), isinstance(o, int|str), issubclass(type(o),B), issubclass(type(o),int), issubclass(type(o), collections.abc.Sized), issubclass(type(o),(int,A))
for i in range(2):
    for o in (1,3,'s',{},A(),H2(),B(),Lie(),None,[]): print(h(o))
try: isinstance(1,(3,))
except TypeError as e: print(e)
try: getattr(1,2)
except TypeError as e: print(e)
try: hasattr(1,2)
except TypeError as e: print(e)
try: issubclass(1,int)
except TypeError as e: print(e)
H.__getattr__=lambda s,n: 'new '+n
print(f(H())); del H.__getattr__; print(f(H()))
