# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Runs one program again and again and prints a line for each iteration; works on every Python 3.

Arguments: the program, the seconds to spend at most, the least and the greatest number of iterations, and, where the growth
with the input is wanted, factors for the size such as 1,2,4: half of the seconds go to the smallest size before anything is
compared, as a program that still warms up gets faster while it grows, and the rest is shared by the sizes. No further size is
tried when a single iteration takes longer than all of them. A program may name other sizes itself (SIZES).

A program that is as fast as it gets is not run to the end of its time: once half of that is over, it ends as soon as
the last two thirds of the time so far have brought no faster iteration than the first third. Less would not do: where
compilers share two processors with the program, it may stand still for some seconds before the code that matters is there.
"""

import sys
import time


# An iteration is faster than the best one when it takes less than this share of its time: the rest is noise.
BETTER = 0.99


def measure(run, size, seconds, least, most):
    began = time.perf_counter()
    now = 0.0
    best = best_at = float("inf")
    count = 0
    while count < least or (count < most and now < seconds and (now < seconds / 2 or best_at > now / 3)):
        start = time.perf_counter()
        result = run(size)
        end = time.perf_counter()
        elapsed = end - start
        now = end - began
        if elapsed < best * BETTER:
            best, best_at = elapsed, now
        count += 1
        print("iteration %d %.9f %s" % (count, elapsed, result), flush=True)
    return elapsed


def main():
    path, seconds, least, most = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    space = {"__name__": "benchmark", "__file__": path}
    exec(compile(text, path, "exec"), space)
    run, size = space["run"], space["SIZE"]
    if len(sys.argv) > 5:
        factors = sys.argv[5].split(",")
        sizes = space["SIZES"] if "SIZES" in space else [int(size * float(factor)) for factor in factors]
        print("factor warm-up", flush=True)
        measure(run, sizes[0], seconds / 2, least, most)
        part = seconds / 2 / len(factors)
        for factor, grown in zip(factors, sizes):
            print("factor %s" % factor, flush=True)
            if measure(run, grown, part, least, most) > seconds:
                break
    else:
        measure(run, size, seconds, least, most)


main()
