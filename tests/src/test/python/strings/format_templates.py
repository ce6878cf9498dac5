# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Each format at a place of its own: str.format, % with widths and precisions, format() and f-strings."""

FIELDS = [
    "{}", "{:>8}", "{!r:^9}", "{0}{0}", "{0:5}{k}", "{k:{w}}", "{0.real}", "{0[0]}", "{", "}", "{{}}{}", "{a}", "{1}", "{:{}}",
    "{0}{}", "{}{0}", "{!x}", "{:d}", "{:,}", "{0!s:>7}", "{k!a}", "a\u1234{}é", "\ud800{}", "{:\u1234>6}", "{k}-{k!r}-{}", "{:.3}", "{: }",
]
PERCENT = [
    "%5d", "%-5d|", "%05d", "%+d", "% d", "%+05d", "%-05d|", "%x", "%#x", "%#X", "%o", "%#o", "%08x", "%.3d", "%i", "%u", "%5s|", "%-6s|",
    "%.1s", "%6.2r|", "%05s", "%f", "%.2f", "%8.3f|", "%-8.1f|", "%08.1f", "%+.0f", "%#.0f", "%e", "%.3e", "%E", "%g", "%.3g", "%#g", "%G",
    "%5.1f%%", "a%sb%5.1fc", "%(k)5.2f", "%(k)-8s|%(k)s", "%c", "%5c", "%*d", "%.*f", "%a", "%ld", "%", "%5", "%z", "%5.", "\u1234%5d", "%100d",
]
SPECIFICATIONS = ["", "5", "<5", "^7", "*>7", "=6", "06", "+", " ", ",", "_", "x", "#x", "#010b", "o", "c", "n", "d", "s", ".2", ".2f", "8.3f", "e", ".3e",
                  "g", ".3g", "%", ".1%", "z.1f", "#.0f", "é<8", "\u1234^8", "+,.2f", "08,.1f", "q", ".", "5.2s"]
FLOATS = [0.0, -0.0, 0.5, 1.5, 2.5, -3.14159, 1e16, 1e22, 5e-324, 123456.789, 9.9995, 999999.5, 0.00012345]
VALUES = [7, -(10**6), 2**63, True, -0.0, 2.5, -3.14159, 1e22, 9.9995, float("-inf"), float("nan"), "text", "é\u1234", None, (1.5,)]


def made(source):
    return eval("lambda v, d: " + source)


def tried(function, value):
    try:
        return function(value, {"k": value})
    except Exception as error:
        return type(error).__name__ + ": " + str(error)


def show(name, functions):
    for value in VALUES:
        print(ascii(value), ascii([tried(function, value) for function in functions]))


show("fields", [made("%r.format(v, k=v, w=9)" % text) for text in FIELDS])
show("percent", [made("%r %% %s" % (text, "d" if "(k)" in text else "v")) for text in PERCENT])
show("percent", [made("%r %% (v,)" % text) for text in PERCENT if "(k)" not in text])
show("f-strings", [made('f"{v:%s}"' % text) for text in SPECIFICATIONS])
show("format", [made("format(v, %r)" % text) for text in SPECIFICATIONS[:12]])
print([round(x, n) for x in FLOATS for n in range(-2, 20, 3)])
print([repr(x / 7) for x in FLOATS], [f"{x / 7:.{n}f}" for x in FLOATS for n in (0, 5, 17, 18, 19, 30)])


class Formatting:
    def __format__(self, specification):
        return "<%s>" % specification

    def __repr__(self):
        return "repr"


template = "{0} {0:x} {0!r:>6} {name:.2f} {1}"
for _ in range(3):
    print(template.format(Formatting(), 5, name=2.345), "%r %6s %.1f" % (Formatting(), "a", 0.25))
