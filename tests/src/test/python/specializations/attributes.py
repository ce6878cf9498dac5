# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Attribute reads and writes over changing shapes and classes; methods that are replaced; globals that change.
class A:
    kind = "A"
    def __init__(self): self.x = 1
    def m(self): return "A.m", self.x
class B:
    kind = "B"
    def __init__(self): self.y = 0; self.x = 2.5
    def m(self): return "B.m", self.x
class C:
    __slots__ = ("x",)
    kind = property(lambda self: "C property")
    def __init__(self): self.x = "slot"
    def m(self): return "C.m", self.x
class D(A):
    def __getattr__(self, name): return "missing " + name


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def read(o): return o.x
def kind(o): return o.kind
def write(o, v):
    o.x = v
    return o.x
def call(o): return o.m()
def bump(o):
    o.x += 1
    return o.x
def add_new(o):
    o.fresh = 1
    return o.fresh


for o in (A(), B(), C(), D(), A(), 5, None, A, "s", [1]):
    for _ in range(3): result = attempt(read, o), attempt(kind, o), attempt(call, o)
    print(result)
for o in (A(), B(), C(), D(), A(), 5):
    print(attempt(write, o, 7), attempt(write, o, 1.5), attempt(write, o, "s"), attempt(write, o, 2**70), attempt(write, o, 3), attempt(bump, o), attempt(add_new, o))
a = A()
print(call(a)); A.m = lambda self: "replaced"; print(call(a)); a.m = lambda: "instance"; print(call(a)); del a.m; print(call(a))
A.x = property(lambda self: "data descriptor"); print(read(a)); del A.x; print(read(a))
del a.x; print(attempt(read, a)); A.x = "class attribute"; print(read(a)); del A.x
d = D(); print(d.nothing); del d.x; print(read(d)); D.__getattr__ = lambda self, n: "other " + n; print(read(d))
a.__class__ = B; print(kind(a), call.__name__, attempt(call, a)); a.x = 4; print(call(a))
value = 1
def global_read(): return value
print([global_read() for _ in range(3)]); value = "changed"; print(global_read()); del value; print(attempt(global_read)); value = 2.5; print(global_read())
for i in range(10):
    value = i
    assert global_read() == i
print(global_read())
len_of = lambda v: len(v)
print(len_of([1])); len = lambda v: "shadowed"; print(len_of([1])); del len; print(len_of([1, 2]))
class Counter:
    total = 0
    def hit(self):
        Counter.total += 1
        return Counter.total
c = Counter(); print([c.hit() for _ in range(5)])
class Dyn:
    def __getattribute__(self, name): return name
print(read(Dyn()), kind(Dyn()))
class Many: pass
objects = []
for i in range(12):
    o = type(f"T{i}", (Many,), {})()
    for j in range(i): setattr(o, f"a{j}", j)
    o.x = i
    objects.append(o)
print([read(o) for o in objects], sum(write(o, 1) for o in objects))
