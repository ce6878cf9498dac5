"""f-strings of objects with __format__, __str__ and __repr__ of their own, and with other results than strings."""


class Formatting:
    def __format__(self, specification):
        return "<%s>" % specification

    def __repr__(self):
        return "repr"


class Text(str):
    pass


class Shown:
    def __str__(self):
        return Text("shown")

    def __repr__(self):
        return "Shown()"


class Wrong:
    def __format__(self, specification):
        return 3

    def __repr__(self):
        return None


class Aligned(int):
    pass


values = [Formatting(), Shown(), 1, 1.5, None, True, "a", b"x", [1], 10**20, int, Text("q"), "ä€", Aligned(3), (1, "b"), 2j]


def show(value):
    return f"{value}|{value!r}|{value!s}|{value!a}", format(value)


def align(value):
    try:
        return f"{value:>7}", f"{value!r:>9}"
    except TypeError as error:
        return str(error)


for _ in range(2):
    for value in values:
        print(show(value), align(value))
for function in (show, align):
    for _ in range(2):
        try:
            print(function(Wrong()))
        except TypeError as error:
            print(error)

Shown.__format__ = lambda self, specification: "changed " + specification
Formatting.__str__ = lambda self: "str"
print(show(values[0]), show(values[1]), align(values[1]))


def generated(count):
    try:
        for index in range(count):
            yield index * 10**17
    except KeyError as error:
        yield "caught %r" % error
    return "end"


def delegated(count):
    result = yield from generated(count)
    yield result


for _ in range(3):
    print(sum(generated(200)), list(delegated(3)), [x for x in delegated(2)], max(generated(5)), next(generated(0), "none"))
    running = delegated(3)
    print(next(running), next(running), running.throw(KeyError("k")), list(running))


def handling():
    import sys

    try:
        raise ValueError("inside")
    except ValueError:
        yield repr(sys.exception())
    yield repr(sys.exception())


def resume_while_handling():
    running = handling()
    seen = []
    try:
        raise KeyError("outside")
    except KeyError:
        import sys

        for item in running:
            seen.append((item, repr(sys.exception())))
    seen.append(repr(sys.exception()))
    running = handling()
    seen.append((next(running), repr(sys.exception())))
    try:
        raise TypeError("between")
    except TypeError:
        seen.append((next(running), repr(sys.exception())))
    return seen


for _ in range(3):
    print(resume_while_handling())
