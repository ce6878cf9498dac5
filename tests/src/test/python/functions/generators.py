# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Generators: send, throw, close, return values, yield from, laziness.
def count(n):
    i = 0
    while i < n:
        got = yield i
        if got is not None: i = got
        else: i += 1
    return "done"
g = count(5); print(next(g), next(g), g.send(3), next(g)); 
try: next(g)
except StopIteration as e: print("stop", e.value)
print(list(g), next(g, "default"), list(count(3)), tuple(count(2)), sum(count(4)), max(count(4)), [*count(2)], dict(zip(count(2), "ab")), 3 in count(5))
def guarded():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    finally:
        print("cleanup")
    yield "after"
g = guarded(); print(next(g), g.throw(ValueError("v")), next(g), next(g, None))
g = guarded(); next(g); g.close(); print(next(g, "closed"))
g = guarded(); next(g)
try: g.throw(KeyError("k"))
except KeyError as e: print("escaped", e)
def stubborn():
    try: yield 1
    except GeneratorExit: yield 2
g = stubborn(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def delegate():
    result = yield from count(3)
    print("inner returned", result)
    got = yield from [10, 20]
    print("list returned", got)
    yield from guarded()
print(list(delegate()))
d = delegate(); print(next(d), d.send(2), next(d), d.gi_yieldfrom is not None)
def leak(): 
    raise StopIteration("x")
    yield
try: list(leak())
except RuntimeError as e: print(e, type(e.__cause__).__name__)
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, 4]], [[5]]])))
def infinite():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
import itertools
print(list(itertools.islice(infinite(), 10)), list(itertools.takewhile(lambda x: x < 30, infinite())), next(x for x in infinite() if x > 1000))
gen = (x * y for x in range(3) for y in range(3) if x != y); print(type(gen).__name__, list(gen), list(gen), gen.__name__)
lazy = (print("eval", i) or i for i in range(2)); print("made"); print(next(lazy)); print(list(lazy))
def fn(): 
    x = yield; 
    while True: x = yield x * 2
f = fn(); next(f); print([f.send(i) if i else f.send(1) for i in range(3)])
try: fn().send(1)
except TypeError as e: print(e)
def recursive():
    yield next(me)
me = recursive()
try: next(me)
except ValueError as e: print(e)
print(iter(gen) is gen, hasattr(gen, "send"), list(iter([1, 2])), list(iter(iter([5, 6, 7]).__next__, 7)), repr(count(1)).startswith("<generator object count at"), g.gi_frame is None, count.__code__.co_flags & 32)
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1; return self.n
class Old:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Countdown(3)), list(Old()), 20 in Old(), list(reversed([1, 2])), [a for a, in zip("xy")], list(enumerate(Countdown(2))), list(map(lambda a, b: a + b, [1, 2], [3, 4, 5])), list(filter(lambda x: x % 2, range(5))))
it = iter(range(4)); print(list(zip(it, it)), next(it, None), list(zip()), list(zip("abc", range(10), [True, False])), list(itertools.chain("ab", [1])), list(itertools.product("ab", repeat=2))[:3], list(itertools.permutations([1, 2, 3], 2))[:3])
print(list(itertools.combinations("abc", 2)), list(itertools.accumulate([1, 2, 3])), list(itertools.groupby("aab"))[0][0], [(k, len(list(v))) for k, v in itertools.groupby("aabccc")], list(itertools.zip_longest("ab", [1], fillvalue="-")), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
a, b = itertools.tee(count(3)); print(list(a), list(b), list(itertools.compress("abcd", [1, 0, 1, 0])), list(itertools.dropwhile(lambda x: x < 2, range(4))), list(itertools.repeat(1, 2)), list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.pairwise("abc")), list(itertools.batched("abcde", 2)))
with_return = (lambda: (yield 5)); print(list(with_return()))
def finallyreturn():
    for i in range(3):
        try: yield i
        finally:
            if i == 1: return
print(list(finallyreturn()))
