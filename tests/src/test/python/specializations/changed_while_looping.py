# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Loops over dicts, sets, strings and bytes: what raises when the container changes, where, and what is caught."""
import sys


def grow_keys(d):
    seen = []
    try:
        for key in d:
            seen.append(key)
            d[key + 1000] = 1
    except RuntimeError as error:
        return seen, str(error), error.__traceback__.tb_lineno - grow_keys.__code__.co_firstlineno


def grow_items(d):
    seen = []
    try:
        for key, value in d.items():
            seen.append((key, value))
            if len(seen) == 2:
                d["new"] = 1
    except RuntimeError as error:
        return seen, str(error), error.__traceback__.tb_lineno - grow_items.__code__.co_firstlineno


def grow_numbered(d):
    seen = []
    try:
        for index, value in enumerate(d.values()):
            seen.append((index, value))
            if index == 1:
                del d[next(iter(d))]
    except RuntimeError as error:
        return seen, str(error)


def grow_set(s):
    seen = []
    try:
        for item in s:
            seen.append(item)
            s.add(len(s) + 1000)
    except RuntimeError as error:
        return len(seen), str(error)


def again(iterator, change):
    seen = [next(iterator)]
    change()
    for _ in range(2):
        try:
            for item in iterator:
                seen.append(item)
        except RuntimeError as error:
            seen.append(str(error))
    return seen


def zipped(first, second):
    try:
        return [pair for pair in zip(first, second)], list(first)
    except RuntimeError as error:
        return str(error)


def changed(make):
    d = {1: 2, 3: 4}
    iterator = make(d)
    next(iterator)
    d[5] = 6
    return iterator


def numbered(first, second):
    seen = []
    for index, (a, b) in enumerate(zip(first, second), 5):
        seen.append((index, a, b))
    return seen, list(first)


def fill(d):
    for key in d:
        d[key] = d[key] * 2
    for key, value in d.items():
        d[key] = value + 1
    return d


def holes(d):
    for key in range(0, 20, 3):
        del d[key]
    return [key for key in d], [value for value in d.values()], [pair for pair in d.items()]


def backwards(items):
    seen = []
    for item in reversed(items):
        seen.append(item)
        if len(seen) == 2 and isinstance(items, list):
            del items[:]
    return seen


class Noisy(dict):
    def __iter__(self):
        return iter(["own"])

    def items(self):
        return [("own", 1)]


class Quiet(dict):
    pass


def joined(d):
    keys = []
    for key in d:
        keys.append(key)
    for key, value in d.items():
        keys.append((key, value))
    return keys


for _ in range(3):
    print(grow_keys({1: 2, 3: 4}), grow_keys({}), grow_keys({number: 0 for number in range(4)}))
    print(grow_items({1: 2, 3: 4, 5: 6}), grow_items({"a": 1}))
    print(grow_numbered({1: 2, 3: 4, 5: 6}), grow_numbered({1: 2}))
    print(grow_set({1, 2, 3}), grow_set(set()))
    d = {1: 2, 3: 4}
    print(again(iter(d), lambda: d.update({9: 9})), again(iter(d.values()), lambda: d.pop(9)))
    s = {1, 2}
    print(again(iter(s), lambda: s.add(7)))
    print(zipped(iter([1, 2, 3]), changed(iter)), zipped(iter([]), changed(iter)), zipped(changed(iter), iter([])))
    print(numbered(iter([1, 2, 3]), "ab"), numbered(iter((1, 2)), [0.5, 1.5, 2.5]), numbered(iter([]), []))
    print(fill({1: 2, 3: 4}), holes({number: str(number) for number in range(20)}))
    print(backwards([1, 2, 3]), backwards(["a", "b", "c"]), backwards([1.5]), backwards((1, 2, 3)), backwards("né€😀"))
    print(joined(Noisy(a=1)), joined(Quiet(a=1)), joined({"a": 1, 2: None}))
    for text in ("", "aé", "€x", "😀\ud800z"):
        print([ascii(character) for character in text], [character == "x" for character in text])
    for data in (b"", b"a\xff", bytearray(b"\x00\x80")):
        total = 0
        for value in data:
            total += value
        print(total, [value for value in data])
    data = bytearray(b"abc")
    for value in data:
        if len(data) < 6:
            data.append(value)
    print(data)
