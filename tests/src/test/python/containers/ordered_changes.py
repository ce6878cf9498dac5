"""Copies of ordered dicts, and iteration while they change."""
from collections import OrderedDict
import copy, sys
class S(OrderedDict): pass
class SL(OrderedDict): __slots__=('x','y')
print('__copy__' in OrderedDict.__dict__)
for c in (OrderedDict, S, SL):
    o=c(a=1); o.x=5
    d=o.copy(); print(hasattr(d,'x'), type(d).__name__)
    d=copy.copy(o); print(hasattr(d,'x'), d)
    d=copy.deepcopy(o); print(hasattr(d,'x'), d)
print(sys.getsizeof(OrderedDict(a=1))>sys.getsizeof(dict(a=1)))
o=OrderedDict.fromkeys('abcde')
try:
    for k in o: o.move_to_end(k)
except RuntimeError as e: print(e)
print(list(o))
try:
    for k in o: o['f']=1
except RuntimeError as e: print(e)
print(list(o))
try:
    for k in o: del o['c']
except RuntimeError as e: print(e)
print(list(o))
try:
    for k,v in o.items(): o.move_to_end('b', False); o.move_to_end('b', True)
except RuntimeError as e: print(e)
it=iter(o); next(it); o.clear()
try: next(it)
except RuntimeError as e: print(e)
o=OrderedDict(a=1); it=iter(o); next(it); o['a']=2; print(list(it))
o=OrderedDict(a=1,b=2); it=iter(o); del o['a']; o['a']=5
try: print(list(it))
except RuntimeError as e: print(e)
