# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Primes three ways: slice assignment in a bytearray, a list of flags, trial division."""

SIZE = 500_000


def by_slices(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\0\0"
    for i in range(2, int(n**0.5) + 1):
        if flags[i]:
            flags[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return sum(flags)


def by_list(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            for multiple in range(i * i, n + 1, i):
                flags[multiple] = False
    return count


def by_division(n):
    primes = []
    for candidate in range(2, n):
        for prime in primes:
            if prime * prime > candidate:
                primes.append(candidate)
                break
            if candidate % prime == 0:
                break
        else:
            primes.append(candidate)
    return len(primes)


def run(n):
    return "%d %d %d" % (by_slices(n * 4), by_list(n), by_division(n // 3))

if __name__ == "__main__":
    print(run(SIZE))
