# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
# The methods of str.
s = "Hello, Wörld"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), "straße".casefold(), "ß".upper(), "ŉ".title())
print(s.find("o"), s.find("o", 5), s.rfind("o"), s.find("x"), s.index("W"), s.count("l"), s.count(""), s.find("", 20), "aaa".count("aa"))
print("a,b,,c".split(","), "a,b,,c".split(",", 2), "a,b,,c".rsplit(",", 1), "  x  y ".split(), " x y z ".split(None, 1), " x y z ".rsplit(None, 1), "".split(), "".split(","))
print("a\nb\r\nc\rd\x0be\u2028f".splitlines(), "a\nb\n".splitlines(True), "a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("x"), "abc".rpartition("x"))
print(repr("  x ".strip()), repr("xxaxx".strip("x")), repr("  x ".lstrip()), repr("  x ".rstrip()), "abcba".strip("ab"), "\u3000x\u3000".strip())
print("abc".center(10, "*"), "abc".ljust(6, "."), "abc".rjust(6) + "|", "-42".zfill(6), "+7".zfill(4), "x".center(4) + "|", "abc".center(2))
print("abc".startswith("ab"), "abc".startswith(("x", "a")), "abc".endswith("bc", 1), "abc".startswith("", 3), "abc".startswith("", 4))
print("abcabc".replace("b", "XX"), "abcabc".replace("b", "", 1), "abc".replace("", "-"), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))
print(",".join(["a", "b"]), "".join([]), "-".join("xyz"), ", ".join(str(i) for i in range(3)))
for name in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"):
    print(name, [getattr(t, name)() for t in ("", "abc", "ABC", "Abc Def", "123", "²", "½", " \t", "a1", "_x", "é", "\n", "٣", "日本")])
print("abc" * 3, "abc" * 0, "ab" + "cd", "b" in "abc", "" in "abc", "abc" < "abd", "Z" < "a", "abc" == "abc", max("hello"), min("hello"))
t = "0123456789"
print(t[3], t[-1], t[2:5], t[:3], t[-3:], t[::2], t[::-1], t[8:2:-2], t[20:], t[5:2], len(t), list("äb"), tuple(reversed("xyz")))
print("tab\tx\ty".expandtabs(4), "a\tb".expandtabs(), "hello".translate({104: "J", 108: None, ord("o"): 48}), "abc".translate(str.maketrans("ab", "xy", "c")))
print("日本語😀"[3], len("日本語😀"), ord("😀"), chr(128512), "\N{SNOWMAN}", "\x41\u0042\U00000043\103", "日本語😀"[::-1])
print(repr("it's"), repr('say "hi"'), repr("it's \"both\""), repr("\t\n\r\\\x00\x7f\xa0\u200b\ud800é"), ascii("é😀\n"))
print("é".encode(), "é".encode("latin-1"), "é".encode("utf-16-le"), "aé".encode("ascii", "replace"), "aé".encode("ascii", "xmlcharrefreplace"), "aé".encode("ascii", "backslashreplace"))
print(str(b"abc", "utf-8"), str(b"abc"), str(object=12), str(), str(None), "%s" % None, str(1.0), str([1, "a"]))
print("a" "b" 'c', """tri
ple""", r"\n\d", "line\
continued")
print(hash("abc") == hash("ab" + "c"), "abc" is not None, "a".__add__("b"), "abc".__contains__("b"), "abc".__len__(), "x".__mul__(3), "abc".__getitem__(1))
for expression in ("'abc'[5]", "'abc'.index('x')", "'abc' + 1", "'a' * 'b'", "'abc'['a']", "''.join([1])", "'a'.split('')", "chr(-1)", "ord('ab')", "'é'.encode('ascii')",
                   "b'\\xff'.decode()", "'abc'.center()", "'a'.startswith(1)", "'x'.encode('nope')", "'abc'.foo", "'a' < 1", "'a'.ljust(5, 'ab')", "del_item()", "str(b'x', 'ascii', 'strict', 1)"):
    try:
        print(expression, repr(eval(expression)))
    except Exception as e:
        print(expression, type(e).__name__, e)
