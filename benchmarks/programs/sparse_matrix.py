# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Multiplies a sparse matrix in compressed rows with a vector, again and again."""

SIZE = 170


def build(rows, per_row):
    values, columns, starts = [], [], [0]
    for row in range(rows):
        for k in range(per_row):
            columns.append((row * 31 + k * k * 17 + k) % rows)
            values.append(1.0 / (1 + (row + k) % 13))
        starts.append(len(columns))
    return values, columns, starts


def multiply(values, columns, starts, vector, out):
    for row in range(len(out)):
        total = 0.0
        for k in range(starts[row], starts[row + 1]):
            total += values[k] * vector[columns[k]]
        out[row] = total


def run(n):
    rows = 1000
    values, columns, starts = build(rows, 6)
    vector = [1.0] * rows
    out = [0.0] * rows
    for _ in range(n):
        multiply(values, columns, starts, vector, out)
        scale = max(out)
        vector, out = [x / scale for x in out], vector
    return "%.9f" % sum(vector)

if __name__ == "__main__":
    print(run(SIZE))
