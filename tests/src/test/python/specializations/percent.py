# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""% of strings at places that see one format, several, and values of every kind."""
from collections import namedtuple


class Text(str):
    def __str__(self):
        return Text("made of " + self[:])


class Shown:
    calls = 0

    def __str__(self):
        Shown.calls += 1
        return "shown"

    def __repr__(self):
        return "shown exactly"


class Wrong:
    def __str__(self):
        return 1

    def __repr__(self):
        return "wrong"


class Keys(dict):
    def __missing__(self, key):
        return "no " + key


Pair = namedtuple("Pair", "a b")
VALUES = [
    (), 1, "x", ("x",), (1, 2), (1, "x"), ("x", 1), (1, 2, 3), [1, 2], {"a": 1, "b": "two"}, {"a": 1}, {}, Pair(4, 5), True, (True, 2.5),
    (1 << 70, None), 2.5, None, Shown(), (Shown(), Shown()), Text("t"), (Text("t"), 1), "π", ("π", "\ud800"), (1, "é"), Wrong(), (Wrong(), 1),
    Keys(a=1), Keys(), b"bytes",
]


def tried(function, value):
    try:
        return function(value)
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


PLACES = [
    lambda v: "%s" % v,
    lambda v: "<%s>" % v,
    lambda v: "%r|" % v,
    lambda v: "no %d" % v,
    lambda v: "%s and %s" % v,
    lambda v: "%d%%, %r\xe9" % v,
    lambda v: "%(a)s=%(b)r" % v,
    lambda v: "%(a)d" % v,
    lambda v: "%(a)s and %s" % v,
    lambda v: "%%" % v,
    lambda v: "nothing" % v,
    lambda v: "%5s|%-4d" % v,
    lambda v: "%(a" % v,
    lambda v: "%((a))s" % v,
    lambda v: "%" % v,
    lambda v: "π %s" % v,
    lambda v: "%i" % v,
    lambda v: "%s %d %s" % v,
]
for place in PLACES:
    seen = [tried(place, value) for value in VALUES]
    print(seen)
    for _ in range(3):
        assert [tried(place, value) for value in VALUES] == seen
print(Shown.calls)


def formatted(template, values):
    return template % values


for template in ("%s", "%d-%d", "%s-%s-%s", "%(k)s", "%x", "%r", "%s"):
    print([tried(lambda v: formatted(template, v), v) for v in (1, (1, 2), ("a", "b", "c"), {"k": Shown()}, 255)])

values = [("name %d" % i, i, i / 4) for i in range(300)]
print(sum(len("%s is %d, not %s%%" % value) for value in values), "%s is %d, not %s%%" % values[7])
small = "%s" % "same"
print(small, "%s" % small == small)
