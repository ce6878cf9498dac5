# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""What tools cost that are not in use: times one function before any was, and after each was switched off again.

Prints "tools BEFORE TRACED TRACE PROFILE MONITORING", seconds of an iteration: before any tool was used, with a trace
function, after the trace function was taken away, after a profile function was, and after sys.monitoring was used (where
there is one). Arguments: which function, and the seconds for each of the five; the first gets three times as many, because
what is compared with it starts warm.
"""

import sys
import time


def loop(size):
    total = 0
    for i in range(size):
        if i & 1:
            total += i * 3 % 7
        else:
            total -= i
    return total


class Account:
    def __init__(self):
        self.balance = 0

    def add(self, amount):
        self.balance += amount
        return self


def calls(size):
    account = Account()
    for i in range(size):
        account.add(i).add(-1)
    return account.balance


def numbers(size):
    for i in range(size):
        yield i * 2


def generators(size):
    return sum(n for n in numbers(size) if n % 3)


def exceptions(size):
    count = 0
    for i in range(size):
        try:
            if i % 8 == 0:
                raise ValueError(i)
        except ValueError:
            count += 1
    return count


FUNCTIONS = {"loop": (loop, 400_000), "calls": (calls, 150_000), "generators": (generators, 200_000),
             "exceptions": (exceptions, 100_000)}


def iteration(run, size):
    start = time.perf_counter()
    run(size)
    return time.perf_counter() - start


def steady(run, size, seconds, least=30):
    """The median of the last third of the iterations that fit into the seconds."""
    end = time.perf_counter() + seconds
    times = []
    while len(times) < least or time.perf_counter() < end:
        times.append(iteration(run, size))
    last = sorted(times[-(len(times) // 3):])
    return last[len(last) // 2]


def trace(run, size, seconds):
    events = [0]

    def tracer(frame, event, argument):
        events[0] += 1
        return tracer

    sys.settrace(tracer)
    try:
        # Steps cost much: a part of the size tells.
        result = steady(run, size // 20, seconds, 3) * 20
    finally:
        sys.settrace(None)
    assert events[0] > size // 20
    return result


def profile(run, size):
    events = [0]

    def profiler(frame, event, argument):
        events[0] += 1

    sys.setprofile(profiler)
    try:
        run(size // 20)
    finally:
        sys.setprofile(None)
    assert events[0]


def monitor(run, size):
    monitoring = sys.monitoring
    events = [0]

    def line(code, number):
        events[0] += 1

    tool = monitoring.PROFILER_ID
    monitoring.use_tool_id(tool, "benchmark")
    monitoring.register_callback(tool, monitoring.events.LINE, line)
    monitoring.set_events(tool, monitoring.events.LINE)
    try:
        run(size // 20)
    finally:
        monitoring.set_events(tool, 0)
        monitoring.register_callback(tool, monitoring.events.LINE, None)
        monitoring.free_tool_id(tool)
    assert events[0] > size // 20


def main():
    run, size = FUNCTIONS[sys.argv[1]]
    seconds = float(sys.argv[2])
    result = run(size)
    results = [steady(run, size, 3 * seconds), trace(run, size, seconds), steady(run, size, seconds)]
    profile(run, size)
    results.append(steady(run, size, seconds))
    if hasattr(sys, "monitoring"):
        monitor(run, size)
        results.append(steady(run, size, seconds))
    assert run(size) == result
    print("tools " + " ".join("%.9f" % value for value in results), flush=True)


main()
