# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A generated function of 2,000 lines, called again and again; and the time to compile it."""

SIZE = 530


def source(lines):
    out = ["def long(a, b, c):"]
    for i in range(lines):
        kind = i % 8
        if kind == 0:
            out.append("    a = (a * %d + b) %% 10007" % (i % 13 + 2))
        elif kind == 1:
            out.append("    b ^= a + %d" % i)
        elif kind == 2:
            out.append("    if a > b: c += 1")
        elif kind == 3:
            out.append("    x%d = a - b" % (i % 40))
        elif kind == 4:
            out.append("    c += len(str(a)) if c %% 50 == %d else 1" % (i % 50))
        elif kind == 5:
            out.append("    b = b %% 5003 + x%d %% 3" % ((i - 2) % 40))
        elif kind == 6:
            out.append("    for k in range(2): c += k")
        else:
            out.append("    a, b = b, a")
    out.append("    return a + b + c")
    return "\n".join(out)


def run(n):
    space = {}
    exec(source(2000), space)
    long = space["long"]
    total = 0
    for i in range(n):
        total = (total * 3 + long(i, i + 1, 2)) % 1000003
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
