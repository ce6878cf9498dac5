# Attributes that types.SimpleNamespace is made with, and that pickles bring back.
from types import SimpleNamespace as S
import pickle, copy
a = S(x=1, y="two", **{"z z": 3}); print(a, vars(a), a == S(x=1, y="two", **{"z z": 3}), a == S(x=1))
a.__init__(x=5, w=6); print(a, a.__dict__)


class T(S):
    k = 1
    def __init__(self, **kw): super().__init__(**kw); self.own = True


t = T(b=2); print(t, t.__dict__, pickle.loads(pickle.dumps(t)), copy.copy(t), copy.deepcopy(a))


class U(str): pass


print(S(**{U("u"): 1}).u, S(), S().__dict__)


class W(S):
    p = property(lambda self: 7)


print(W(p=8).p, W(p=8).__dict__)
try: S(1)
except TypeError as e: print(e)
