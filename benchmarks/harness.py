# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Runs one program again and again and prints a line for each iteration; works on every Python 3.

Arguments: the program, the seconds to spend, the least and the greatest number of iterations.
"""

import sys
import time


def main():
    path, seconds, least, most = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    space = {"__name__": "benchmark", "__file__": path}
    exec(compile(text, path, "exec"), space)
    run, size = space["run"], space["SIZE"]
    end = time.perf_counter() + seconds
    count = 0
    while count < least or (count < most and time.perf_counter() < end):
        start = time.perf_counter()
        result = run(size)
        elapsed = time.perf_counter() - start
        count += 1
        print("iteration %d %.9f %s" % (count, elapsed, result), flush=True)


main()
