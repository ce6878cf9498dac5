# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Loops in the body of a module, where every variable is a global: executed anew each time."""

SIZE = 190_000

BODY = """
total = 0
values = []
previous = 1
for i in range(count):
    total += i * i % 7
    if i % 3 == 0:
        values.append(i)
        previous = (previous * 5 + i) % 1009
    elif i % 5 == 0:
        total -= previous
x = 0
while x < count:
    x += 2
    total ^= x
squares = [v * v for v in values if v % 2]

class Point:
    x = 1
    y = x + total % 3

def scaled(v):
    return v * Point.y
result = sum(squares) % 100003 + scaled(total)
"""

code = compile(BODY, "body", "exec")


def run(n):
    space = {"count": n}
    exec(code, space)
    return "%d %d" % (space["result"], len(space["values"]))

if __name__ == "__main__":
    print(run(SIZE))
