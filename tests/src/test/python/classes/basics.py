# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Classes: attributes, inheritance, MRO, super, properties, slots, special methods.
class Animal:
    kind = "animal"
    count = 0
    def __init__(self, name): self.name = name; Animal.count += 1
    def speak(self): return f"{self.name} makes a sound"
    def __repr__(self): return f"{type(self).__name__}({self.name!r})"
    def __eq__(self, other): return isinstance(other, Animal) and self.name == other.name
    def __hash__(self): return hash(self.name)
    def __lt__(self, other): return self.name < other.name
class Dog(Animal):
    def __init__(self, name, tricks=()): super().__init__(name); self.tricks = list(tricks)
    def speak(self): return super().speak() + ": woof"
d = Dog("Rex", ["sit"]); a = Animal("Cat")
print(d, a, d.speak(), a.speak(), d.kind, Animal.count, d == Dog("Rex"), d != a, sorted([d, a]), {d: 1}[Dog("Rex")], isinstance(d, Animal), issubclass(Dog, Animal), Dog.__mro__, Dog.__bases__, Dog.__name__, d.__class__, d.__dict__)
d.kind = "pet"; print(d.kind, Dog.kind, vars(d)); del d.kind; print(d.kind); Animal.kind = "being"; print(d.kind, getattr(d, "nope", "default"), hasattr(d, "tricks")); setattr(d, "age", 3); print(d.age); delattr(d, "age"); print(hasattr(d, "age"))
class A:
    def f(self): return ["A"]
class B(A):
    def f(self): return ["B"] + super().f()
class C(A):
    def f(self): return ["C"] + super().f()
class D(B, C):
    def f(self): return ["D"] + super().f()
print(D().f(), [c.__name__ for c in D.mro()], super(B, D()).f(), D.f(D()), A.__subclasses__() == [B, C])
class Temperature:
    def __init__(self, celsius): self._c = celsius
    @property
    def fahrenheit(self): "In degrees Fahrenheit."; return self._c * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value): self._c = (value - 32) * 5 / 9
    @fahrenheit.deleter
    def fahrenheit(self): self._c = None
    kelvin = property(lambda self: self._c + 273.15)
t = Temperature(100); t.fahrenheit = 32; print(t.fahrenheit, t._c, t.kelvin, Temperature.fahrenheit.__doc__); del t.fahrenheit; print(t._c)
class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
class Point3(Point): __slots__ = ("z",)
p = Point3(1, 2); p.z = 3; print(p.x, p.y, p.z, hasattr(p, "__dict__"), Point.__slots__, Point.x.__get__(p))
class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return V(*(o + a for a in self.c))
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __neg__(self): return V(*(-a for a in self.c))
    def __iadd__(self, o): self.c = tuple(a + b for a, b in zip(self.c, o.c)); return self
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __contains__(self, x): return x in self.c
    def __bool__(self): return any(self.c)
    def __str__(self): return "<" + " ".join(map(str, self.c)) + ">"
    def __repr__(self): return f"V{self.c}"
    def __call__(self, f): return V(*map(f, self.c))
    def __abs__(self): return sum(x * x for x in self.c) ** 0.5
    def __eq__(self, o): return self.c == o.c
    def __index__(self): return self.c[0]
    def __int__(self): return int(self.c[0])
    def __float__(self): return float(self.c[0])
    def __divmod__(self, o): return "dm", o
    def __pow__(self, e, m=None): return "pow", e, m
    def __invert__(self): return "inv"
    def __reversed__(self): return iter("rev")
    def __round__(self, n=None): return "round", n
    def __enter__(self): return "entered"
    def __exit__(self, *e): return True
v = V(3, 4); w = v
w += V(1, 1)
print(v, repr(v), v + V(1, 1), 5 + v, v * 2, 2 * v, v @ v, -v, v[0], v[-1], v[0:1], len(v), 4 in v, bool(V(0)), w is v, v(str), abs(V(3, 4)), [10, 20, 30, 40, 50][v], int(v), float(v), hex(v), divmod(v, 2), v ** 2, pow(v, 2, 3), ~v, list(reversed(v)), round(v), round(v, 1), *v)
with v as entered: print(entered); raise ValueError("swallowed")
class Meta(type):
    def __new__(m, name, bases, ns, **kw): ns["made_by"] = m.__name__; c = super().__new__(m, name, bases, ns); c.kw = kw; return c
    def __call__(cls, *a): obj = super().__call__(*a); obj.via = "meta"; return obj
    def __len__(cls): return 42
    def __getattr__(cls, n): return f"meta:{n}"
    @classmethod
    def __prepare__(m, name, bases, **kw): return {"prepared": True}
class M(metaclass=Meta, flag=1):
    pass
print(M.made_by, M.kw, M().via, len(M), M.anything, M.prepared, type(M).__name__, type("Dyn", (A,), {"z": 5}).z, isinstance(M, Meta))
class Base:
    registry = []
    def __init_subclass__(cls, /, tag=None, **kw): super().__init_subclass__(**kw); cls.registry.append((cls.__name__, tag))
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
    def __new__(cls, *a): self = super().__new__(cls); self.args = a; return self
class S1(Base, tag="t1"): pass
class S2(S1): pass
print(Base.registry, Base[int], S2(1, 2).args)
class Lazy:
    def __getattr__(self, name): 
        if name.startswith("x"): return name * 2
        raise AttributeError(f"no {name}")
    def __setattr__(self, name, value): object.__setattr__(self, name, value + 1)
    def __delattr__(self, name): print("del", name)
    def __dir__(self): return ["b", "a"]
l = Lazy(); l.n = 1; del l.q; print(l.xy, l.n, dir(l), getattr(l, "zz", None))
class Loud:
    def __getattribute__(self, name): return "got " + name if not name.startswith("__") else object.__getattribute__(self, name)
print(Loud().anything, Loud().__class__.__name__)
class Descriptor:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, owner=None): return self if obj is None else obj.__dict__.get(self.name, "unset")
    def __set__(self, obj, value): obj.__dict__[self.name] = f"set {value}"
class Owner: field = Descriptor()
o = Owner(); print(o.field, Owner.field.name); o.field = 5; print(o.field, o.__dict__)
class Str(str):
    def shout(self): return self.upper() + "!"
class Int(int):
    def __add__(self, o): return Int(int(self) + o + 100)
class Lst(list):
    def total(self): return sum(self)
print(Str("hi").shout(), Str("a") + "b", Str("x") == "x", {Str("k"): 1}["k"], Int(5) + 1, Int(5) * 2, type(Int(5) * 2).__name__, Lst([1, 2]).total(), isinstance(Lst(), list), len(Str("abc")), Int("7"), sorted(Lst([2, 1])))
for code in ("d.nope", "Dog.nope", "Dog()", "object().x", "Point(1, 2).w", "setattr(Point(1, 2), 'w', 1)", "V(1) + 1", "V(1) - V(2)", "t.kelvin.x", "setattr(t, 'kelvin', 1)", "(5).x", "None.x", "d < 5", "len(d)", "d[0]", "d()", "iter(d)", "d + d", "-d", "type('X', (int, str), {})", "class_error()",
             "super().x", "M.mro(5)", "isinstance(1, 5)", "issubclass(1, int)", "hash(V(1))", "l.zz", "int.__new__(str)", "object.__new__(5)", "type('C', (D, A, B), {})", "bool(type('NB', (), {'__bool__': lambda s: 5})())", "len(type('NL', (), {'__len__': lambda s: -1})())", "Animal.__init__()", "(1).real = 2" if 0 else "setattr(1, 'x', 2)", "delattr(d, 'zz')", "int.x", "setattr(int, 'x', 1)"):
    try:
        print(code, eval(code))
    except Exception as e:
        print(code, type(e).__name__, e)
