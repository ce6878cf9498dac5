# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""An operating system's scheduler with devices, workers and an idle task: virtual calls and linked lists."""

SIZE = 3

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = range(2)
BUFFER = 4


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * BUFFER

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    """One task: whether it holds a packet, waits for one, or is held back, decides whether it may run."""

    def __init__(self, scheduler, identity, priority, queue):
        self.scheduler = scheduler
        self.link = scheduler.first
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.pending = queue is not None
        self.waiting = True
        self.held = False
        scheduler.first = self
        scheduler.table[identity] = self

    def start_running(self):
        self.pending = False
        self.waiting = False

    def blocked(self):
        return self.held or (self.waiting and not self.pending)

    def accept(self, packet, current):
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > current.priority:
                return self
        else:
            packet.append_to(self.queue)
        return current

    def resume(self):
        packet = None
        if self.waiting and self.pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.pending = self.queue is not None
        return self.step(packet)

    def step(self, packet):
        raise NotImplementedError


class IdleTask(Task):
    def __init__(self, scheduler, count):
        super().__init__(scheduler, IDLE, 0, None)
        self.start_running()
        self.control = 1
        self.count = count

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.scheduler.hold(self)
        if self.control & 1 == 0:
            self.control //= 2
            return self.scheduler.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.scheduler.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, scheduler, priority, queue):
        super().__init__(scheduler, WORKER, priority, queue)
        self.destination = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.scheduler.wait(self)
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.owner = self.destination
        packet.datum = 0
        for i in range(BUFFER):
            self.letter += 1
            if self.letter > 26:
                self.letter = 1
            packet.data[i] = 64 + self.letter
        return self.scheduler.send(self, packet)


class HandlerTask(Task):
    def __init__(self, scheduler, identity, priority, queue):
        super().__init__(scheduler, identity, priority, queue)
        self.work = None
        self.devices = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work = packet.append_to(self.work)
            else:
                self.devices = packet.append_to(self.devices)
        work = self.work
        if work is not None:
            position = work.datum
            if position >= BUFFER:
                self.work = work.link
                return self.scheduler.send(self, work)
            device = self.devices
            if device is not None:
                self.devices = device.link
                device.datum = work.data[position]
                work.datum = position + 1
                return self.scheduler.send(self, device)
        return self.scheduler.wait(self)


class DeviceTask(Task):
    def __init__(self, scheduler, identity, priority):
        super().__init__(scheduler, identity, priority, None)
        self.busy_with = None

    def step(self, packet):
        if packet is None:
            done = self.busy_with
            if done is None:
                return self.scheduler.wait(self)
            self.busy_with = None
            return self.scheduler.send(self, done)
        self.busy_with = packet
        return self.scheduler.hold(self)


class Scheduler:
    def __init__(self):
        self.first = None
        self.table = [None] * 6
        self.sent = 0
        self.holds = 0

    def run(self):
        current = self.first
        while current is not None:
            if current.blocked():
                current = current.link
            else:
                current = current.resume()

    def hold(self, task):
        self.holds += 1
        task.held = True
        return task.link

    def wait(self, task):
        task.waiting = True
        return task

    def release(self, identity):
        task = self.table[identity]
        task.held = False
        current = self.table[IDLE]
        return task if task.priority > current.priority else current

    def send(self, sender, packet):
        target = self.table[packet.owner]
        self.sent += 1
        packet.link = None
        packet.owner = sender.identity
        return target.accept(packet, sender)


def simulate():
    scheduler = Scheduler()
    IdleTask(scheduler, 10_000)
    WorkerTask(scheduler, 1000, Packet(Packet(None, WORKER, WORK_PACKET), WORKER, WORK_PACKET))
    for handler, device, priority in ((HANDLER_A, DEVICE_A, 2000), (HANDLER_B, DEVICE_B, 3000)):
        queue = None
        for _ in range(3):
            queue = Packet(queue, device, DEVICE_PACKET)
        HandlerTask(scheduler, handler, priority, queue)
    DeviceTask(scheduler, DEVICE_A, 4000)
    DeviceTask(scheduler, DEVICE_B, 5000)
    scheduler.run()
    return scheduler.sent, scheduler.holds


def run(n):
    result = None
    for _ in range(n):
        result = simulate()
    return "%d %d" % result


if __name__ == "__main__":
    print(run(SIZE))
