# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Dynamic programming and branch and bound: knapsack, coin change, longest increasing subsequence, subset sums."""

from bisect import bisect_left

SIZE = 240


def knapsack(items, capacity):
    best = [0] * (capacity + 1)
    for weight, value in items:
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
    return best[capacity]


def coins(amount, kinds):
    ways = [1] + [0] * amount
    for kind in kinds:
        for total in range(kind, amount + 1):
            ways[total] += ways[total - kind]
    return ways[amount]


def increasing(values):
    tails = []
    for value in values:
        i = bisect_left(tails, value)
        if i == len(tails):
            tails.append(value)
        else:
            tails[i] = value
    return len(tails)


def subset_sums(values):
    sums = {0}
    for value in values:
        sums |= {old + value for old in sums}
    return len(sums)


def run(n):
    items = [(3 + i * 7 % 23, 10 + i * 13 % 31) for i in range(30)]
    total = 0
    for i in range(n):
        total += knapsack(items, 150 + i % 10)
        total += coins(300 + i % 10, (1, 2, 5, 10, 20, 50)) % 1009
        total += increasing([(k * 7919 + i) % 1009 for k in range(400)])
        total += subset_sums([(k * k + i % 10) % 97 for k in range(12)])
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
