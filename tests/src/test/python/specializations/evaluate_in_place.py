# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""eval and exec from places that the compiler knows: namespaces, builtins and future features of the caller."""

seen = "global"


def with_namespaces(text, names, more=None):
    return eval(text, names, more)


def only_globals(text, names):
    return eval(text, names)


def own(text, a, b):
    local = a * b
    return eval(text)


def statements(text, names):
    result = exec(text, names)
    return result, sorted(name for name in names if not name.startswith("__"))


def refused(call, *args):
    try:
        return call(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Names(dict):
    def __missing__(self, key):
        return "missing " + key


class Mapping:
    def __getitem__(self, key):
        return key * 2


code = compile("a + b", "<code>", "eval")
for round in range(3):
    print(with_namespaces("a + b", {"a": 1}, {"b": 2}), with_namespaces("  \ta", {"a": 3}), with_namespaces(code, {"a": 1, "b": 4}))
    print(only_globals("len(x)", {"x": "four"}), only_globals("[x for x in range(n)]", {"n": 3}))
    print(own("local + a", 3, 4), own("sorted(locals())", 1, 2), own("seen", 1, 2), own("(lambda: seen)()", 1, 2))
    print(statements("x = 1\ny = x + 1", {}), statements(compile("z = 0", "<s>", "exec"), {"a": 1}))
    print(with_namespaces("a + b", {}, Names(a="x")), refused(with_namespaces, "a + b", {}, Mapping()))
    print(refused(with_namespaces, "a +", {}), refused(with_namespaces, "a", None), refused(with_namespaces, "1", {}, 5))
    print(refused(with_namespaces, "1", 5), refused(with_namespaces, 1, {}), refused(with_namespaces, "1\0", {}))
    print(refused(statements, "if", {}), refused(statements, b"x = 2", {}), refused(only_globals, "nothing", {}))

names = {}
exec("x = 1", names)
print(sorted(names), names["__builtins__"] is __builtins__ or names["__builtins__"] is __builtins__.__dict__)

# A function whose builtins are its own gives them to what it evaluates.
source = '''
def evaluated(text):
    return eval(text, {})

def executed(text):
    names = {}
    exec(text, names)
    return names["x"]
'''
space = {"__builtins__": {"eval": eval, "exec": exec, "answer": 42}}
exec(source, space)
for round in range(3):
    print(space["evaluated"]("answer"), refused(space["evaluated"], "len('x')"), space["executed"]("x = answer + 1"))

# Future features, too: annotations are texts.
source = '''
from __future__ import annotations

def annotated(text):
    names = {}
    exec(text, names)
    return names["f"].__annotations__
'''
exec(source, names)


def plain(text):
    names = {}
    exec(text, names)
    return names["f"].__annotations__


for round in range(3):
    print(names["annotated"]("def f(a: 1 + 1): pass"), plain("def f(a: 1 + 1): pass"))


class Body:
    attribute = 5
    value = eval("attribute + 1")
    exec("made = attribute * 2")


print(Body.value, Body.made, [eval("seen") for _ in range(2)], list(map(eval, ["1 + 1", "2 * 3"])))


def generator():
    x = 7
    yield eval("x")
    yield eval("x + y", {"x": 1}, {"y": 2})


print(list(generator()))
