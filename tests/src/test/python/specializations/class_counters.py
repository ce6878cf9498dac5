"""Attributes of classes that keep changing: assignments reach whoever reads them, whatever happens to the class meanwhile."""

import threading


class Counter:
    count = 0
    label = "a"

    def add(self):
        Counter.count += 1
        return self.count


def count(n):
    for _ in range(n):
        Counter.count += 1
    return Counter.count, Counter().count, vars(Counter)["count"], Counter.__dict__["count"]


def assign(owner, value):
    owner.label = value
    return owner.label, owner().label


print([count(3) for _ in range(6)], [Counter().add() for _ in range(4)])
print([assign(Counter, x) for x in (1, 2.5, "x", None, [1], 7, 8, 9, 10, 11)])

# A descriptor is bound, and a function is a method, at once.
print([assign(Counter, property(lambda self: "property"))[1] for _ in range(2)])
Counter.label = lambda self: "method"
print(Counter().label())
print([assign(Counter, x) for x in (12, 13)])

# Deleted, and there again.
del Counter.count
try:
    count(1)
except AttributeError as e:
    print(e)
Counter.count = 100
print([count(2) for _ in range(8)])


class Below(Counter):
    pass


print([(count(2), Below.count, Below().count) for _ in range(4)])
Below.count = -1
print([(count(2), Below.count, Below().add(), Below().count) for _ in range(3)])
del Below.count
print(count(1), Below.count, Below().add())


class Other:
    label = 0


print([assign(owner, k) for k in range(12) for owner in (Other, Counter)][-4:], Other.label, Below.label)


class Meta(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value * 2)


class Ruled(metaclass=Meta):
    label = 1


print([assign(Ruled, k) for k in range(8)])


class Flag:
    value = 0


def set_flag(value):
    Flag.value = value


for k in range(40):
    set_flag(k)
seen = []
started, told = threading.Event(), threading.Event()


def watch():
    started.set()
    told.wait()
    while Flag.value < 100:
        pass
    seen.append(Flag.value)


thread = threading.Thread(target=watch)
thread.start()
started.wait()
told.set()
for k in range(40, 101):
    set_flag(k)
thread.join()
print(seen, Flag.value)
