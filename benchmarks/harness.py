# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Runs one program again and again and prints a line for each iteration; works on every Python 3.

Arguments: the program, the seconds to spend, the least and the greatest number of iterations, and, where the growth with
the input is wanted, factors for the size such as 1,2,4: the seconds are spent on each, and no further one is tried when a
single iteration takes that long. A program may name other sizes itself (SIZES).
"""

import sys
import time


def measure(run, size, seconds, least, most):
    end = time.perf_counter() + seconds
    count = 0
    while count < least or (count < most and time.perf_counter() < end):
        start = time.perf_counter()
        result = run(size)
        elapsed = time.perf_counter() - start
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
        for index, factor in enumerate(factors):
            print("factor %s" % factor, flush=True)
            grown = space["SIZES"][index] if "SIZES" in space else int(size * float(factor))
            if measure(run, grown, seconds, least, most) > seconds:
                break
    else:
        measure(run, size, seconds, least, most)


main()
