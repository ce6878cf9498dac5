# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Compiles patterns without the cache of the re module."""

import re

SIZE = 240

PATTERNS = [
    r"[a-z]+[0-9]*",
    r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
    r"^\s*(def|class)\s+(\w+)\s*[(:]",
    r"(foo|bar|baz|qux|quux|corge)+?",
    r"\"(?:[^\"\\]|\\.)*\"",
    r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    r"(?<!\w)@[a-z_]\w*(?:\.\w+)*(?!\w)",
    r"((a|b)*(c|d)?e{2,5}){1,3}",
]


def run(n):
    groups = 0
    for i in range(n):
        re.purge()
        for pattern in PATTERNS:
            compiled = re.compile(pattern + "x" * (i % 3))
            groups += compiled.groups + (compiled.search("none here") is None)
    return str(groups)

if __name__ == "__main__":
    print(run(SIZE))
