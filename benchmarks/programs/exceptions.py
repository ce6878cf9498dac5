# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Raising, catching, chaining, finally and re-raising in loops; try blocks that never fail."""

SIZE = 56_000


class Refused(Exception):
    def __init__(self, code):
        super().__init__("refused", code)
        self.code = code


def risky(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 7 == 0:
        raise KeyError(i)
    return i


def wrapped(i):
    try:
        return risky(i)
    except KeyError as error:
        raise ValueError("wrapped") from error


def deep(level, i):
    if level == 0:
        return wrapped(i)
    try:
        return deep(level - 1, i)
    finally:
        deep.unwound += 1


deep.unwound = 0


def run(n):
    deep.unwound = 0
    total = 0
    caught = [0, 0, 0, 0]
    for i in range(n):
        try:
            total += deep(3, i)
        except Refused as error:
            caught[0] += error.code & 1
        except (ValueError, TypeError) as error:
            caught[1] += error.__cause__.args[0] & 1
        else:
            caught[2] += 1
        try:
            {}[i]
        except LookupError:
            caught[3] += 1
        try:
            total += int("x") if i % 5 == 0 else 1
        except ValueError:
            total -= 1
    return "%d %d %s" % (total, deep.unwound, caught)

if __name__ == "__main__":
    print(run(SIZE))
