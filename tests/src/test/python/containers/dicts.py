# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Dictionaries, views, ordering, and sets.
d = {"a": 1, "b": 2, 3: "c", (1, 2): None, 1.5: [1], True: "yes"}
print(d, len(d), d["a"], d[1], d.get("x"), d.get("x", 0), "a" in d, "x" not in d, d[(1, 2)])
d["z"] = 26; d["a"] = 100; del d["b"]; d["b"] = "again"; print(d, list(d), list(d.values()), list(d.items()))
print(d.pop("z"), d.pop("z", "gone"), d.setdefault("n", []), d.setdefault("n", 5), d.popitem(), d)
d.update(a=1, q=2); d.update([("r", 3)]); d.update({"s": 4}); d |= {"t": 5}; print(d, {"a": 1} | {"a": 2, "b": 3})
print(dict(), dict(a=1), dict([(1, 2)]), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])), {k: v for k, v in zip("xy", range(2))}, {**{"a": 1}, "b": 2, **{"a": 3}}, dict.fromkeys("ab", 0), dict.fromkeys([1]))
print({1: 1, 1.0: 2, True: 3}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {1: 2} == {1: 3}, {} == {}, bool({}), dict(sorted({"b": 1, "a": 2}.items())))
k, v, i = d.keys(), d.values(), d.items()
print("a" in k, 1 in v, ("a", 1) in i, len(k), k & {"a", "zz"}, sorted(map(str, k | {"new"})), {"a", "b"} - {"a": 1}.keys(), {"a": 1}.items() & {("a", 1)}, k == set(d), {1: 2}.keys().isdisjoint([3]), list(reversed({"x": 1, "y": 2})))
d["late"] = 1; print(len(k), list(k)[-1], repr({}.keys()), {1: 2}.items(), {1: 2}.values(), iter({}).__class__.__name__, type({}.items()).__name__)
counts = {}
for word in "the cat and the dog and the bird".split(): counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts, key=counts.get), max(counts, key=lambda w: (counts[w], w)), {v: k for k, v in counts.items()})
big = {i: i * i for i in range(500)}
for i in range(0, 500, 2): del big[i]
for i in range(1000, 1010): big[i] = 0
print(len(big), list(big)[:4], list(big)[-3:], big[499], sum(big.values()), 2 in big, 3 in big)


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 2
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"Key({self.n})"


kd = {Key(i % 5): i for i in range(10)}; print(kd, kd[Key(3)], Key(7) in kd)
class Default(dict):
    def __missing__(self, key): return f"<{key}>"
dd = Default(a=1); print(dd["a"], dd["b"], dd.get("b"), dd, "%(x)s" % dd, isinstance(dd, dict))
selfish = {}; selfish["me"] = selfish; print(selfish)
s = {3, 1, 2, 1}
s.add(5); s.discard(99); s.remove(3); s.update([7, 8], (9,)); print(sorted(s), len(s), 5 in s, {1, 2} == {2, 1}, set(), frozenset([1]), {1} | {2}, {1, 2} & {2, 3}, {1, 2} - {2}, {1, 2} ^ {2, 3})
print({1} < {1, 2}, {1, 2} <= {1, 2}, {1, 2} > {1}, {1}.issubset([1, 2]), {1, 2}.issuperset([1]), {1}.isdisjoint({2}), {1}.union([2], [3]), {1, 2, 3}.intersection([1, 2], [2]), {1, 2}.difference([1]), {1}.symmetric_difference([1, 2]))
s = {1, 2, 3}; s &= {2, 3, 4}; s |= {9}; s -= {2}; s ^= {3, 10}; print(sorted(s), {frozenset([1, 2]): "f"}[frozenset([2, 1])], hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {x % 3 for x in range(9)}, sorted({"a", 1, None}, key=str))
print(set("hello") == {"h", "e", "l", "o"}, {1, 1.0, True}, s.copy() == s, s.pop() in (9, 10), {1: {2: {3: 4}}}[1][2][3], frozenset({1}) | {2}, type({1} | frozenset([2])).__name__, type(frozenset() | {2}).__name__)
for expression in ("{}['a']", "{}[(1, 'x')]", "{[1]: 2}", "{}.pop('x')", "{}.popitem()", "{1}.remove(5)", "set().pop()", "{[]}", "dict([1])", "dict([(1, 2, 3)])", "{1} + {2}", "{1} | [2]", "{} < {}", "set(5)", "dict(5)", "{}.update(5)", "frozenset().add(1)",
                   "{**[1]}", "dict(**{1: 2})", "{}.fromkeys(1)", "{'a': 1}.b", "hash({})", "len(5)", "{1}[0]"):
    try:
        print(expression, repr(eval(expression)))
    except Exception as e:
        print(expression, type(e).__name__, e)
try:
    for key in big: big[key + 5000] = 1
except RuntimeError as e: print(e)
try:
    for key in list(s): s.add(key + 50)
    for key in s: s.add(key + 50)
except RuntimeError as e: print(e)
match {"kind": "circle", "r": 2, "extra": True}:
    case {"kind": "circle", "r": r, **others}: print(r, others)

# Ints for which the hash says everything, and keys that come to them later.
class Five:
    def __hash__(self): return 5
    def __eq__(self, other): return isinstance(other, Five) or other == "five"


modulus = 2**61 - 1
for later in (True, 5.0, "5", -1, -2, modulus, modulus + 5, 2**64 + 7, (5,), None, Five()):
    numbers = {i: str(i) for i in range(-3 if later == -2 else 0, 12, 1)}
    hidden = numbers.copy()
    numbers.pop(7)
    before = later in numbers, numbers.get(later), Five() in numbers, 5.0 in numbers, numbers.get(5), 7 in numbers, modulus + 5 in numbers
    numbers[later] = "later"
    numbers[7] = "seven"
    print(before, later in numbers, numbers[later], numbers.get(5), numbers.get(1), Five() in numbers, list(numbers.values())[-2:], numbers.pop(7), 7 in numbers, len(numbers))
    hidden.setdefault(later, "set")
    del hidden[3]
    print(hidden.get(later), 3 in hidden, hidden.get(5), {**hidden, 3: 1}[3], dict(sorted((k, v) for k, v in hidden.items() if type(k) is int)) == {k: v for k, v in hidden.items() if type(k) is int})
numbers = dict.fromkeys(range(1000))
for i in range(0, 1000, 3): del numbers[i]
numbers["x"] = 1
for i in range(0, 1000, 6): numbers[i] = i
print(len(numbers), numbers["x"], 3 in numbers, 6 in numbers, sum(k for k in numbers if k != "x"), list(numbers)[-3:])
