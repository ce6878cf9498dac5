# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Pancake flips over all permutations: list indexing, slice reversal and small-integer arithmetic."""

SIZE = 9

# The time grows exponentially with the size; the growth is measured at these.
SIZES = (7, 8, 9)


def run(n):
    order = list(range(n))
    counts = [0] * n
    most_flips = 0
    checksum = 0
    index = 0
    remaining = n
    while True:
        while remaining > 1:
            counts[remaining - 1] = remaining
            remaining -= 1

        first = order[0]
        if first != 0:
            work = order[:]
            flips = 0
            while first != 0:
                low = 0
                high = first
                while low < high:
                    swap = work[low]
                    work[low] = work[high]
                    work[high] = swap
                    low += 1
                    high -= 1
                flips += 1
                first = work[0]
            if flips > most_flips:
                most_flips = flips
            if index & 1:
                checksum -= flips
            else:
                checksum += flips

        while True:
            if remaining == n:
                return "%d %d" % (checksum, most_flips)
            moved = order[0]
            for i in range(remaining):
                order[i] = order[i + 1]
            order[remaining] = moved
            counts[remaining] -= 1
            if counts[remaining] > 0:
                break
            remaining += 1
        index += 1


if __name__ == "__main__":
    print(run(SIZE))
