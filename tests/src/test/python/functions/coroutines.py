# Coroutines and asynchronous generators, driven by hand: every state of send, throw and close.
import sys
import warnings

warnings.simplefilter('ignore')
class Aw:
    def __init__(self, v): self.v = v
    def __await__(self):
        r = yield ('aw', self.v)
        return r
def run(coro, send=None, log=True):
    out = []
    v = None
    try:
        while True:
            r = coro.send(v)
            out.append(r)
            v = ('sent', len(out))
    except StopIteration as e:
        return out, e.value
    except BaseException as e:
        return out, type(e).__name__, str(e)
async def agen():
    try:
        x = yield 1
        print('got', x)
        y = await Aw('inner')
        print('await', y)
        z = yield 2
        print('z', z)
    except ValueError as e:
        print('VE', e)
        yield 99
    finally:
        print('fin')
        await Aw('finawait')
async def main():
    res = []
    async for i in agen():
        res.append(i)
    return res
print(run(main()))
async def m2():
    g = agen()
    print(await g.asend(None))
    print(await g.asend('hello'))
    print(await g.athrow(ValueError('boo')))
    print(await g.aclose())
    try:
        print(await g.__anext__())
    except StopAsyncIteration as e: print('SAI', e.args)
    print(await g.aclose())
    try:
        print(await g.athrow(ValueError('x')))
    except BaseException as e: print(type(e), e.args)
    return g.ag_running, g.ag_frame, g.ag_await, g.ag_code.co_name
print(run(m2()))
# ignoring GeneratorExit
async def ign():
    try:
        yield 1
    except GeneratorExit:
        yield 2
async def m3():
    g = ign()
    await g.__anext__()
    await g.aclose()
print(run(m3()))
async def ign2():
    try:
        yield 1
    except GeneratorExit:
        await Aw(5)
        print("after")
async def m4():
    g = ign2()
    await g.__anext__()
    print(await g.aclose())
print(run(m4()))
async def slow():
    await Aw(1)
    yield 1
    await Aw(2)
    yield 2
def tr(f, *a):
    try: print('->', f(*a))
    except BaseException as e: print(type(e).__name__, e.args)
g = slow()
a = g.__anext__(); b = g.__anext__()
tr(a.send, None); print(g.ag_running, g.ag_suspended)
tr(b.send, None)
tr(g.aclose().send, None)
tr(g.athrow(ValueError).send, None)
tr(a.send, 5); print(g.ag_running)
tr(a.send, 5)
tr(a.throw, ValueError)
c = g.asend(7)
tr(c.throw, KeyError('k'))
tr(c.send, None)
tr(g.__anext__().send, None)
g = slow()
tr(g.asend(5).send, None)
g = slow()
x = g.aclose()
tr(x.send, 5)
tr(x.send, None)
tr(x.send, None)
g = slow(); tr(g.athrow(GeneratorExit).send, None); tr(g.__anext__().send, None)
g = slow(); a = g.asend(None); tr(a.send, None); tr(a.throw, KeyError, 'v'); 
g = slow(); a = g.__anext__(); tr(a.close); tr(a.send, None)
async def si():
    yield 1
    raise StopIteration(4)
async def sa():
    yield 1
    raise StopAsyncIteration(4)
async def loop(g):
    r = [x async for x in g]
    return r
print(run(loop(si()))); print(run(loop(sa())))
async def co(): raise StopIteration(3)
print(run(co()))
async def co(): raise StopAsyncIteration(3)
print(run(co()))
async def comp():
    a = [x async for x in slow() if x > 1]
    b = {x: await Aw(x) async for x in slow()}
    c = {x async for x in slow()}
    d = [y for x in [1,2] if await Aw(x) for y in [x]]
    e = [z async for z in (x*2 async for x in slow())]
    return a, b, c, d, e
print(run(comp()))
class CM:
    async def __aenter__(self): print('enter', await Aw('e')); return 42
    async def __aexit__(self, t, v, tb): print('exit', t, v, await Aw('x')); return t is ValueError
async def w():
    async with CM() as c: print(c)
    async with CM() as c, CM() as d: raise ValueError('q')
    async with CM(): raise KeyError('z')
print(run(w()))
async def bad():
    async with 5: pass
print(run(bad()))
class BadCM:
    def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def bad():
    async with BadCM(): pass
print(run(bad()))
class BadCM:
    async def __aenter__(self): return 5
    def __aexit__(self, *a): return 6
async def bad():
    async with BadCM(): pass
print(run(bad()))
async def bad():
    async for i in 5: pass
print(run(bad()))
class BI:
    def __aiter__(self): return 5
async def bad():
    async for i in BI(): pass
print(run(bad()))
class BI:
    def __aiter__(self): return self
    def __anext__(self): return 4
async def bad():
    async for i in BI(): pass
print(run(bad()))
async def bad(): await 4
print(run(bad()))
c = co(); 
def it():
    yield from c
tr(it().send, None)
tr(c.close); tr(c.send, None)
async def e(): return 5
c = e(); print(run(c)); print(run(c)); tr(c.throw, ValueError); tr(c.close)
c = e(); tr(c.send, 5)
print(c.cr_running, c.cr_suspended, c.cr_await, c.cr_code.co_name, c.cr_origin, c.__name__, c.__qualname__)
c.close(); print(c.cr_frame)
print(type(c.__await__()).__name__)
def g():
    try: yield 1
    finally: return 5
x = g(); next(x); tr(x.close); tr(x.send, 5)
x = g(); tr(x.send, 5); next(x); tr(x.throw, ValueError('a'))
def g2():
    try:
        r = yield from g()
        print('r', r)
    except BaseException as e: print('caught', type(e), e)
    yield 'more'
x = g2(); next(x); print(x.gi_yieldfrom is not None); tr(x.throw, KeyError('k')); print(x.gi_yieldfrom)
tr(x.throw, KeyError('k2')); tr(next, x)
def g3():
    try: yield from [1,2,3]
    except KeyError: print('ke')
    try:
        yield 'plain'
    except ValueError: print('ve')
    yield 'end'
x = g3(); next(x); tr(x.throw, KeyError('k')); print(x.gi_yieldfrom); tr(x.throw, ValueError('v')); tr(next,x)
def me():
    tr(gg.send, None)
    yield 1
gg = me(); next(gg)
async def ame():
    tr(gg.asend(None).send, None)
    yield 1
gg = ame(); tr(gg.asend(None).send, None)
tr(x.throw, 5); tr(x.throw, ValueError, ValueError('inst')); tr(x.throw, ValueError, (1,2)); tr(x.throw, ValueError('q'), 5); tr(x.throw, ValueError, None, 5)
def setn(o, n, v): setattr(o, n, v)
tr(setn, x, '__name__', 5); tr(setn, x, '__qualname__', 5); x.__name__='nn'; print(x.__name__)
print(tuple(sys.get_asyncgen_hooks()))
sys.set_asyncgen_hooks(firstiter=lambda g: print('first', g.__name__), finalizer=None)
g = slow(); a=g.__anext__(); b=g.aclose(); tr(b.send, None); 
sys.set_asyncgen_hooks(None, None)
print(agen.__code__.co_flags & 0x200, str(agen())[:30])
async def deleg():
    try:
        await Aw('d1')
        yield 1
    except GeneratorExit:
        print('GE'); raise
class ThrowAw:
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return 'n'
    def send(self, v): return ('s', v)
    def throw(self, *a): print('thrown', a); raise StopIteration('tv')
    def close(self): print('closed')
async def ta():
    try:
        print('r', await ThrowAw())
        yield 5
        yield 6
    finally: print('ta fin')
g = ta(); a = g.__anext__(); tr(a.send, None); tr(a.send, 3); tr(a.throw, ValueError('x')); tr(g.__anext__().send, None); 
x = g.aclose(); tr(x.send, None)
g = ta(); a = g.__anext__(); tr(a.send, None); tr(a.throw, GeneratorExit); 
async def cc():
    await ThrowAw()
c = cc(); tr(c.send, None); tr(c.close)
c = cc(); tr(c.send, None); print(type(c.cr_await).__name__); tr(c.throw, GeneratorExit)
c = cc(); tr(c.send, None); 
async def dd(): await c
tr(dd().send, None)
tr(c.throw, KeyError)

# What a generator handles and what its resumers handle
def g():
    try: raise ValueError('own')
    except ValueError: yield sys.exception()
    yield sys.exception()
    yield sys.exception()
x = g()
try: raise KeyError('k')
except KeyError: print(repr(next(x)))
print(repr(next(x)), sys.exception())
try: raise KeyError('k2')
except KeyError: print(repr(next(x))); print(repr(sys.exception()))
print(sys.exception())
def h():
    try:
        yield 1
    except KeyError as e:
        print('ctx', repr(e.__context__))
        yield 2
        raise TypeError('t')
y = h(); next(y)
try: raise IndexError('i')
except IndexError: y.throw(KeyError('thrown'))
print(sys.exception())
try: next(y)
except TypeError as e: print(repr(e.__context__), sys.exception() is e)
print(sys.exception())
try:
    raise OSError('a')
except OSError:
    for z in g(): print(repr(z))
