# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Subscripts, iteration and length over changing kinds of containers and elements.
class Seq:
    def __init__(self, items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __setitem__(self, i, v): self.items[i] = v
    def __len__(self): return len(self.items)
    def __contains__(self, x): return x in self.items


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


def get(c, i): return c[i]
def put(c, i, v):
    c[i] = v
    return c
def size(c): return len(c)
def contains(c, x): return x in c
def collect(c): return [x for x in c]
def first(c):
    for x in c: return x
    return "empty"
def unpack(c):
    a, b = c
    return a, b


for c, i in (([1, 2], 0), ([1.5, 2.5], 1), (["a", None], -1), ((1, 2), 1), ("héllo", 1), (b"ab", 0), ({"k": 1}, "k"), ({1: 2}, 1), ({1: 2}, 1.0), (range(5), 3), (Seq([7, 8]), 1), ([1, 2], 5), ({}, "x"), ([1], "a"), ([1, 2, 3], slice(0, 2)), ([2**70], 0), (5, 0), ([1, 2], True)):
    for _ in range(3): result = attempt(get, c, i)
    print(c if not isinstance(c, Seq) else "Seq", i, result, attempt(size, c))
for c, i, v in (([1, 2], 0, 9), ([1, 2], 0, 1.5), ([1.5], 0, 2), ([1], 0, "s"), ([1], 0, 2**70), ({}, "k", 1), ({}, 2, 1), (Seq([1]), 0, 5), ((1,), 0, 1), ("a", 0, "b"), ([1], 3, 1), (bytearray(b"a"), 0, 66)):
    result = attempt(put, c, i, v)
    print(type(c).__name__, i, v, result if not isinstance(result, Seq) else result.items)
for c in ([1, 2], (3, 4), {5, 6}, {"a": 1, "b": 2}, "xy", range(2), b"ab", (x for x in [8, 9]), iter([1, 2]), Seq([1, 2]), enumerate("ab"), zip("ab", "cd"), map(str, [1, 2]), {1: 2, 3: 4}.items(), reversed([1, 2]), [], 5, [1, 2, 3]):
    print(attempt(collect, c) if not hasattr(c, "__next__") else "", attempt(unpack, c))
for c in ([1, 2], (1, 2), {1, 2}, {1: 0}, "12", range(2), Seq([1])):
    print(attempt(contains, c, 1), attempt(contains, c, 1.0), attempt(contains, c, "1"), attempt(first, c))
def grow(values):
    out = []
    for v in values: out.append(v)
    return out
print(grow(range(3)), grow([1.5, 2]), grow("ab"), grow([1, 1.5, "s", None, 2**70]))
def build(n, make): return [make(i) for i in range(n)]
print(build(3, int), build(3, float), build(3, str), build(3, lambda i: i if i else "zero"), {i: i * i for i in range(3)}, {str(i): i for i in range(3)}, {i % 2 for i in range(5)})
def counter(words):
    d = {}
    for w in words: d[w] = d.get(w, 0) + 1
    return d
print(counter("abca"), counter([1, 2, 1]), counter([1, 1.0, True, "1"]), counter([(1, 2), (1, 2)]), attempt(counter, [[1]]))
def slices(c): return c[1:], c[:1], c[::-1], c[-2:]
print(slices([1, 2, 3]), slices("abc"), slices((1.5, 2)), slices(range(4)), slices(b"abc"))
