"""One call of a method on objects of nine classes, of more of them, and after one of them has changed."""


class Shape:
    def __init__(self, size):
        self.size = size

    def area(self):
        return self.size

    def described(self, unit="m", *rest, scale=1):
        return "%d %s" % (self.area() * scale, unit) + "".join(rest)


def subclass(number):
    class Part(Shape):
        def area(self):
            return self.size * number

    return Part


def areas(things):
    return [thing.area() for thing in things]


def descriptions(things):
    return [thing.described("cm", "!", scale=2) for thing in things]


classes = [subclass(number) for number in range(2, 11)]
shapes = [cls(3) for cls in classes]
print(areas(shapes), areas(shapes))
print(descriptions(shapes))

# One function for many classes, and as many functions as classes.
for index, cls in enumerate(classes):
    exec("def area(self): return self.size + %d" % index, globals())
    cls.area = area
print(areas(shapes), areas(shapes))

classes[4].area = lambda self: -1
del classes[5].area
shapes[6].area = lambda: "own"
print(areas(shapes))
print(descriptions(shapes[:6]))

# Far more classes than a call remembers, and things of other kinds among them.
more = [subclass(number)(number) for number in range(40)]
print(areas(more)[-3:], areas(shapes + more)[:3], descriptions(more)[-1])
try:
    areas([shapes[0], 5])
except AttributeError as error:
    print(error)
