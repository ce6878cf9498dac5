"""getattr, hasattr and setattr with names and classes that change from call to call."""


class Plain:
    shared = "class value"

    def method(self):
        return self.name


class Child(Plain):
    def extra(self):
        return "extra"


class Slotted:
    __slots__ = ("name", "x0", "x1")

    def method(self):
        return "slotted"


class Hooked:
    def __init__(self):
        self.name = "hooked"

    def __getattr__(self, name):
        if name.startswith("x"):
            return "made " + name
        raise AttributeError("no " + name)


class Guarded:
    def __init__(self):
        object.__setattr__(self, "log", [])
        self.name = "guarded"

    def __setattr__(self, name, value):
        self.log.append(name)
        object.__setattr__(self, name, value)


class Described:
    name = "described"

    @property
    def x0(self):
        return "property"

    @property
    def x1(self):
        raise AttributeError("from inside")


def make():
    objects = [Plain(), Child(), Slotted(), Hooked(), Guarded(), Described(), Plain, 5, "text", None]
    for index, item in enumerate(objects[:3]):
        item.name = "object %d" % index
    return objects


NAMES = ["name", "x0", "x1", "x2", "shared", "method", "extra", "missing", "log", "real", "upper", "__class__"]


def show(value):
    return value() if callable(value) and not isinstance(value, type) else value


def read(objects):
    found = []
    for item in objects:
        for name in NAMES:
            value = getattr(item, name[:1] + name[1:], "default")
            found.append(type(value).__name__ if callable(value) else value)
            found.append(hasattr(item, "%s" % name))
            try:
                getattr(item, name + "")
            except AttributeError as e:
                found.append(str(e))
    return found


def write(objects):
    found = []
    for item in objects[:6]:
        for name in ["x0", "x1", "y%d" % (len(found) % 7), "name"]:
            try:
                setattr(item, name, name.upper())
                found.append(getattr(item, name))
            except AttributeError as e:
                found.append(str(e))
    return found


first = make()
before = read(first)
for item in before[:60]:
    print(item)
for _ in range(30):
    objects = make()
    assert read(objects) == before
    written = write(objects)
    assert write(make()) == written
print(written)
print(objects[4].log)

# What the classes have changes under the tables.
Plain.x2 = "new in the class"
Child.shared = property(lambda self: "now a property")
print(getattr(objects[0], "x%d" % 2), getattr(objects[1], "shar" + "ed"))
del Plain.x2
print(hasattr(objects[0], "x%d" % 2), getattr(objects[0], "x" + "2", "gone"))
Plain.__getattr__ = lambda self, name: "hook " + name
print(getattr(objects[0], "x" + "2", "gone"), hasattr(objects[1], "what" + "ever"))
Plain.__setattr__ = lambda self, name, value: object.__setattr__(self, name, [value])
setattr(objects[0], "x" + "0", 1)
setattr(objects[1], "x" + "0", 1)
print(objects[0].x0, objects[1].x0)
del Plain.__setattr__, Plain.__getattr__

# More names than any table has room for.
many = Plain()
for i in range(3000):
    setattr(many, "field%d" % i, i)
print(sum(getattr(many, "field%d" % i) for i in range(3000)), hasattr(many, "field%d" % 3000))
for i in range(0, 3000, 2):
    delattr(many, "field%d" % i)
print(sum(getattr(many, "field%d" % i, -1) for i in range(3000)), len(vars(many)))
for wrong in (1, None, b"name"):
    for function in (getattr, hasattr):
        try:
            function(many, wrong)
        except TypeError as e:
            print(e)
