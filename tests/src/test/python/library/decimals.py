# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Decimal arithmetic: results, conditions and texts of operations on numbers of many sizes under many contexts."""
import copy
import decimal
import pickle
import random
from decimal import *

numbers = random.Random(7)
ROUNDINGS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
TWO = ("add subtract multiply divide divide_int remainder divmod remainder_near compare compare_signal compare_total "
       "max min max_mag min_mag next_toward quantize same_quantum copy_sign").split()
SHIFTS = "rotate shift scaleb".split()
ONE = ("abs plus minus normalize sqrt to_integral_exact to_integral_value to_sci_string to_eng_string logb next_minus "
       "next_plus number_class is_normal is_subnormal create_decimal exp ln log10").split()
FORMATS = ["", ".2f", "e", ".3e", "g", ".4g", "%", ".1%", ",", "012,.2f", "<20", "^20.3", "+", "=+20", "z.1f", "*>30,.3f"]


def number():
    if numbers.random() < 0.05:
        return numbers.choice(["inf", "-inf", "nan", "snan", "nan123", "-snan9", "0", "-0", "0E+3", "0E-5"])
    digits = "".join(numbers.choice("0123456789") for _ in range(numbers.randint(1, numbers.choice([1, 3, 18, 28, 40]))))
    exponent = numbers.choice([0, 0, -1, -2, 3, numbers.randint(-30, 30), numbers.randint(-400, 400)])
    return f"{numbers.choice(['', '-'])}{digits}E{exponent}"


def operate():
    context = Context(prec=numbers.choice([1, 3, 9, 18, 19, 28]), rounding=numbers.choice(ROUNDINGS),
                      Emin=numbers.choice([-999999, -20]), Emax=numbers.choice([999999, 20]),
                      clamp=numbers.randint(0, 1), traps=[])
    kind = numbers.random()
    if kind < 0.6:
        name, operands = numbers.choice(TWO), (number(), number())
    elif kind < 0.7:
        name, operands = numbers.choice(SHIFTS), (number(), str(numbers.randint(-20, 20)))
    elif kind < 0.95:
        name, operands = numbers.choice(ONE), (number(),)
    else:
        name, operands = "fma", (number(), number(), number())
    result = getattr(context, name)(*map(Decimal, operands))
    print(name, *operands, context.prec, context.rounding[6:], "=", result,
          *[signal.__name__ for signal, on in context.flags.items() if on])


for _ in range(150):
    operate()
for form in FORMATS:
    print(form, [format(Decimal(text), form) for text in ("0", "-1234567.891", "1E+5", "2.50E-9", "-0.0", "NaN", "inf")])

print(Decimal(2) ** 100, Decimal(2) ** -3, Decimal("1.1") ** Decimal("2.5"), Decimal(144) ** Decimal("0.5"))
print(pow(Decimal(3), 200, 1000), Decimal(10) ** 40, Decimal("-2") ** 3)
print(Decimal("1.25") == 1.25, Decimal(3) == 3, Decimal("0.5") < 0.75, hash(Decimal("1.25")) == hash(1.25))
print({Decimal("1.0"): 1}[1], sum([Decimal("0.1")] * 10), round(Decimal("2.675"), 2), int(Decimal("-7.9")))

for bad in (lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal("x"), lambda: Decimal(1) + 1.0,
            lambda: Decimal("1E+999999") * 10, lambda: Decimal(-1).sqrt(), lambda: Decimal("nan") < 1,
            lambda: Decimal(10 ** 30) // Decimal("0.1"), lambda: Context(prec=0), lambda: Context(rounding="up")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)

with localcontext(prec=5, rounding=ROUND_DOWN) as inner:
    print(Decimal(2) / 3, inner.flags[Inexact], getcontext() is inner)
print(Decimal(2) / 3, getcontext())
with localcontext() as exact:
    exact.prec, exact.Emax, exact.Emin = MAX_PREC, MAX_EMAX, MIN_EMIN
    exact.traps[Inexact] = True
    print(Decimal(1) / Decimal(2 ** 40), Decimal(10) ** 20 + Decimal("1E-20"))


class Money(Decimal):
    pass


price = Money("3.50")
for other in (copy.copy(price), copy.deepcopy(price), pickle.loads(pickle.dumps(price)), price + 1, abs(price)):
    print(type(other).__name__, other)
print(pickle.loads(pickle.dumps(BasicContext)), Decimal("-1.5e3").as_tuple(), Decimal("0.375").as_integer_ratio())
