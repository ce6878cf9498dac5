# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Edit distances and longest common subsequences of words by dynamic programming."""

SIZE = 150

WORDS = "kitten sitting saturday sunday intention execution elephant relevant algorithm altruistic".split()


def distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def common(a, b):
    table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])
    return table[len(a)][len(b)]


def run(n):
    total = 0
    for i in range(n):
        a = WORDS[i % 10] * (1 + i % 3)
        for word in WORDS:
            total += distance(a, word) + 3 * common(a, word)
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
