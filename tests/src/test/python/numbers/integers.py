# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Integer arithmetic across the border between machine words and big integers.
big = 2 ** 63
print(big, -big, big - 1, -big - 1)
values = [0, 1, -1, 2, -2, 7, -7, 2**31, -2**31, 2**62, -2**62, 2**63 - 1, -2**63, 2**63, 10**30, -10**30]
for a in values:
    print(a, -a, +a, ~a, abs(a), a.bit_length(), a.bit_count(), hash(a), bool(a))
for a in values:
    for b in (3, -3, 2**40, -2**63, 10**25):
        print(a + b, a - b, a * b, a // b, a % b, divmod(a, b), a & b, a | b, a ^ b, a < b, a == b)
for shift in (0, 1, 5, 62, 63, 64, 100):
    print(1 << shift, -1 << shift, 3 << shift, (1 << 100) >> shift, -5 >> shift)
print([x ** 3 for x in (-5, 0, 5, 10**10)], (-2) ** 63, (-2) ** 64, 3 ** 100)
print(pow(3, 100, 7), pow(3, -1, 7), pow(-3, 5, 7), pow(2, 10**6, 10**9 + 7), 2 ** -2, 0 ** 0)
print(7 / 2, -7 / 2, 10**30 / 10**28, 1 / 3, 2**64 / 3)
print(int("0x1f", 16), int("-0b101", 0), int("  12_000 "), int("z", 36), int(b"77", 8), int(3.99), int(-3.99), int("٣"))
print(hex(255), oct(8), bin(-5), hex(-2**70))
print((255).to_bytes(2, "big"), (-3).to_bytes(4, "little", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True))
print(round(12345, -2), round(15, -1), round(25, -1), round(-15, -1), round(7))
print((6).as_integer_ratio(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator)
print(True + True, True * 10, True / 2, -True, ~False, True & 1, True ^ True, isinstance(True, int))
print(0xFF_FF, 0o17, 0b1010, 1_000_000)
print(10**20 == 1e20, 2**53 + 1 == float(2**53), 2**53 < 2**53 + 0.5, hash(2**61 - 1), hash(2**61), hash(-1))
n = 2**63 - 1
for _ in range(3):
    n += 1
    print(n, type(n).__name__)
n -= 5
print(n)
total = 1
for i in range(1, 31):
    total *= i
print(total, total >> 60, total % (2**31 - 1))
for expression in ("1 // 0", "1 % 0", "1 / 0", "0 ** -1", "1 << -1", "int('x')", "int('')", "int('1__0')", "int([])", "pow(2, -1, 4)",
                   "divmod(5, 0)", "(1).to_bytes(0, 'big')", "(-1).to_bytes(1, 'big')", "1 + '1'", "'1' + 1", "int('9', 8)", "1 << (1 << 70)"):
    try:
        print(expression, eval(expression))
    except Exception as e:
        print(expression, type(e).__name__, e)


# Powers with a modulus: numbers whose products fit in a machine word, and others.
bases = (0, 1, -1, 2, -7, 10**9, 3037000499, 2**62, -(2**63), 10**30)
exponents = (0, 1, 2, 3, 63, 10**9 + 7, 10**20)
moduli = (1, -1, 2, -2, 7, -7, 97, 3037000499, -3037000499, 3037000500, 2**62, -(2**63), 10**25)
powers = [pow(base, exponent, modulus) for base in bases for exponent in exponents for modulus in moduli]
print(sum(power * place for place, power in enumerate(powers)), powers[::41])
for operands in ((1, 2, 0), (2, -1, 7), (2, -1, 4), (True, True, 2)):
    try:
        print(pow(*operands))
    except ValueError as error:
        print(error)

# Greatest common divisors of big numbers, against Euclid's algorithm.
import math


def euclid(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


seed = 12345
wrong = []
for size in range(20, 2400, 17):
    numbers = []
    for factor in (size, size // 2, size // 3):
        seed = seed * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
        numbers.append(pow(3, factor, 1 << size) * (seed >> 17) + (seed & 0xffff))
    a, b, common = numbers
    for x, y in ((a, b), (b * common, -a * common), (a * common, common), (a << 70, b << 90), (a, 0), (0, -a), (a, a + 1), (a, seed)):
        if math.gcd(x, y) != euclid(x, y):
            wrong.append((x, y))
first, second = 1, 1
for _ in range(500):
    first, second = second, first + second
print(wrong, math.gcd(first, second), math.gcd(first * 6, second * 9, 2**80 * 3), math.gcd(-(2**63), 2**64), math.lcm(2**70, 6**30, -10), math.gcd(), math.gcd(0, 0))
