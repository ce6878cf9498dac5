# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""sum, min, max, any, all, sorted, zip, map, filter, enumerate, reversed over lists, ranges and generators."""

SIZE = 360


def run(n):
    numbers = [(i * 7919) % 1009 for i in range(500)]
    floats = [i / 4 for i in numbers]
    words = ["word%d" % i for i in numbers]
    total = 0
    fraction = 0.0
    for i in range(n):
        total += sum(numbers) + min(numbers) + max(numbers)
        fraction += sum(floats) + max(floats, default=0.0)
        total += any(x == 1008 for x in numbers) + all(x >= 0 for x in numbers)
        total += sum(x * y for x, y in zip(numbers, reversed(numbers))) % 1000
        total += sum(map(len, words)) + len(max(words, key=len))
        total += sum(filter(lambda x: x % 2, numbers)) + sum(1 for _ in filter(None, numbers))
        total += min(numbers, key=lambda x: abs(x - i)) + max(i, 5, 7) - min(i, 3)
        for index, value in enumerate(numbers):
            if value == i:
                total += index
        total += sum(map(lambda a, b: a - b, numbers, range(500))) + any(floats) + all(words)
        total += sum(range(i)) + len(list(map(str, numbers[:50]))) + abs(-i) + divmod(i, 7)[1]
    return "%d %.2f" % (total, fraction)

if __name__ == "__main__":
    print(run(SIZE))
