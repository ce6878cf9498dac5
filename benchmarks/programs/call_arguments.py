# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Calls with keywords, defaults, *args, **kwargs, forwarding wrappers and partial application."""

from functools import partial, wraps

SIZE = 36_000


def plain(a, b, c):
    return a + b * c


def defaults(a, b=2, *, scale=1, offset=0):
    return (a + b) * scale + offset


def collect(*args, **kwargs):
    return len(args) + len(kwargs) + sum(args)


def positional(a, /, b, *, c=3):
    return a - b + c


def traced(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


@traced
def wrapped(a, b=1, **rest):
    return a + b + len(rest)


def run(n):
    wrapped.calls = 0
    total = 0
    triple = (1, 2, 3)
    options = {"scale": 2, "offset": 5}
    half = partial(defaults, scale=3)
    for i in range(n):
        total += plain(i, 2, 3)
        total += plain(c=1, a=i, b=4)
        total += plain(*triple)
        total += defaults(i)
        total += defaults(i, 1, offset=i)
        total += defaults(i, **options)
        total += collect(1, 2, *triple, x=1, **options)
        total += positional(i, b=2)
        total += wrapped(i)
        total += wrapped(i, b=3, z=4)
        total += half(i, 2)
    return "%d %d" % (total, wrapped.calls)

if __name__ == "__main__":
    print(run(SIZE))
