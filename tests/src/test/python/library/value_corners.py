# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Corners of arrays, aliases, length hints and iterators' states.
import array, copy, locale, pickle
from types import GenericAlias
nan = array.array("d", [float("nan")])
print(nan == nan, nan != nan, nan < nan, nan <= nan, array.array("d", [1, 2]) < array.array("d", [1, 3]),
      array.array("i", [1, 2]) == array.array("d", [1.0, 2.0]), array.array("i", [1]) < array.array("i", [1, 2]))
print(array._array_reconstructor(array.array, "u", 18, "\U0002030a".encode("utf-16-le")))

alias = tuple[int, *tuple[str, ...]]
print(copy.deepcopy(alias), pickle.loads(pickle.dumps(alias)) == alias, type(iter(list[int])).__name__)
(one,) = list[int]
print(one, list(iter(list[int]).__reduce__()[1]))

class Unsure:
    def __init__(self, error):
        self.error = error
    def __iter__(self):
        return iter([1, 2])
    def __len__(self):
        raise self.error
class Hint:
    def __iter__(self):
        return iter([1, 2])
    def __length_hint__(self):
        raise ValueError("hint")
print(list(Unsure(TypeError())), tuple(Unsure(TypeError())))
for make in (list, tuple, [].extend, bytearray().extend, bytes):
    for value in (Unsure(RuntimeError("len")), Hint()):
        try:
            print(make(value))
        except (RuntimeError, ValueError) as e:
            print(type(e).__name__, e)

print(format(1234567, "n"), format(1234567.5, "n"))
try:
    type("A", (), {"__doc__": "x\udcdc"})
except UnicodeEncodeError as e:
    print(e)
print("\u019b".capitalize() == "\u019b", repr("\U00014000"), "\u1c89".isalpha(), "ǆx".title())

class Draining:
    def __init__(self, iterator):
        self.iterator = iterator
    def __hash__(self):
        return hash("iter")
    def __eq__(self, other):
        list(self.iterator)
        return other == "iter"
import builtins
for source in ("xyz", [1, 2], (1, 2), b"ab", bytearray(b"ab")):
    it = iter(source)
    function = iter
    del builtins.__dict__["iter"]
    builtins.__dict__[Draining(it)] = function
    try:
        print(it.__reduce__())
    finally:
        del builtins.__dict__["iter"]
        builtins.iter = function
