"""Classes with __new__ in Python, object.__new__ and tuple.__new__ called by it, and named tuples."""

import abc
import collections


class Made:
    def __new__(cls, *args):
        self = object.__new__(cls)
        self.made = args
        return self


class Inherited(Made):
    def __init__(self, *args):
        self.initialized = args


class Pair(tuple):
    def __new__(cls, *items):
        return tuple.__new__(cls, items)


class Longer(Pair):
    def __iter__(self):
        yield "first"
        yield from super().__iter__()


class Other:
    def __new__(cls, kind):
        return super().__new__(Other if kind == "own" else Inherited) if kind != "none" else None

    def __init__(self, kind):
        self.kind = kind


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance


class Abstract(abc.ABC):
    def __new__(cls):
        return super().__new__(cls)

    @abc.abstractmethod
    def work(self):
        ...


class Working(Abstract):
    def work(self):
        return "works"


class Text(str):
    def __new__(cls, value):
        return super().__new__(cls, value * 2)


Point = collections.namedtuple("Point", "x y")


class Moved(Point):
    __slots__ = ()

    def __new__(cls, x):
        return super().__new__(cls, x, x + 1)


class Borrowed:
    __new__ = staticmethod(object.__new__)

    def __init__(self, *args):
        self.args = args


def attempt(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except (TypeError, ValueError, AttributeError) as error:
        return type(error).__name__, str(error)


def unpack(pair):
    a, b = pair
    return a, b


def make_all():
    one = Inherited(1, 2)
    print(one.made, one.initialized, Made(3).made, Pair(1, 2), type(Pair(1)).__name__, Text("ab"), type(Text("c")).__name__)
    print(getattr(Other("own"), "kind", None), type(Other("else")).__name__, Other("none"), Single() is Single())
    print(attempt(Abstract), Working().work(), attempt(object.__new__, int), attempt(object.__new__, 5))
    print(attempt(tuple.__new__, list, (1,)), attempt(tuple.__new__), tuple.__new__(tuple, [1, 2]), tuple(x for x in "ab"))
    print(Point(1, 2), Point(x=3, y=4), Point(5, y=6), attempt(Point, 1), attempt(Point, 1, 2, 3), Moved(7), Moved(8).y)
    print(attempt(Borrowed, 1), Borrowed().args)
    print(Point(1, 2) == (1, 2), Point(1, 2)._replace(x=9), hash(Point(1, 2)) == hash((1, 2)), Point(3, 4).x + Moved(1).y)
    for pair in (Point(1, 2), Pair(3, 4), (5, 6), Longer("second"), [7, 8], "ab", iter((9, 10)), Longer(1, 2), (1,), Pair(1)):
        print(attempt(unpack, pair), end=" ")
    print()


for _ in range(3):
    make_all()


class Watched:
    gone = 0

    def __new__(cls):
        return object.__new__(cls)


def count(number):
    return [type(Watched()).__name__ for _ in range(number)][-1]


print(count(5))
Watched.__new__ = lambda cls: "replaced"
print(attempt(count, 2), Watched())
Watched.__new__ = staticmethod(lambda cls: object.__new__(Made))
print(count(2), type(Watched()).__name__)
del Watched.__new__
print(count(2))

# Attributes that Java methods store.


def store(index):
    def function():
        """doc"""

    error = ValueError(index)
    other = KeyError(index)
    error.__context__ = other
    error.__cause__ = other
    error.args = (index, "more")
    error.__traceback__ = None
    function.__name__ = "name%d" % index
    function.__doc__ = None
    function.__defaults__ = (index,)
    failures = (
        attempt(setattr, error, "__traceback__", 5),
        attempt(setattr, function, "__name__", 5),
        attempt(setattr, error, "__cause__", 5),
    )
    return repr(error), repr(error.__context__), repr(error.__cause__), function.__name__, function.__defaults__, failures


def store_wrong(error):
    error.__traceback__ = "wrong"


for index in range(3):
    print(store(index))
    print(attempt(store_wrong, ValueError()))


def generated():
    yield 1
    return "value"


def end(iterator):
    values = []
    while True:
        try:
            values.append(next(iterator))
        except StopIteration as stop:
            values.append((stop.value, stop.args, stop.__dict__))
            stop.value = 5
            values.append(stop.value)
            return values


for _ in range(3):
    print(end(generated()), end(iter([1])))
try:
    Point(1, 2).missing
except AttributeError as error:
    print(error.name, error.obj, error.args)
for sized in (collections.deque("abc"), collections.OrderedDict(a=1), collections.Counter("aab"), Point(1, 2), {1}, b"ab", range(7), Pair()):
    print(len(sized), end=" ")
print()
