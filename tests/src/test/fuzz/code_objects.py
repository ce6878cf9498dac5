# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Mutates code objects and marshalled code at random and runs them. Whatever happens must be a Python exception or nothing.

begin(description) is called before every case; seed and cases are given by who runs this.
"""
import marshal
import types

PROGRAMS = [
    "def f(a, b=2, *c, d=4, **e):\n"
    "    x = [i * i for i in range(5) if i]\n"
    "    return a + b + d + sum(x) + len(c) + len(e)\n"
    "result = f(1, 2, 3, d=5, z=6)\n",
    "def g(n):\n"
    "    try:\n"
    "        for i in range(n):\n"
    "            if i == 3:\n"
    "                raise ValueError(i)\n"
    "            yield i\n"
    "    except ValueError as e:\n"
    "        yield str(e)\n"
    "    finally:\n"
    "        yield 'end'\n"
    "result = list(g(5))\n",
    "def outer(x):\n"
    "    y = 3\n"
    "    def inner(z):\n"
    "        nonlocal y\n"
    "        y += z\n"
    "        return x + y\n"
    "    return inner\n"
    "result = outer(1)(2) + outer(4)(5)\n",
    "class A:\n"
    "    k = 1\n"
    "    def __init__(self, v): self.v = v\n"
    "    def __enter__(self): return self\n"
    "    def __exit__(self, *x): return True\n"
    "    def m(self): return super().__repr__()[:1] + str(self.v)\n"
    "def h():\n"
    "    with A(1) as a:\n"
    "        b = a.m()\n"
    "        raise KeyError(b)\n"
    "    return b\n"
    "result = h()\n",
    "def m(v):\n"
    "    match v:\n"
    "        case {'a': x, **r}: return x, r\n"
    "        case [1, *y] | (2, y): return y\n"
    "        case str(s) if s: return f'{s!r:>5}'\n"
    "        case _: return None\n"
    "result = [m(v) for v in ({'a': 1, 'b': 2}, [1, 2], 'q', 3)]\n",
    "async def c(n):\n"
    "    async def d(): return n\n"
    "    return [await d() for _ in range(2)]\n"
    "try:\n"
    "    c(3).send(None)\n"
    "except StopIteration as e:\n"
    "    result = e.value\n",
    "def w():\n"
    "    d = {'x': 1, **{'y': 2}}\n"
    "    a, *b, (c, e) = 1, 2, 3, (4, 5)\n"
    "    s = {a, c, e}\n"
    "    t = d['x'] if a < c <= e and b else -d['y']\n"
    "    del d['x'], a\n"
    "    n = 0\n"
    "    while n < 3:\n"
    "        n += 1\n"
    "        if n == 2: continue\n"
    "    assert s, 'no'\n"
    "    return t, n, b[0:1], lambda q=n: q ** 2 // 1.5\n"
    "result = w()\n",
    "type T[X: int] = list[X]\n"
    "def p[Y](y: Y) -> T: return y\n"
    "try:\n"
    "    try: p()\n"
    "    except* TypeError as e: result = e\n"
    "except BaseException as e: result = e\n",
]


class Random:
    """Enough of a random generator, without imports."""

    def __init__(self, seed):
        self.state = seed * 2862933555777941757 + 3037000493 & 2**64 - 1

    def below(self, n):
        self.state = self.state * 6364136223846793005 + 1442695040888963407 & 2**64 - 1
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]


def functions(code):
    found = [code]
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found += functions(constant)
    return found


def flipped(data, random, most=4):
    data = bytearray(data)
    for _ in range(1 + random.below(most)):
        kind = random.below(10)
        if not data:
            data += bytes([random.below(256)])
        elif kind < 7:
            data[random.below(len(data))] = random.below(256)
        elif kind == 7:
            del data[random.below(len(data)):]
        elif kind == 8:
            at = random.below(len(data))
            data[at:at] = bytes([random.below(256)] * (1 + random.below(3)))
        else:
            at = random.below(len(data))
            data[at:at + 2] = b""
    return bytes(data)


def opcode_changed(data, random):
    data = bytearray(data)
    for _ in range(1 + random.below(3)):
        data[random.below(len(data) // 2) * 2 + random.below(2)] = random.below(256)
    return bytes(data)


def items_changed(items, random):
    items = list(items)
    kind = random.below(4)
    if kind == 0 and items:
        del items[random.below(len(items)):]
    elif kind == 1 and items:
        at = random.below(len(items))
        items[at] = random.pick(items)
    elif kind == 2:
        items.reverse()
    else:
        items.append(random.pick([None, 1, "x", "self", (), b"", 2.5, "__class__"]))
    return tuple(items)


def number(random):
    return random.pick([0, 1, 2, 3, 5, 17, 255, 256, 65536, -1, -2, 2**31 - 1, -(2**31), random.below(1000)])


def field_changed(code, random):
    field = random.pick(["co_code", "co_code", "co_consts", "co_names", "co_varnames", "co_freevars", "co_cellvars",
                         "co_stacksize", "co_flags", "co_exceptiontable", "co_exceptiontable", "co_linetable",
                         "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_firstlineno",
                         "co_name", "co_qualname"])
    value = getattr(code, field)
    if field == "co_code":
        value = opcode_changed(value, random) if random.below(5) else flipped(value, random)
    elif field == "co_flags":
        value ^= 1 << random.below(26)
    elif isinstance(value, bytes):
        value = flipped(value, random)
    elif isinstance(value, tuple):
        value = items_changed(value, random)
    elif isinstance(value, int):
        value = number(random)
    else:
        value += "\ud800"
    return field, {field: value}


def replaced(code, inner, change):
    """code with the function inner in it replaced by the result of change."""
    if code is inner:
        return change(code)
    constants = tuple(replaced(c, inner, change) if isinstance(c, types.CodeType) else c for c in code.co_consts)
    return code.replace(co_consts=constants)


def constructed(code, random):
    arguments = [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize,
                 code.co_flags, code.co_code, code.co_consts, code.co_names, code.co_varnames, code.co_filename,
                 code.co_name, code.co_qualname, code.co_firstlineno, code.co_linetable, code.co_exceptiontable,
                 code.co_freevars, code.co_cellvars]
    for _ in range(1 + random.below(2)):
        at = random.below(len(arguments))
        arguments[at] = random.pick([None, -1, 0, 3, 10**20, b"", b"d\x00S\x00", (), (1,), ("a", "a"), "n", [],
                                     random.pick(arguments)])
    return types.CodeType(*arguments)


def look_at(code):
    for part in functions(code):
        list(part.co_lines())
        list(part.co_positions())
        repr(part), hash(part), part == code
        part.co_varnames, part.co_cellvars, part.co_freevars


def case(code, random):
    kind = random.below(10)
    if kind < 6:
        changes = []

        def change(inner):
            for _ in range(1 + random.below(2)):
                field, values = field_changed(inner, random)
                changes.append(values)
                inner = inner.replace(**values)
            return inner

        inner = random.pick(functions(code))
        try:
            code = replaced(code, inner, change)
        finally:
            begin(f"{inner.co_name}: {changes}")
    elif kind < 9:
        data = flipped(marshal.dumps(code), random)
        begin(f"marshal.loads({data!r})")
        code = marshal.loads(data)
        if not isinstance(code, types.CodeType):
            return
    else:
        begin("CodeType(...)")
        code = constructed(code, random)
    look_at(code)
    exec(code, {"__name__": "fuzz", "__builtins__": BUILTINS})


BUILTINS = {name: getattr(__builtins__, name) for name in (
    "range", "len", "sum", "list", "str", "super", "ValueError", "KeyError", "TypeError", "StopIteration",
    "BaseException", "ExceptionGroup", "AssertionError", "int", "__build_class__", "next", "iter", "sorted", "print")}
BUILTINS["print"] = len


def run(seed, cases):
    codes = [compile(text, "fuzz.py", "exec") for text in PROGRAMS]
    for i in range(cases):
        random = Random(seed + i)
        begin(f"seed {seed + i}")
        try:
            case(codes[random.below(len(codes))], random)
        except BaseException as e:
            # The message must be there, and the traceback's lines.
            str(e)
            tb = e.__traceback__
            while tb is not None:
                tb.tb_lineno
                tb = tb.tb_next
