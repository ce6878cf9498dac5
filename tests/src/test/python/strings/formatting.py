# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# f-strings, str.format, the percent operator and the format mini-language.
import datetime
name, n, x = "Ann", 42, 3.14159
print(f"{name} {n:5d}| {n:<5}| {n:^7}| {n:>05}| {n:+d} {n:x} {n:#x} {n:#o} {n:#b} {n:c} {n:e} {n:,} {1234567:_} {1234567:,}")
print(f"{x:.2f} {x:8.3f}| {x:<8.1f}| {x:+.1e} {x:.0f} {x:g} {x:%} {x:.1%} {1234567.891:,.2f} {x:010.3f} {-x:010.3f} {0.00001:g} {1e10:g} {x!r:>10}")
print(f"{name!r} {name!s} {name!a} {name:>6} {name:*^9} {name:.2} {name:6.2}| {'ü'!a}")
print(f"{n=} {x=:.2f} {name=!s} {n = } {n+1=} {name.upper()=}")
width, precision = 10, 3
print(f"{x:{width}.{precision}f}|{x:>{width}}|{'a':{'*'}^{width}}|{n:{'0' + '8'}b}")
print(f"{{literal}} {{{n}}} {'nested ' + f'{n} {f"{x:.1f}"}'} {(lambda v: v * 2)(n)} {[i for i in range(3)]} {dict(a=1)['a']}")
print(f"{'a' if n > 40 else 'b'} {n!r:^{width}} {1 if True else 2:>3} {'''multi
line'''} {"quotes"} {
    n
    + 1  # a comment is allowed
}")
print(f"{datetime.date(2024, 2, 29):%d.%m.%Y} {datetime.timedelta(hours=5)}")
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{a} {b[0]} {b[k]} {c.real}".format(a=1, b={0: "z", "k": "v"}, c=5), "{:>{w}}".format("r", w=5), "{0!r:10}|".format("q"))
print("{:d} {:5} {:<5}| {:^5}| {:,}".format(5, 6, 7, 8, 123456789), "{{}}".format(), "{:b} {:o} {:X}".format(10, 10, 255), "{0:.3} {0:10}|".format("abcdef"), "{!s:>4}".format(1))
print("%d %i %s %r %x %X %o %c %c %% %5d|%-5d|%05d|%+d" % (1, 2, "s", "r", 255, 255, 8, "c", 65, 3, 4, 5, 6))
print("%f %.2f %10.3f| %-10.1f| %e %g %G %.3s %10s| %-10s|" % (1.5, 2.345, 3.14159, 2.5, 12345.678, 0.00001, 1e20, "abcdef", "right", "left"))
print("%(a)s and %(b)05.1f" % {"a": 1, "b": 2.25}, "%s" % (1,), "%s %s" % ((1, 2), [3]), "%*d|%-*d|" % (5, 1, 4, 2), "%#x %#o % d" % (255, 8, 5), "%a" % "é", "%.0f" % 0.5, "%d" % 3.99)
print(b"%d %s %x %c" % (1, b"bytes", 255, 65), b"%5.1f|" % 2.25)
print(format(255, "08b"), format(-5, "+,d"), format("a", ">3"), format(1.0, ""), format(12.5, "=+8"), format(True, "d"), format(True), format(None), format(1e6, ",.0f"), format(3, "n"), format(1+2j, ".1f"))
print(f"{10**20:,} {10**20:e} {-0.0:.1f} {-0.04:.1f} {-0.04:z.1f} {float('inf'):5} {float('nan'):+} {1e16:.1f} {123.456:.4} {1e-7} {5e-324} {0.1:.20f} {2.5:.0f} {1.005:.2f}")


class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec): return f"<{spec}|{self.amount}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"


m = Money(5)
print(f"{m} {m:eur} {m!r} {m!s:>5} {m!r:>6}", "{:abc}".format(m), "%s %r" % (m, m), format(m, "q"))
for expression in ("'%d' % 'x'", "'%s %s' % 1", "'%s' % (1, 2)", "'{}'.format()", "'{a}'.format()", "'{:d}'.format('x')", "f'{1:q}'", "'{'.format(1)", "'}'.format(1)", "'%q' % 1", "format('a', '=5')",
                   "'{:,}'.format('a')", "'%(a)s' % (1,)", "'{0} {}'.format(1, 2)", "format(1.5, 'd')", "f'{[]:5}'", "'%c' % 'ab'", "'{!x}'.format(1)", "'%' % ()", "format(5, '.2d')", "'%s' % {}['a']"):
    try:
        print(expression, repr(eval(expression)))
    except Exception as e:
        print(expression, type(e).__name__, e)

class Whole(int):
    pass

class Text(str):
    pass

for value in (True, Whole(1), Text("a"), 1.5, 1j):
    for specification in ("q", "abc", "5.2s"):
        try:
            print(format(value, specification))
        except ValueError as error:
            print(error)
