"""Loops that run long enough to be compiled while they run, in frames of every kind."""

import sys

N = 200_000


def raises():
    caught = 0
    for i in range(N):
        try:
            if i % 3 == 0:
                raise ValueError(i)
        except ValueError as e:
            caught += e.args[0] & 1
    return caught


def generates():
    total = 0
    for i in range(N):
        if i % 1000 == 0:
            yield total
        total += i
    yield total


def drains(iterations):
    total = 0
    for value in (i * 2 for i in range(iterations)):
        total += value
    return total


def looks_at_itself():
    count = 0
    frame = sys._getframe()
    while count < N:
        count += 1
        if count % 50_000 == 0:
            print(count, frame.f_locals["count"], frame.f_lineno - frame.f_code.co_firstlineno)
    return locals()["count"]


def looks_and_raises(size):
    frame = sys._getframe()
    count = 0
    for i in range(size):
        try:
            if i % 8 == 0:
                raise ValueError
            count += 1
        except ValueError:
            count -= 1
    return count, frame.f_locals["count"]


def closes_over():
    count = 0

    def step():
        nonlocal count
        count += 1

    for _ in range(N):
        step()
    return count


def nests():
    total = 0
    for i in range(500):
        for j in range(500):
            if j == 400:
                break
            if j & 1:
                continue
            total += i ^ j
    return total


def changes_type():
    total = 0
    for i in range(N):
        if i == N // 2:
            total = float(total)
        elif i == N * 3 // 4:
            total = total + 1j
        total += i
    return total


def overflows():
    value = 1
    for i in range(N):
        value = value * 3 if value.bit_length() < 70 else value >> 60
    return value


def has_finally():
    done = 0
    for i in range(N):
        try:
            if i % 7 == 0:
                continue
        finally:
            done += 1
    return done


class Namespace:
    total = 0
    for i in range(N):
        total += i & 3


print(raises())
print(sum(generates()))
print(drains(N))
print(looks_at_itself())
print(looks_and_raises(N))
print(closes_over())
print(nests())
print(changes_type())
print(overflows())
print(has_finally())
print(Namespace.total)

module_total = 0
for i in range(N):
    try:
        module_total += i
        if i % 5 == 0:
            raise KeyError
    except KeyError:
        module_total -= 1
print(module_total)
