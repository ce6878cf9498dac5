# SPDX-FileCopyrightText: The Fantail Authors
# SPDX-License-Identifier: Apache-2.0
"""Properties, slots, __getattr__, __setattr__, descriptors, getattr and setattr with computed names."""

SIZE = 56_000


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self, a, b):
        self.a = a
        self.b = b


class Temperature:
    def __init__(self, celsius):
        self._celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        self._celsius = value

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32


class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "target", target)

    def __getattr__(self, name):
        return getattr(self.target, name)

    def __setattr__(self, name, value):
        setattr(self.target, name, value)


class Clamped:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, min(100, value))


class Gauge:
    left = Clamped()
    right = Clamped()


class Logged:
    reads = 0

    def __init__(self):
        self.value = 1

    def __getattribute__(self, name):
        Logged.reads += 1
        return object.__getattribute__(self, name)


def run(n):
    slotted = Slotted(1, 2)
    warm = Temperature(20)
    proxy = Proxy(slotted)
    gauge = Gauge()
    logged = Logged()
    Logged.reads = 0
    names = ["left", "right"]
    total = 0.0
    for i in range(n):
        slotted.a += slotted.b
        warm.celsius = i % 40
        total += warm.fahrenheit + warm.celsius
        proxy.b = i % 3
        total += proxy.a
        gauge.left = i
        gauge.right = -i
        total += getattr(gauge, names[i & 1])
        total += logged.value
        total += getattr(slotted, "missing", 2)
        if hasattr(warm, "kelvin"):
            total += 1
    return "%.2f %d" % (total, Logged.reads)

if __name__ == "__main__":
    print(run(SIZE))
