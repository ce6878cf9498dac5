# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Dictionaries: int, string and tuple keys, get, setdefault, update, deletion, iteration, merging."""

SIZE = 120_000


def run(n):
    numbers = {}
    for i in range(n):
        numbers[i * 7919 % 100_003] = i
    texts = {}
    for i in range(n):
        key = "key" + str(i % 1000)
        texts[key] = texts.get(key, 0) + i
    pairs = {}
    for i in range(n):
        pairs.setdefault((i % 50, i % 30), []).append(i)
    total = 0
    for key, value in numbers.items():
        total += key ^ value
    for key in texts:
        total += texts[key]
    for values in pairs.values():
        total += len(values)
    for i in range(n):
        if i in numbers:
            total += 1
            del numbers[i]
    for i in range(0, n, 2):
        total += numbers.pop(i * 7919 % 100_003, -1)
    merged = {**texts, "extra": 1} | {"key1": 0}
    merged.update(more=5, **{"key2": 3})
    inverse = {value: key for key, value in texts.items()}
    last = merged.popitem()
    return "%d %d %d %d %s" % (total, len(numbers), len(inverse), len(merged), last)

if __name__ == "__main__":
    print(run(SIZE))
