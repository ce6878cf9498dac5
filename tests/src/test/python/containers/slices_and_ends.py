# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Slices with all kinds of bounds, pops, ends of deques, comparison and hashing of tuples, membership."""
L=[1,2,3,4,5]; Fl=[1.5,2.5]; O=['a',None,3]; S='héllo wörld€😀x'; T=(1,2,3); X=bytes(range(5))
class I:
    def __init__(s,v): s.v=v
    def __index__(s): return s.v
class MyL(list):
    def __getitem__(s,k): return ('got',k)
class MyS(str):
    def __getitem__(s,k): return ('gots',k)
class MyT(tuple): pass
def sl(c,a,b): return c[a:b]
for c in (L,Fl,O,S,T,X,MyL(L),MyS('abc'),MyT(T),[],'',(),range(5),memoryview(X),5):
    for a in (None,0,1,-1,-3,10,-10,I(1),2**70,-2**70,1.5,'x'):
        for b in (None,0,3,-1,99,-99,I(2),True):
            try: r=sl(c,a,b)
            except Exception as e: r=(type(e).__name__,str(e))
            if isinstance(r,memoryview): r=bytes(r)
            if isinstance(r,tuple) and len(r)==2 and isinstance(r[1],slice): r=r[0]
            print(type(c).__name__,ascii(r),type(r).__name__, r is c)
def pops(l):
    out=[]
    try:
        while True: out.append(l.pop())
    except IndexError as e: out.append(str(e))
    return out
print(pops([1,2,3]),pops([1.5]),pops(['a',None]),pops([]))
for a in ((0,),(-1,),(5,),(I(0),),('x',),(1,2)):
    try: print([1,2,3].pop(*a))
    except Exception as e: print(type(e).__name__,e)
for bad in (5,'x',()):
    try: list.pop(bad)
    except Exception as e: print(type(e).__name__,e)
try: list.pop()
except Exception as e: print(type(e).__name__,e)
from collections import deque
d=deque(maxlen=3)
for i in range(10):
    d.append(i); d.appendleft(-i)
    if d: print(d,len(d),bool(d))
print(d.pop(),d.popleft(),d)
d.clear()
for f in (d.pop,d.popleft):
    try: f()
    except IndexError as e: print(e)
print(bool(d),not d)
e=deque()
for i in range(100): e.append(i)
for i in range(50): e.appendleft(i)
print(sum(e.popleft() for _ in range(75)),list(e)[:3],len(e))
z=deque([1],0); z.append(3); z.appendleft(3); print(z)
n=()
for i in range(50): n=(n,)
m=()
for i in range(50): m=(m,)
print(n==m,n<m,hash(n)==hash(m))
nan=float('nan'); print((nan,)==(nan,),nan in (nan,),(nan,)<(nan,1),[nan]==[nan], nan in [nan,1.0])
try: (1,2)<(1,'a')
except TypeError as x: print(x)
print((1,2)==(1.0,2),(1,True)==(True,1),hash((1,2))==hash((1.0,2)),(1,2)<=(1,2),(1,2)>(1,),(1,)>=(1,2),(1,[])<(1,[0]))
class E:
    def __eq__(s,o): print('eq'); return True
    def __lt__(s,o): print('lt'); return False
    __hash__=None
e=E()
print((e,)==(e,),(e,)==(1,),(1,)==(e,),(E(),)<(E(),1),e in (1,),1 in (e,),1 in [e])
try: hash((1,[]))
except TypeError as x: print(x)
try: [] in {1:2}
except TypeError as x: print(x)
try: [] in frozenset()
except TypeError as x: print(x)
print(True in [1,2],1.0 in [1,2],3 in [1.0,3.0],'a' in ['a'],2**70 in [1,2],None in [1], None in (None,), 1 in {1:2}, (1,2) in {(1,2):3}, 'k' in {'k':1}, 1.0 in {1:0})
for src in ([(1,2),[3,4]],['ab','cd'],[(1,2,3)],[1],zip((1,2),(3,4)),[('a',1),(MyT((5,6)))]):
    try: print(dict(src))
    except Exception as x: print(type(x).__name__,x)
