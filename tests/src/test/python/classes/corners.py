"""Classes made by metaclasses that interfere: with the MRO, with __dict__; documentation that cannot be encoded."""

import types


class Base:
    pass


class Stranger(type):
    def mro(cls):
        return (Base, object)


try:

    class Made(metaclass=Stranger):
        pass

except TypeError as error:
    print(error)

calls = 0


class Curious(type):
    def mro(cls):
        global calls
        calls += 1
        if calls == 1:
            print(cls.__mro__, cls.__bases__)
        return type.mro(cls)


class Seen(metaclass=Curious):
    pass


print(Seen.__mro__, calls)


class First(type, Base):
    pass


class Last(Base, type):
    pass


def attempt(action):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
    else:
        print("done")


def assign(target):
    target.__dict__ = {}


def delete(target):
    del target.__dict__


for metaclass in First, Last:
    cls = metaclass("cls", (), {})
    print(type(cls.__dict__))
    attempt(lambda: assign(cls))
    attempt(lambda: delete(cls))
    attempt(lambda: Base.__dict__["__dict__"].__set__(cls, {}))


class Module(Base, types.ModuleType):
    pass


attempt(lambda: assign(Module("name")))
try:
    type("Documented", (), {"__doc__": "a\udc00"})
except UnicodeEncodeError as error:
    print(error)
print(type("Documented", (), {"__doc__": "\xe4\U0001f40d"}).__doc__, complex.real.__doc__)
