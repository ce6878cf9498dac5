# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Operations on strings that have a short way for strings of one byte a character: the same places see all kinds."""

import zlib


class Text(str):
    """Behaves as str where it does not say otherwise."""

    def __str__(self):
        return "never asked"

    def __format__(self, specification):
        return f"<{specification}>"


TEXTS = (
    "", " ", "a", "Abc", " two words\t", "x,y,,z", "aXa bXb", "é", "ÀÉ ß µ ÿ ªb", "\x85mid\xa0", "€uro", "ab€ba",
    "\ud800x", "Σας ΣΑΣ", "12", "-7", "1\n2\r\n3\x1c4", "𝒳y", Text("sub Class"), "one two three"[4:], "ab" + "cd" * 30,
)
PARTS = ("", "a", "b", " ", "é", "€", "ab", "x", ",", "words", Text("a"), None, 3, b"a", ("a", "x"), ("a", 3), ())
NUMBERS = (None, 0, 1, -1, 3, -3, True, 2**70, -(2**70), 1.5)


def attempt(operation):
    try:
        result = operation()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return type(result).__name__, ascii(result)


def show(name, results):
    """A checksum of each hundred results, because there are so many, and the last one."""
    for start in range(0, len(results), 100):
        block = results[start : start + 100]
        print(name, len(block), zlib.crc32(ascii(block).encode()), ascii(block[-1]))


def without_arguments():
    for name in (
        "lower upper casefold title capitalize swapcase isalpha isalnum isdecimal isdigit isnumeric isspace isprintable "
        "isidentifier islower isupper istitle isascii strip lstrip rstrip split rsplit splitlines encode"
    ).split():
        scope = {}
        exec(f"def operation(text): return text.{name}()", scope)
        show(name, [attempt(lambda: scope["operation"](text)) for text in TEXTS + (None, 5)])


def with_a_part():
    for name in (
        "strip lstrip rstrip split rsplit partition rpartition startswith endswith removeprefix removesuffix "
        "find rfind index rindex count __contains__ __add__"
    ).split():
        scope = {}
        exec(f"def operation(text, part): return text.{name}(part)", scope)
        show(name, [attempt(lambda: scope["operation"](text, part)) for text in TEXTS for part in PARTS])


def with_bounds():
    for name in "startswith endswith find rfind index rindex count".split():
        scope = {}
        exec(f"def operation(text, part, *bounds): return text.{name}(part, *bounds)", scope)
        exec(f"def first(text, part, start): return text.{name}(part, start)", scope)
        exec(f"def both(text, part, start, end): return text.{name}(part, start, end)", scope)
        texts = ("abcabc", "ééé", "a€a€")
        show(
            name,
            [
                (
                    attempt(lambda: scope["first"](text, part, start)),
                    attempt(lambda: scope["both"](text, part, start, end)),
                )
                for text in texts
                for part in ("", "a", "bc", "€", "é")
                for start in NUMBERS
                for end in NUMBERS[:6]
            ],
        )


def replaced():
    show(
        "replace",
        [
            (attempt(lambda: text.replace(old, new)), attempt(lambda: text.replace(old, new, count)))
            for text in TEXTS[:14]
            for old in ("", "a", "€", "é", "ab", None)
            for new in ("", "a", "é", "€€", 5)
            for count in (0, 1, -1, True)
        ],
    )


def split_by_limit():
    for name in ("split", "rsplit"):
        scope = {}
        exec(f"def operation(text, part, limit): return text.{name}(part, limit)", scope)
        show(
            name,
            [
                attempt(lambda: scope["operation"](text, part, limit))
                for text in TEXTS
                for part in (None, "", " ", "a", ",", "é")
                for limit in (-1, 0, 1, 2, True, None)
            ],
        )
    show("splitlines", [attempt(lambda: text.splitlines(keep)) for text in TEXTS for keep in (True, False, 1, [])])


def padded():
    for name in ("ljust", "rjust", "center", "zfill"):
        scope = {}
        exec(f"def operation(text, *more): return text.{name}(*more)", scope)
        exec(f"def width_only(text, width): return text.{name}(width)", scope)
        exec(f"def with_fill(text, width, fill): return text.{name}(width, fill)", scope)
        for operation, fills in (("width_only", [()]), ("with_fill", [("*",), ("é",), ("€",), ("",), ("ab",), (3,)])):
            if name == "zfill" and fills != [()]:
                continue
            show(
                name,
                [
                    attempt(lambda: scope[operation](text, width, *fill))
                    for text in TEXTS[:13]
                    for width in (-1, 0, 1, 4, 5, True, None)
                    for fill in fills
                ],
            )


def joined():
    def parts():
        yield from ("a", "b")

    lists = (
        [], ["a"], [Text("a")], ["a", "b"], ("é", "x"), ["€", ""], ["a", Text("b")], ["a", 3], [3], "abc", parts(), 5,
        {"k": 1}, map(str, range(3)), (c for c in "xyz"), (c for c in ("a", 1)),
    )
    show("join", [attempt(lambda: separator.join(items)) for separator in ("", "-", ", ", "€") for items in lists])


def translated():
    class Table(dict):
        def __missing__(self, key):
            return "?"

    tables = (
        {}, {97: "b"}, {97: None}, {97: 98}, {97: "€"}, {97: "xyz"}, {97: ""}, {97: 0x20AC}, {97: -1}, {97: 1.5}, Table(),
        ["x"] * 98, None,
    )
    show("translate", [attempt(lambda: text.translate(table)) for text in ("", "abca", "éa", "€a") for table in tables])


def coded():
    def encoded(text, encoding):
        return text.encode(encoding)

    def decoded(data, encoding):
        return data.decode(encoding)

    class Data(bytes):
        pass

    codings = ("utf-8", "UTF8", "ascii", "latin-1", "utf-16-le", "no such", None)
    show("encode", [attempt(lambda: encoded(text, c)) for text in TEXTS if "\ud800" not in text for c in codings])
    datas = (b"", b"a", b"abc", b"\xe9", b"\xc3\xa9x", bytearray(b"abc"), Data(b"abc"), bytearray(b"\xff"))
    show("decode", [attempt(lambda: decoded(data, c)) for data in datas for c in codings])
    show("decode", [attempt(lambda: data.decode()) for data in datas])


def sliced():
    def two(text, start, stop):
        return text[start:stop]

    def three(text, start, stop, step):
        return text[start:stop:step]

    texts = ("", "a", "abcde", "héllo", "a€b€c", Text("abc"), [1, 2, 3], (1, 2, 3), b"abc", None)
    bounds = (None, 0, 1, -1, 3, -3, 2**70, -(2**70), 1.5)
    show("slice", [attempt(lambda: two(text, i, j)) for text in texts for i in bounds for j in bounds])
    show(
        "steps",
        [attempt(lambda: three(text, i, j, k)) for text in texts for i in bounds[:5] for j in bounds[:5] for k in bounds],
    )


def compared():
    texts = ("", "a", "b", "ab", "é", "€", "\ud800", "𝒳", Text("a"), 5)
    for left in texts:
        print([(attempt(lambda: left < right), attempt(lambda: left >= right), left == right) for right in texts])
        print([(attempt(lambda: left + right), attempt(lambda: left in right)) for right in texts])
        print([{text: 1 for text in texts}.get(str.__str__(left) if isinstance(left, str) else left)])


def formatted():
    class Number(int):
        def __format__(self, specification):
            return f"[{specification}]"

    values = (0, 5, -5, 123456, -(2**63), 2**63 - 1, 2**70, Number(3), 1.5, "", "abc", "é", "€", Text("t"), None)

    def plain(value):
        return f"{value}", f"{value!r}|{value!s}|{value!a}", f"({value})"

    show("plain", [attempt(lambda: plain(value)) for value in values])
    for specification in (
        "5", "5d", "<5", ">8d", "^9", "=9", "*=9", "*^30d", "05", "030", "+5", "0<5", "5s", "é>12", "€>12", "x<", "d", "s",
        "0", "00005", "<05", ".2", ",", "xx",
    ):
        scope = {}
        exec(f"def one(value): return f'{{value:{specification}}}'", scope)
        exec(f"def converted(value): return f'{{value!s:{specification}}}'", scope)
        show(
            specification,
            [(attempt(lambda: scope["one"](value)), attempt(lambda: scope["converted"](value))) for value in values],
        )

    def nested(value, width):
        return f"{value:{width}}"

    print([nested(value, width) for value in ("a", 7) for width in (3, 5, 3)])


def converted():
    def number(value):
        return int(value)

    values = (
        5, True, 1.9, -1.9, 9.3e18, -9.3e18, 2.0**63, -(2.0**63), 1e300, float("inf"), float("nan"), "12", "-7", "+7", " 5 ",
        "1_0", "1__0", "", "-", "--1", "0x1", "٣", "9223372036854775807", "9223372036854775808", "99999999999999999999",
        "000000000000000000000012", Text("12"), b"12", None, "é", "1é",
    )
    for value in values:
        print(attempt(lambda: number(value)))


for _ in range(2):
    without_arguments()
with_a_part()
with_bounds()
replaced()
split_by_limit()
padded()
joined()
translated()
coded()
sliced()
compared()
formatted()
converted()
