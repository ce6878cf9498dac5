"""Imports inside functions: what a loaded module gives changes, and so does what the import depends on."""

import builtins
import sys
import types


def root():
    from math import sqrt
    return sqrt(4.0)


def plain():
    import string
    return string


def dotted():
    import os.path
    return os.path.basename("a/b")


def dotted_as():
    import os.path as path
    return path.basename("a/c")


def answer():
    from made_up import answer
    return answer


def whole():
    import made_up
    return made_up


def from_package():
    from xml.etree import ElementTree
    return ElementTree.__name__


def attempt(function):
    try:
        return function()
    except ImportError as e:
        return type(e).__name__, str(e).partition(" (")[0]


print([root() for _ in range(5)], [plain().__name__ for _ in range(5)], [dotted() for _ in range(5)])
print([dotted_as() for _ in range(5)], [from_package() for _ in range(5)])

# A module that is replaced, changed and removed.
print([attempt(answer) for _ in range(3)])
sys.modules["made_up"] = first = types.ModuleType("made_up")
first.answer = 1
print([answer() for _ in range(4)], [whole() is first for _ in range(4)])
first.answer = 2
print([answer() for _ in range(4)])
for value in range(6):
    first.answer = value
    print(answer(), end=" ")
print()
del first.answer
print([attempt(answer) for _ in range(3)])
second = types.ModuleType("made_up")
second.answer = "second"
sys.modules["made_up"] = second
print([answer() for _ in range(4)], [whole() is second for _ in range(4)])
sys.modules["made_up"] = None
print([attempt(whole) for _ in range(3)])
del sys.modules["made_up"]
print([attempt(whole) for _ in range(3)])


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        print("asked for", name)
        return name * 2


sys.modules["made_up"] = Lazy("made_up")
print([answer() for _ in range(3)])
third = types.ModuleType("made_up")
third.__getattr__ = lambda name: print("module asked for", name) or name.upper()
sys.modules["made_up"] = third
print([answer() for _ in range(2)])
sys.modules["made_up"] = 42
print([whole() for _ in range(3)], [attempt(answer) for _ in range(2)])

# Another __import__, and the first one again.
original = builtins.__import__


def importer(name, globals=None, locals=None, fromlist=(), level=0):
    print("import", name, fromlist, level)
    return original(name, globals, locals, fromlist, level)


builtins.__import__ = importer
print(root(), plain().__name__, dotted())
builtins.__import__ = original
print([root() for _ in range(3)], [plain().__name__ for _ in range(3)])

# Relative imports, from the globals of whoever runs the code.
package = types.ModuleType("pack")
package.__path__ = []
package.member = "member of pack"
other = types.ModuleType("other")
other.__path__ = []
other.member = "member of other"
sys.modules.update(pack=package, other=other)
code = compile("def f():\n    from . import member\n    return member\n", "relative", "exec")
for name in ["pack", "other", "pack"]:
    space = {"__package__": name, "__name__": name + ".inner", "__spec__": None}
    exec(code, space)
    print([space["f"]() for _ in range(4)])
space["__package__"] = "other"
print([space["f"]() for _ in range(3)])
del space["__package__"], package.member
space["__package__"] = "pack"
print([attempt(space["f"]) for _ in range(3)])
space["__package__"] = ""
print([attempt(space["f"]) for _ in range(3)])
