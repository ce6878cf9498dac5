# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""with statements: classes, contextmanager generators, ExitStack, suppress, nested and failing ones."""

from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress

SIZE = 6700


class Resource:
    open = 0
    total = 0

    def __init__(self, number):
        self.number = number

    def __enter__(self):
        Resource.open += 1
        return self

    def __exit__(self, kind, value, traceback):
        Resource.open -= 1
        Resource.total += 1
        return kind is ZeroDivisionError

    def close(self):
        Resource.total += 10


@contextmanager
def doubled(log, value):
    log.append(value)
    try:
        yield value * 2
    finally:
        log.append(-value)


def run(n):
    Resource.open = Resource.total = 0
    log = []
    check = 0
    for i in range(n):
        with Resource(i) as first, Resource(2) as second:
            check += first.number + second.number
        with doubled(log, i) as value:
            check += value
        with Resource(i):
            check += 10 // (i % 2)
        with suppress(KeyError):
            check += {}[i]
        with ExitStack() as stack:
            for k in range(3):
                stack.enter_context(Resource(k))
            stack.callback(log.append, 1)
        with nullcontext(5) as five, closing(Resource(1)):
            check += five
        try:
            with doubled(log, 1):
                raise LookupError
        except LookupError:
            check += 1
    return "%d %d %d %d" % (check, Resource.open, Resource.total, sum(log))

if __name__ == "__main__":
    print(run(SIZE))
