# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A class of 500 attributes and 200 methods, made at run time; instances with many attributes."""

SIZE = 670


def make_class():
    def getter(i):
        return lambda self: getattr(self, "a%d" % i) + i

    body = {"c%d" % i: i for i in range(300)}
    for i in range(200):
        body["m%d" % i] = getter(i)

    def init(self, base):
        for i in range(200):
            setattr(self, "a%d" % i, base + i)

    body["__init__"] = init
    return type("Wide", (), body)


Wide = make_class()


def run(n):
    total = 0
    for i in range(n):
        wide = Wide(i)
        total += wide.a0 + wide.a50 + wide.a199 + wide.c0 + wide.c299
        wide.a7 += wide.m7() + wide.m150()
        for k in range(0, 200, 5):
            total += getattr(wide, "m%d" % k)()
        total += sum(vars(wide).values()) + len(vars(wide))
        if hasattr(wide, "missing"):
            raise AssertionError
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
