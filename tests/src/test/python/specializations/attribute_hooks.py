# Attributes that functions of the class, of properties and of descriptors read and store, while these change.
class Doubling:
    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__["twice"]

    def __set__(self, instance, value):
        instance.__dict__["twice"] = value * 2


class Sides:
    twice = Doubling()

    def __init__(self):
        self._side = 0

    @property
    def side(self):
        return self._side

    @side.setter
    def side(self, value):
        if value < 0:
            raise ValueError(value)
        self._side = value

    @property
    def fixed(self):
        return 1


class Recording:
    def __init__(self):
        object.__setattr__(self, "names", [])

    def __setattr__(self, name, value):
        self.names.append(name)
        object.__setattr__(self, name, value)


class Intercepting:
    def __getattribute__(self, name):
        if name == "bare":
            raise AttributeError("nothing here")
        return "got " + name if name.startswith("x") else object.__getattribute__(self, name)


class Both(Intercepting):
    def __getattr__(self, name):
        return "instead of " + name


class Counter:
    count = 0
    limit = 3

    def __init__(self):
        Counter.count += 1


class Special(Counter):
    pass


def store(sides, recording, value):
    sides.side = value
    sides.twice = value
    recording.value = value
    return sides.side + sides.twice + recording.value


def read(intercepting, both):
    try:
        missing = intercepting.bare
    except AttributeError as error:
        missing = str(error)
    intercepting.plain = 5
    return intercepting.x1, missing, intercepting.plain, both.bare, both.x2


def count(number):
    for _ in range(number):
        Counter()
    return Counter.count, Special.count, Special.limit


sides, recording = Sides(), Recording()
print([store(sides, recording, value) for value in range(30)][-3:], len(recording.names))
Doubling.__set__ = lambda self, instance, value: instance.__dict__.update(twice=-value)
print(store(sides, recording, 7))
Recording.__setattr__ = object.__setattr__
print(store(sides, recording, 8), len(recording.names))
Sides.side = property(lambda self: 100, lambda self, value: None)
print(store(sides, recording, 9))

print({read(Intercepting(), Both()) for _ in range(30)})
Intercepting.__getattribute__ = object.__getattribute__
Intercepting.x1 = Both.x2 = "plain"
Intercepting.bare = "there"
print(read(Intercepting(), Both()))


class Refusing(Sides):
    side = property(lambda self: 0, lambda self, value: [][value])
    fixed = property(lambda self: 1)


for _ in range(20):
    try:
        Refusing().side = 5
    except IndexError as error:
        message = str(error)
    try:
        Refusing().fixed = 5
    except AttributeError as error:
        message += "; " + str(error)
print(message)

print(count(3), count(30))
Special.count = "own"
print(count(5))
del Special.count
print(count(5))
for value in 1.5, "text", None, [1], range(2):
    Counter.limit = value
    print(Counter.limit, Special.limit, Counter().limit)
Counter.limit = property(lambda self: "property")
print(type(Counter.limit).__name__, Counter().limit, Special().limit)
