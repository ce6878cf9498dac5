# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Many small patterns on short strings: match, search, groups, sub with a function."""

import re

SIZE = 11_000

NUMBER = re.compile(r"[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?")
NAME = re.compile(r"(?P<first>[A-Z]\w+) (?P<last>[A-Z]\w+)")
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
URL = re.compile(r"^(https?)://([^/:]+)(?::(\d+))?(/.*)?$")
SPACE = re.compile(r"\s+")


def run(n):
    total = 0
    out = 0
    for i in range(n):
        match = NUMBER.match("%d.%de2 apples" % (i, i % 7))
        total += match.end()
        match = NAME.search("the author is Ada Lovelace%d, they say" % i)
        total += len(match["first"]) + len(match.group("last"))
        match = DATE.match("20%02d-%02d-%02d" % (i % 100, i % 12 + 1, i % 28 + 1))
        total += sum(map(int, match.groups()))
        match = URL.match("http://example.org:%d/path/%d" % (i % 9999, i))
        total += len(match[4]) + int(match[3])
        if URL.match("ftp://example.org/%d" % i):
            raise AssertionError("no match wanted")
        out += len(SPACE.sub(" ", "a  b \t c\n %d   e" % i))
        out += len(NUMBER.sub(lambda m: str(len(m.group())), "x %d y %d z" % (i, i * i)))
        out += len(SPACE.split("one two  three %d" % i))
    return "%d %d" % (total, out)

if __name__ == "__main__":
    print(run(SIZE))
