# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Functions that read and write module globals in loops; constants and functions looked up as globals."""

SIZE = 260_000

STEP = 3
LIMIT = 1 << 20
counter = 0
history = []
state = {"calls": 0}


def bump(amount):
    global counter
    counter += amount
    if counter > LIMIT:
        counter -= LIMIT


def twice(x):
    return x * 2


def work(n):
    global counter, last
    for i in range(n):
        bump(STEP)
        if i % 4 == 0:
            counter ^= twice(i)
        last = abs(counter - i)
        state["calls"] += 1
    history.append(counter)


def run(n):
    global counter
    counter = 0
    state["calls"] = 0
    history.clear()
    work(n)
    work(n // 2)
    return "%d %d %d %s" % (counter, last, state["calls"], history)

if __name__ == "__main__":
    print(run(SIZE))
