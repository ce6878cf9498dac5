"""What the collector finds is finalized in the order of references; tools follow the graph of objects."""

import gc

order = []


class Named:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        order.append(self.name)


def show(text):
    gc.collect()
    print(text, order)
    order.clear()


def chain():
    top = None
    for i in range(8):
        top = Named(i, [top])
    return top


top = chain()
del top
show("a chain")

inner = Named("inner")
function = Named("holder of a function", lambda held=inner: held)
del inner, function
show("through a function")


def numbers(held):
    try:
        yield 1
    finally:
        pass


held = Named("of a generator")
generator = numbers(held)
print(list(generator))
del held
show("an ended generator lets go")

text = [1]
mapping = {"key": text}
print(any(found is mapping for found in gc.get_referrers(text)))
print(any(found is mapping for found in gc.get_objects()))
print(sorted(gc.get_referents({1: 2}, [3, 4], (5,))), gc.get_referents(1, "a", 2j))
print(abs in gc.get_referents(filter(abs, [])), len(gc.get_referents(filter(abs, []))))
gc.freeze()
print(gc.get_freeze_count() > 0)
gc.unfreeze()
print(gc.get_freeze_count())
