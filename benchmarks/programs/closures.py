# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Functions made in functions: counters with nonlocal, adders, composition, callbacks in a loop."""

SIZE = 110_000


def counter(start):
    value = start

    def up(step=1):
        nonlocal value
        value += step
        return value

    def get():
        return value

    return up, get


def compose(*functions):
    def composed(x):
        for function in functions:
            x = function(x)
        return x

    return composed


def adder(n):
    return lambda x: x + n


def each(items, action):
    for item in items:
        action(item)


def run(n):
    up, get = counter(5)
    pipeline = compose(adder(1), lambda x: x * 2, adder(-3))
    total = 0
    items = [1, 2, 3, 4]
    for i in range(n):
        up(i & 3)
        total += pipeline(i)
        total += adder(i)(1)

        def add(item):
            nonlocal total
            total += item * i

        each(items, add)
    return "%d %d" % (total, get())

if __name__ == "__main__":
    print(run(SIZE))
