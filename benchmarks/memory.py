# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Makes one large structure and prints what it takes, in bytes: "memory LIVE RESIDENT PEAK".

LIVE is what the heap of a Java virtual machine holds more than before, after a collection; elsewhere it is what the
process became larger by. RESIDENT is the size of the process afterwards, PEAK its largest size. Argument: which structure.
"""

import gc
import sys


def numbers(count):
    return list(range(1000, 1000 + count))


def strings(count):
    return {"key %d" % i: i for i in range(count)}


class Point:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


def instances(count):
    return [Point(i, i + 1, i + 2) for i in range(count)]


def status(name):
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith(name + ":"):
                return int(line.split()[1]) * 1024
    return 0


def java_heap():
    try:
        import java
        runtime = java.type("java.lang.Runtime").getRuntime()
    except Exception:
        return None
    for _ in range(3):
        runtime.gc()
    return runtime.totalMemory() - runtime.freeMemory()


def measure(make, count):
    make(1000)
    gc.collect()
    before = java_heap()
    before_process = status("VmRSS")
    kept = make(count)
    gc.collect()
    after = java_heap()
    resident = status("VmRSS")
    live = resident - before_process if before is None else after - before
    print("memory %d %d %d" % (live, resident, status("VmHWM")), flush=True)
    return len(kept)


cases = {"numbers": (numbers, 10_000_000), "strings": (strings, 1_000_000), "instances": (instances, 1_000_000)}
name, _, scale = sys.argv[1].partition("/")
function, size = cases[name]
measure(function, size // int(scale or 1))
