# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Telephone bill in decimal arithmetic: parse, multiply, quantize, add, format."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal, getcontext

SIZE = 51_000


def run(n):
    getcontext().prec = 28
    rates = (Decimal("0.0013"), Decimal("0.00894"))
    basic_tax = Decimal("0.0675")
    far_tax = Decimal("0.0341")
    cent = Decimal("0.01")
    total = Decimal("0")
    taxes = Decimal("0")
    length = 0
    seed = 41
    for _ in range(n):
        seed = (seed * 48271) % 2147483647
        seconds = Decimal(str(seed % 4000))
        far = seed & 1
        price = (seconds * rates[far]).quantize(cent, rounding=ROUND_HALF_EVEN)
        tax = (price * basic_tax).quantize(cent, rounding=ROUND_DOWN)
        if far:
            tax += (price * far_tax).quantize(cent, rounding=ROUND_DOWN)
        total += price + tax
        taxes += tax
        length += len(str(price + tax))
    return "%s %s %d" % (total, taxes, length)

if __name__ == "__main__":
    print(run(SIZE))
