# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# Floats: printing, rounding, comparison with integers, special values.
import math
inf, nan = float("inf"), float("nan")
for x in (0.0, -0.0, 1.0, 0.1, 1/3, 1e16, 1e15, 123456789012345680.0, 1e22, 1e23, 1.5e-5, 0.0001, 5e-324, 1.7976931348623157e308, inf, -inf, nan):
    print(repr(x), str(x), f"{x:.3f}", f"{x:g}", f"{x:e}", "%10.2f|" % x, f"{x:+}", x == x, bool(x))
print(0.1 + 0.2, 0.1 * 3, 1e308 * 10, -1e308 * 10, inf - inf, 2.0 ** 0.5, (-8.0) ** (1/3))
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, -2), 1e20 // 3, 5 % inf, -5 % inf)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5678, -2), round(1e300, 5), round(0.5), round(1.5), round(2.0**70))
print(int(1e20), math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), int(-0.5))
print((0.75).as_integer_ratio(), (2.0).is_integer(), (2.5).is_integer(), (0.1).hex(), float.fromhex("0x1.8p3"), (-2.5).__abs__())
print(1 == 1.0, 1 < 1.5, 2**53 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, -10**400 < -inf, nan < 1, nan == nan, nan != nan)
print(hash(1.0), hash(0.5), hash(inf), hash(-inf), hash(1e300), hash(-0.0), {1.0: "a"}[1])
print(float("  -1_0.5e1 "), float("Infinity"), float("-nan"), float(10**20), float("1e400"), float("١.٥"))
print(min(1.0, 1), max(1, 1.0), min(nan, 1.0) != min(nan, 1.0), max(1.0, nan), sum([0.1] * 10), sum([1, 2.5, 3]), math.fsum([0.1] * 10))
print(sorted([3.5, -inf, 2, 1e3, -0.5, inf]))
z = 3 + 4j
print(z, abs(z), z * z, z / (1 - 1j), z ** 2, z.conjugate(), -z, z == 3 + 4j, complex("1-2j"), complex(1.5, -0.0), hash(z), 1j * 1j, z + 1, z - 2.5)
print(repr(1e5j), repr(complex(-0.0, 2)), repr(complex(inf, nan)), f"{z:.2f}", bool(0j))
print(math.sqrt(2), math.pi, math.e, math.hypot(3, 4), math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(10**20))
print(math.sin(1), math.atan2(1, -1), math.log(10), math.log2(8), math.log10(1000), math.log(2**100, 2), math.exp(1), math.pow(2, 0.5))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(nan), math.copysign(1, -0.0), math.frexp(10.0), math.ldexp(0.5, 4), math.modf(-3.25), math.fmod(-7, 3), math.prod([1.5, 2, 3]))
for expression in ("1.0 / 0", "1.0 // 0", "1.0 % 0.0", "0.0 ** -1", "float('x')", "int(float('nan'))", "int(float('inf'))", "math.sqrt(-1)", "math.log(0)",
                   "10**400 * 1.0", "2.0 ** 10000", "1j // 1", "1j < 2j", "float(None)", "math.factorial(-1)", "complex('1+')", "1.5 << 2"):
    try:
        print(expression, eval(expression))
    except Exception as e:
        print(expression, type(e).__name__, e)
