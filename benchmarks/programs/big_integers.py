# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Factorials, powers modulo a prime, Fibonacci by doubling, conversion to and from decimal text, gcd."""

from math import gcd

SIZE = 1000

# The numbers grow with the size, too: eight times of it would pass the limit of the digits that `str` gives.
SIZES = (125, 250, 500, 1000)


def fibonacci(n):
    if n == 0:
        return 0, 1
    a, b = fibonacci(n >> 1)
    c = a * (2 * b - a)
    d = a * a + b * b
    return (d, c + d) if n & 1 else (c, d)


def probably_prime(n):
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for base in (2, 3, 5, 7, 11, 13):
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def run(n):
    check = 0
    for i in range(n):
        product = 1
        for k in range(1, 150 + i):
            product *= k
        text = str(product)
        check += int(text[:50]) % 9973 + len(text)
        a, b = fibonacci(2000 + i)
        check += gcd(a, product) % 9973
        check += probably_prime((1 << 127) - 1 + 2 * (i % 7))
        check ^= (a >> 700) & 0xFFFFFFFFFFFF
        check += (a * b // (product + 1)) % 101 + (-a) % 7 + (~b & 255)
    return str(check)

if __name__ == "__main__":
    print(run(SIZE))
