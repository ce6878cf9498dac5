# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Sets of ints, strings and tuples: union, intersection, difference, membership, comprehension, frozensets."""

SIZE = 9200


def run(n):
    a = {i * 3 for i in range(n)}
    b = set(range(0, 2 * n, 2))
    total = len(a | b) + len(a & b) + len(a - b) + len(a ^ b)
    for i in range(n):
        if i in a:
            total += 1
        if i not in b:
            total += 2
    words = {"word%d" % (i % 700) for i in range(n)}
    total += sum(len(word) for word in words)
    seen = set()
    x, y = 0, 0
    for i in range(n):
        x = (x + i) % 61
        y = (y + x) % 67
        if (x, y) not in seen:
            seen.add((x, y))
        else:
            seen.discard((y, x))
    groups = {frozenset((i % 5, i % 7, i % 3)) for i in range(n)}
    total += sum(map(sum, groups)) + len(seen)
    while len(a) > n // 2:
        a.remove(max(a, key=lambda value: value % 1009) if len(a) % 512 == 0 else next(iter(a)))
    return "%d %d %d %s" % (total, len(groups), len(a), a <= b)

if __name__ == "__main__":
    print(run(SIZE))
