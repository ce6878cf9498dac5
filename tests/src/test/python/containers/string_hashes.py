# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Strings as keys beside keys of other classes that equal them.
import sys
from collections import UserString, OrderedDict, Counter, defaultdict
print(hash(""), hash(b""), hash("abc") == hash(b"abc") == hash(memoryview(b"abc")), hash("ä") == hash("ä"))

class Named:
    def __init__(self, name):
        self.name = name
    def __hash__(self):
        return hash(self.name)
    def __eq__(self, other):
        return self.name == (other.name if isinstance(other, Named) else other)
    def __repr__(self):
        return f"<{self.name}>"

class Text(str):
    pass

class Folded(str):
    def __hash__(self):
        return hash(self.lower())
    def __eq__(self, other):
        return self.lower() == other.lower()

for empty in (dict, OrderedDict, lambda: defaultdict(int)):
    d = empty()
    d["a"] = 1
    d["b"] = 2
    print(d[Named("a")], Named("b") in d, Named("c") in d, d.get(Text("a")), d.get(Folded("A")))
    d[Named("a")] = 10
    d[Named("c")] = 3
    d["c"] += 1
    d[UserString("b")] += 5
    d[Text("d")] = 4
    print(d["d"], d[Named("d")], list(d.items()))
    e = d.copy()
    print(e["c"], e[Named("c")], e["a"], dict(d)["c"], d == e, d == {"a": 10, "b": 7, "c": 4, "d": 4})
    f = {"z": 1}
    f.update(d)
    print(f["c"], f[Named("a")], f["a"], f.pop("c"), f.pop(Named("b")), f)
    del d["c"]
    del d[Named("a")]
    print(d, "c" in d, "a" in d, Named("c") in d)
    d["a"] = 9
    print(d.setdefault(Named("a"), 1), d.setdefault(Named("q"), 5), d["q"], d)

d = {Named("k"): 1}
print(d["k"], d[Text("k")], "l" in d, {**d, "k": 2}, d | {"k": 3})
walk = {str(i): i for i in range(20)}
seen = []
for key in walk:
    seen.append(walk[Named(key)])
print(seen)

s = {"a", "b"}
print(Named("a") in s, Named("c") in s, Text("b") in s)
s.add(Named("a"))
print(len(s))
s.add(Named("c"))
s.add("c")
s.add("d")
print(len(s), "c" in s, "a" in s, "d" in s, Named("d") in s)
s.discard("c")
s.remove(Named("a"))
print(sorted(map(str, s)), "c" in s)
print({Named("a")} & {"a"}, {"a"} & {Named("a")}, {Named("a"), "b"} - {"a"}, {"a", "b"} - {Named("b")})
print(len({"a", "b"} | {Named("a"), Named("x")}), {"a"} == {Named("a")}, {"a"} ^ {Named("a")}, {"a"} <= {Named("a"), "b"})
print(frozenset({"a", "b"}) == frozenset({Named("a"), "b"}), hash(frozenset({"a", "b"})) == hash(frozenset({Named("a"), "b"})))
print({frozenset({"a"}): 1}[frozenset({Named("a")})], {("a", 1): 2}[(Named("a"), 1)], {(Text("a"),): 3}[("a",)])
for x in list(s) + ["e", "f"]:
    s.add(x)
print(len(s), s >= {"b", "e", "f"})

class Plain: pass
p = Plain()
p.x = 1
print(p.__dict__[Text("x")], p.__dict__.get(Folded("X")), p.__dict__[Named("x")], Named("y") in vars(p))
print(Counter(["a", Named("a"), "b"])["a"])
print(hash(Text("abc")) == hash("abc"), str.__hash__("x") == hash("x"), hash(("a", "b")) == hash(("a", "b")))
print(sys.hash_info.algorithm, sys.hash_info.hash_bits, sys.hash_info.seed_bits)
