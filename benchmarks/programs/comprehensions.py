# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""List, dict and set comprehensions and generator expressions, nested and filtered."""

SIZE = 2500


class Widget:
    def __init__(self, number):
        self.number = number
        self.kind = "abc"[number % 3]
        self.tags = [number % 2, number % 5]


def run(n):
    widgets = [Widget(i) for i in range(100)]
    total = 0
    for i in range(n):
        numbers = [w.number for w in widgets if w.kind != "b"]
        squares = {w.number: w.number * w.number for w in widgets}
        kinds = {w.kind for w in widgets}
        tags = [tag + i for w in widgets for tag in w.tags if tag]
        table = [[x * y for x in range(6)] for y in range(6)]
        total += sum(numbers) + len(squares) + len(kinds) + sum(tags)
        total += sum(value for row in table for value in row if value % 2)
        total += max(len(str(w.number)) for w in widgets)
        pairs = dict(zip(numbers, reversed(numbers)))
        total += sum(a * b for a, b in pairs.items()) % 1000
    return str(total)

if __name__ == "__main__":
    print(run(SIZE))
