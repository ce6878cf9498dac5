# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Lists and tuples, and lists whose elements change kind.
a = [3, 1, 2]
a.append(5); a.insert(0, 9); a.insert(-1, 7); a.insert(100, 8); a.extend([1, 1]); a += (4,)
print(a, len(a), a[0], a[-1], a[2:4], a[::-1], a[::3], a.count(1), a.index(1), a.index(1, 3), 7 in a, 70 in a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1); a.reverse(); print(a)
a.sort(); print(a); a.sort(reverse=True); print(a); a.sort(key=lambda v: v % 3); print(a)
a[1:3] = [10, 20, 30]; print(a); a[::2] = [0] * len(a[::2]); print(a); del a[1:3]; print(a); del a[-1]; print(a); a[2:2] = "xy"; print(a); a[:] = []; print(a)
mixed = [1, 2, 3]; mixed[1] = 2.5; print(mixed); mixed.append("s"); print(mixed); mixed[0] = None; print(mixed); mixed.append(2**70); print(mixed)
floats = [0.5, 1.5]; floats.append(2); print(floats, sum(floats)); floats[0] = True; print(floats)
longs = list(range(5)); longs[2] = 2**65; print(longs, sum(longs)); longs.append(False); print(longs)
print([1, 2] + [3], [0] * 3, 2 * [1], [] * 5, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [[1], [2]] == [[1], [2]], [1, "a"] != [1, "b"], [1.0] == [1])
nested = [[0] * 2] * 2; nested[0][0] = 1; print(nested); shallow = nested.copy(); shallow[0] = 5; print(nested, shallow)
loop = [1]; loop.append(loop); print(loop, repr(loop)); pair = ([],); pair[0].append(pair); print(pair)
print(list("abc"), list(range(3, 10, 3)), list({1: 2}), list(x * x for x in range(4)), list(), [*"ab", *[1]], list(zip([1, 2], "ab")), list(enumerate("ab", 5)), list(map(str, [1, 2])))
print(sorted(["b", "A", "c"]), sorted(["b", "A", "c"], key=str.lower), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([3, 1.5, True]), sorted("hello", reverse=True), sorted([[2], [1, 5], [1]]))
stable = sorted([("x", 2), ("y", 1), ("z", 2), ("w", 1)], key=lambda p: p[1]); print(stable, sorted(stable, key=lambda p: p[1], reverse=True))
t = (1, "a", [2])
print(t, t[1], t + (3,), t * 2, len(t), (1,), (), t.index("a"), t.count(1), t[::-1], 1 in t, (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), tuple([1, 2]), tuple("ab"))
t[2].append(5); print(t, max(3, 1, 2), min([4, 2]), max("ab", "b", key=len), max([], default=None), min((3, "a"), (3, "b")), sum([[1], [2]], []), any([0, 1]), all([]), sum(range(10), 5))
first, *rest = [1, 2, 3]; *init, last = "abc"; x, (y, *z), w = 1, (2, 3, 4), 5; print(first, rest, init, last, x, y, z, w); [p, q] = (1, 2); (r,) = [3]; print(p, q, r)
big = []
for i in range(1000):
    big.append(i)
    if i % 3 == 0: big.pop(0)
print(len(big), big[0], big[-1], sum(big), [i for i in big if i % 100 == 0])
growing = [1, 2, 3]
for item in growing:
    if len(growing) < 8: growing.append(item * 10)
print(growing, list(reversed(growing)), growing.__contains__(10), list.__add__([1], [2]), growing.__getitem__(slice(1, 3)), slice(1, 10, 2).indices(5))
print(list(filter(None, [0, 1, "", "a", [], [0]])), [*range(2), *range(2)], [a for a in [b for b in range(3)]], id(growing) == id(growing), [] is [])
for expression in ("[1][1]", "[].pop()", "[1].remove(2)", "[1].index(5)", "[1] + (2,)", "[1]['a']", "[3, 'a'].sort()", "(1)[0]", "(1,)[5]", "[1].pop(9)", "[1, 2] < 3", "max([])", "max(1)", "list(5)", "[1] * 'a'",
                   "{[]: 1}", "sum(['a'])", "sum('ab', '')", "[].append()", "[1, 2].insert(1)", "tuple(1, 2)", "hash([])", "range(1)[5]", "range(1, 2, 0)", "zip(1)", "list(zip([1], [2, 3], strict=True))", "slice(None).indices(-1)", "sorted(1)"):
    try:
        print(expression, repr(eval(expression)))
    except Exception as e:
        print(expression, type(e).__name__, e)
try:
    (1, 2)[0] = 3
except TypeError as e: print(e)
try:
    a, b = 1, 2, 3
except ValueError as e: print(e)
try:
    a, b, c = 1, 2
except ValueError as e: print(e)
try:
    a, *b, c = [1]
except ValueError as e: print(e)
try:
    a, b = 5
except TypeError as e: print(e)
try:
    x = [1, 2]; x[::2] = [1, 2, 3]
except ValueError as e: print(e)
