# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# One function sees int, then big int, float, str, list and a class of its own: each answer must be right.
class Number:
    def __init__(self, value): self.value = value
    def __add__(self, other): return Number(self.value + getattr(other, "value", other))
    def __radd__(self, other): return Number(other + self.value)
    def __mul__(self, other): return f"{self.value}*{other}"
    def __lt__(self, other): return self.value < getattr(other, "value", other)
    def __eq__(self, other): return self.value == getattr(other, "value", other)
    def __repr__(self): return f"N{self.value}"


def add(a, b): return a + b
def multiply(a, b): return a * b
def less(a, b): return a < b
def equal(a, b): return a == b
def chain(a, b, c): return a + b * c
def increment(x):
    x += 1
    return x
def negate(x): return -x
def divide(a, b): return a / b, a // b, a % b
def bits(a, b): return a & b, a | b, a ^ b, a << 2, a >> 1


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return type(e).__name__, str(e)


pairs = [(1, 2), (2**63 - 1, 1), (2**70, -1), (1.5, 2), (2, 1.5), (1.5, 2.5), ("a", "b"), ([1], [2]), ((1,), (2,)), (Number(1), Number(2)), (Number(1), 5), (5, Number(1)), (True, False), (1j, 2), ("a", 1), (None, 1), (b"a", b"b"), (1, 2)]
for f in (add, multiply, less, equal):
    for a, b in pairs:
        for _ in range(3):
            result = attempt(f, a, b)
        print(f.__name__, a, b, result)
for a in (1, 1.0, 2**64, "x", Number(3), True):
    print(attempt(increment, a), attempt(negate, a), attempt(chain, a, 2, 3))
for a, b in ((7, 2), (7.5, 2), (-7, 2), (2**70, 3), (7, 0), (7, 2.5), (-2**63, -1), (True, 2)):
    print(attempt(divide, a, b), attempt(bits, a, b))


def total(values):
    result = 0
    for v in values: result += v
    return result


print(total(range(1000)), total([0.5] * 10), total([1, 2.5, 2**70]), total([2**62] * 4), total((True, 2)), attempt(total, ["a"]), total([Number(1), 2]))
def count(n):
    i = 0
    while i < n: i += 1
    return i
print(count(5000), count(10.5), count(True))
def power(a, b): return a ** b
print([attempt(power, a, b) for a, b in ((2, 10), (2, -1), (2.0, 3), (2, 0.5), (10, 20), (2, 100), (0, -1), (-8, 1/3), ("a", 2))])
