# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Sequence matching, unified differences and close matches of lines and words."""

import difflib

SIZE = 370


def lines(seed, n):
    out = []
    for i in range(n):
        seed = (seed * 16807) % 2147483647
        out.append("line %d of %d\n" % (i // 2, seed % 7))
    return out


def run(n):
    total = 0
    for i in range(n):
        a = lines(3, 80)
        b = lines(3, 80)
        b[10:15] = ["changed\n"]
        b.insert(40 + i, "new line\n")
        total += len(list(difflib.unified_diff(a, b, "before", "after")))
        total += len(list(difflib.ndiff(a[:8], b[2:12])))
        new = "private volatile Thread thread%d;" % i
        matcher = difflib.SequenceMatcher(None, "private Thread currentThread;", new)
        total += int(matcher.ratio() * 1000) + len(matcher.get_opcodes())
        total += len(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy", "appeal"]))
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
