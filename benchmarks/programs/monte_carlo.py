# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Estimates pi with a lagged generator of its own: method calls, list indexing, float arithmetic."""

SIZE = 210_000


class Generator:
    """Subtractive generator with lags 24 and 55."""

    def __init__(self, seed):
        self.values = []
        for _ in range(55):
            seed = (seed * 16807) % 2147483647
            self.values.append(seed)
        self.i = 0
        self.j = 31

    def next(self):
        values = self.values
        value = values[self.i] - values[self.j]
        if value < 0:
            value += 2147483647
        values[self.i] = value
        self.i = self.i + 1 if self.i < 54 else 0
        self.j = self.j + 1 if self.j < 54 else 0
        return value / 2147483647


def run(n):
    random = Generator(113)
    inside = 0
    for _ in range(n):
        x = random.next()
        y = random.next()
        if x * x + y * y <= 1.0:
            inside += 1
    return "%d %.4f" % (inside, 4.0 * inside / n)

if __name__ == "__main__":
    print(run(SIZE))
