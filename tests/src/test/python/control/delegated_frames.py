"""What a generator delegates to has the generator as its caller, also when an exception is thrown into it."""

import sys


def names():
    result = []
    frame = sys._getframe(1)
    while frame and frame.f_code.co_name != "<module>":
        result.append(frame.f_code.co_name)
        frame = frame.f_back
    return result


def inner():
    print(names())
    try:
        yield
    except ValueError:
        pass
    print(names())
    yield
    print(names())


def outer():
    yield from inner()
    print(names())


def thrower(generator):
    generator.throw(ValueError)


generator = outer()
next(generator)
thrower(generator)
print(list(generator), generator.gi_frame)
