"""super() that finds functions, methods of built-in types, static and class methods, properties and values."""


class Base:
    value = 5

    def name(self):
        return "base"

    @classmethod
    def make(cls, *items):
        return cls.__name__, items

    @staticmethod
    def twice(number):
        return 2 * number

    @property
    def described(self):
        return "a " + type(self).__name__


class Middle(Base):
    def __init__(self):
        super().__init__()
        self.number = 1

    def name(self):
        return "middle of " + super().name()

    @classmethod
    def make(cls, *items):
        return super().make(*items, "more")

    def twice_own(self):
        return super().twice(self.number)

    def inherited(self):
        return super().value, super().described, super().__class__.__name__

    def __setattr__(self, name, value):
        super().__setattr__(name, value)

    def __repr__(self):
        return super().__repr__()[:5]


class Other(Base):
    def name(self):
        return "other " + super().name()


class Diamond(Middle, Other):
    pass


classes = [Middle]
for index in range(9):
    classes.append(type("Derived%d" % index, (classes[index // 2],), {}))
classes.append(Diamond)


def ask(cls):
    one = cls()
    return one.name(), one.make(2), one.twice_own(), one.inherited(), repr(one)[:1], one.number


for _ in range(3):
    for cls in classes:
        print(ask(cls))

# What is found changes while the calls are compiled.
Base.name = lambda self: "new base"
Base.value = 6
print(ask(Middle), ask(Diamond))
Other.name = lambda self: "new other"
print(ask(Diamond))
del Other.name
print(ask(Diamond))
Base.twice = lambda self, number: 3 * number
print(ask(Middle))
Other.__bases__ = (type("Late", (Base,), {"name": lambda self: "late"}),)
print(ask(Diamond), ask(Middle)[0])


class Refused(Exception):
    def __init__(self, code):
        super().__init__("refused", code)
        self.code = code


class Doubling(list):
    def __init__(self, *items):
        super().__init__(items)

    def append(self, item):
        super().append(item)
        super().append(item)


class Counting(dict):
    def __getitem__(self, key):
        return super().__getitem__(key) + 1

    def __missing__(self, key):
        return 0


class Meta(type):
    def __call__(cls, *args):
        return "called", super().__call__(*args)

    def __new__(mcs, name, bases, namespace):
        return super().__new__(mcs, name, bases, namespace)

    def __setattr__(cls, name, value):
        super().__setattr__(name, value + 1)


class Made(metaclass=Meta):
    def __new__(cls, *args):
        return super().__new__(cls)


class Borrowing(Base):
    def append(self, item):
        return super().append(item)


Base.append = list.append

for index in range(4):
    error = Refused(index)
    both = Doubling(index)
    both.append("x")
    counts = Counting(a=index)
    Made.attribute = index
    print(error.args, error.code, both, counts["a"], counts["b"], Made(1)[0], Made.attribute)
    try:
        Borrowing().append(1)
    except TypeError as error:
        print(error)
    try:
        Doubling.append(Base(), 1)
    except TypeError as error:
        print(error)
