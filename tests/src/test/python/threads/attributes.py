"""Attributes that one thread deletes while another reads the object."""

import threading


class Record:
    pass


class Slotted:
    __slots__ = ("first", "second")


latest = None
done = False
wrong = []


def read():
    while not done:
        record = latest
        if record is not None and record.e != "e":
            wrong.append(record.e)


reader = threading.Thread(target=read)
reader.start()
for i in range(20_000):
    record = Record()
    record.a, record.b, record.c, record.d, record.e = "a", "b", True, 4, "e"
    latest = record
    del record.a, record.b
    record.a = 1
done = True
reader.join()
print(wrong, list(vars(record)), hasattr(record, "b"), record.a)

del vars(record)["c"]
print(record.__dict__, sorted(dir(record))[-3:])
record.__dict__.clear()
record.z = 1
print(vars(record), record.__dict__.pop("z"), vars(record))
try:
    record.z
except AttributeError as error:
    print(error)

slotted = Slotted()
slotted.first = 1
del slotted.first
print(hasattr(slotted, "first"))
try:
    del slotted.first
except AttributeError as error:
    print(error)
slotted.first = 2.5
print(slotted.first)
