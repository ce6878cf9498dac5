"""Contexts keep what they were copied with; their views know their length; many variables; namespaces of exec()."""

import contextvars

variables = [contextvars.ContextVar(f"v{i}") for i in range(200)]
empty = contextvars.copy_context()
tokens = [variable.set(i) for i, variable in enumerate(variables)]
full = contextvars.copy_context()
variables[7].set("seven")
changed = contextvars.copy_context()
print(len(empty), len(full), len(changed), full[variables[7]], changed[variables[7]])
print(full == changed, full == full.copy(), variables[3] in full, variables[3] in empty)
print(sorted(full.values()) == list(range(200)), set(full.keys()) == set(variables), len(full.items()))
for token in reversed(tokens):
    token.var.reset(token)
print(len(contextvars.copy_context()), len(full))
keys = full.keys()
next(keys)
print(len(list(keys)), next(keys, "end"))
try:
    full.run()
except TypeError as error:
    print(error)


class Loud(dict):
    def __getitem__(self, key):
        print("get", key)
        return dict.__getitem__(self, key)

    def __setitem__(self, key, value):
        print("set", key)
        dict.__setitem__(self, key, value)


exec("x = 1\ny = x + 1\ndef f(): return y\nf()", Loud())
exec("a + 1", {"__builtins__": Loud(a=1)})
try:
    exec("a", {"__builtins__": 3})
except TypeError as error:
    print(error)
