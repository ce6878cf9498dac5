# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""str() and repr() of everything at one place, and of one class at a place; hashes by identity; metaclasses that read."""


class Both:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class Text(str):
    def __str__(self):
        return self

    def __repr__(self):
        return Text("text's repr")


class Wrong:
    def __str__(self):
        return 5

    __repr__ = None


class Failing:
    def __str__(self):
        raise ValueError("no text")

    def __repr__(self):
        raise KeyError("no repr")


def tried(function, value):
    try:
        text = function(value)
        return type(text).__name__, str.__str__(text)
    except Exception as error:
        return type(error).__name__, error.args


def text(value):
    return str(value)


def shown(value):
    return repr(value)


VALUES = [
    0, -7, 1 << 70, True, None, 2.5, -0.0, 1j, "", "plain", "it's", '"', "'\"", "back\\slash", "tab\tnew\nline\r", "\x00\x1f\x7f",
    "\x80\xa0\xad\xe9\xff", "π", "🐍\ud800", b"by'tes", [1, "a"], ("b",), {"k": "v"}, {"one"}, range(3), Both(), OnlyRepr(),
    Text("sub"), Wrong(), Failing(), int, Both, len, ValueError("x"), ValueError(), KeyError("k"), slice(1), ...,
]
for _ in range(3):
    for value in VALUES:
        print(tried(text, value), tried(shown, value))
for value in (5, "x", Both(), OnlyRepr(), Text("t")):
    def once(v):
        return str(v), repr(v)
    print([once(value) for _ in range(4)][-1])

print(str(), str(b"a", "ascii"), str(object=3), Text(4), type(Text(4)).__name__, tried(lambda v: str(v, v), 1))
Both.__str__ = lambda self: "replaced"
print(text(VALUES[25]), shown(VALUES[25]))
del Both.__str__
print(text(VALUES[25]))


class Reading(type):
    def __getattribute__(cls, name):
        return "meta " + name

    def __repr__(cls):
        return "a class that is read"


class Read(metaclass=Reading):
    attribute = 1


class Method(type):
    def kind(cls):
        return "of the metaclass"

    @property
    def data(cls):
        return "data of the metaclass"


class Own(metaclass=Method):
    def kind(self):
        return "of the class"

    data = 1


def attribute(cls):
    return cls.attribute


def representation(cls):
    return cls.__repr__


print([attribute(Read) for _ in range(3)], shown(Read), Own.kind(Own()), Own.data)
for cls in (int, str, list, dict, tuple, set, Both, OnlyRepr, Own, object, float, bytes) * 2:
    print(getattr(cls, "__repr__") is cls.__dict__.get("__repr__", object.__repr__), representation(cls) is getattr(cls, "__repr__"), end=" ")
print()
Reading.__getattribute__ = type.__getattribute__
print([attribute(Read) for _ in range(3)])

kinds = {int: 1, Both: 2, len: 3, Own: 4}
print([kinds[key] for key in (int, Both, len, Own)], OnlyRepr in kinds, hash(int) == object.__hash__(int))
print(hash(Both) == hash(Both), isinstance(hash(VALUES[25]), int), object.__hash__(5) == object.__hash__(5))
