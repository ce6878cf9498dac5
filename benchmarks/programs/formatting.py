# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""f-strings, format specifications, % formatting, repr and str of numbers."""

SIZE = 9400


def run(n):
    length = 0
    name = "value"
    for i in range(n):
        x = i * 1.37
        length += len(f"{name}: {i} {x:.2f}")
        length += len(f"{i:5d}|{i:<8}|{i:>8}|{i:^9}|{i:+d}|{i:,}")
        length += len(f"{x:10.3f}|{x:e}|{x:g}|{x:%}|{x!r}")
        length += len(f"{i:#x} {i:08b} {i:o} {name!r:>10} {name:*^12}")
        length += len("%s %d %5.1f %r %x" % (name, i, x, name, i))
        length += len("{} {:>6} {key:.3s}".format(i, name, key=name))
        length += len(str(i)) + len(repr(x)) + len(str(x / 3))
        length += len(format(i * 1234567, "_d")) + len(f"{name}{i}{name}")
    return str(length)

if __name__ == "__main__":
    print(run(SIZE))
