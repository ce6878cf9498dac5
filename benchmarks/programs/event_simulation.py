# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""A discrete-event simulation of a shop: generators as processes, a heap of events, queues, statistics."""

from collections import deque
from heapq import heappop, heappush

SIZE = 39_000


class Simulation:
    def __init__(self, seed):
        self.now = 0
        self.queue = []
        self.serial = 0
        self.seed = seed

    def random(self, limit):
        self.seed = (self.seed * 16807) % 2147483647
        return self.seed % limit

    def start(self, process, delay=0):
        self.serial += 1
        heappush(self.queue, (self.now + delay, self.serial, process))

    def run(self):
        steps = 0
        while self.queue:
            self.now, _, process = heappop(self.queue)
            steps += 1
            try:
                wanted = next(process)
            except StopIteration:
                continue
            if isinstance(wanted, int):
                self.start(process, wanted)
            elif not wanted.take(process):
                self.start(process)
        return steps


class Counter:
    def __init__(self, simulation, places):
        self.simulation = simulation
        self.free = places
        self.waiting = deque()
        self.longest = 0

    def take(self, process):
        if self.free:
            self.free -= 1
            return False
        self.waiting.append(process)
        self.longest = max(self.longest, len(self.waiting))
        return True

    def leave(self):
        if self.waiting:
            self.simulation.start(self.waiting.popleft())
        else:
            self.free += 1


def customer(simulation, counter, waits):
    arrived = simulation.now
    yield counter
    waits.append(simulation.now - arrived)
    yield 3 + simulation.random(14)
    counter.leave()


def arrivals(simulation, counter, waits, count):
    for _ in range(count):
        simulation.start(customer(simulation, counter, waits))
        yield 1 + simulation.random(9)


def run(n):
    simulation = Simulation(31)
    counter = Counter(simulation, 2)
    waits = []
    simulation.start(arrivals(simulation, counter, waits, n))
    steps = simulation.run()
    return "%d %d %d %d" % (steps, simulation.now, sum(waits), counter.longest)

if __name__ == "__main__":
    print(run(SIZE))
